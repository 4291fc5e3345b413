import { join } from 'node:path';
import { AppError } from '../src/errors.js';
import { loadOrTrain } from '../src/understanding/engine/model-file.js';
import { runTask } from '../src/understanding/training/training-task.js';
import { MODEL_CACHE } from './own-understander.js';

/** `npm run build` ends here: trains the intent model unless the one in the cache still fits. */
async function main(): Promise<void> {
  const started = performance.now();
  const { file, trained, data } = await loadOrTrain(
    { intents: 'intents', knowledge: 'knowledge' },
    join('.', MODEL_CACHE),
    runTask,
  );
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const done = trained ? `trained ${data.intents.length} intents in ${seconds} s` : 'is up to date';
  process.stdout.write(`  language model ${done}: ${file}\n`);
}

main().catch((error: unknown) => {
  const text = error instanceof AppError ? `${error.code}: ${error.message}` : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
