import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { trainInBackground } from '../../src/understanding/training/train-in-background.js';
import type { TrainingTask } from '../../src/understanding/training/training-task.js';

/** Enough to tell a few wishes apart, and small enough to be trained in about a second. */
const INTENTS = [
  ...['order/status', 'order/refund', 'order/cancel', 'complaint/late', 'inquiry/delivery'],
  ...['conversation/agent', 'conversation/greet', 'conversation/deny', 'conversation/none'],
];
const TESTS = ['order.status', 'order.refund', 'order.cancel', 'complaint.late', 'agent', 'greet'];

/** Examples of each language that are enough for that. */
const EXAMPLES = 40;

/** A content folder with the real shop's words but fewer intents and articles. */
export class SmallShop {
  readonly root = mkdtempSync(join(tmpdir(), 'touchpoint-small-'));

  constructor() {
    const at = (...path: string[]): string => join(this.root, ...path);
    for (const intent of INTENTS) {
      const file = join('intents', `${intent}.yaml`);
      mkdirSync(dirname(at(file)), { recursive: true });
      writeFileSync(at(file), stringify(shortened(parse(readFileSync(file, 'utf8')))));
    }
    cpSync(join('intents', 'entities'), at('intents', 'entities'), { recursive: true });
    cpSync(join('intents', 'words.yaml'), at('intents', 'words.yaml'));
    for (const language of ['zh', 'en']) {
      const article = join('knowledge', 'delivery', `delivery-areas.${language}.md`);
      mkdirSync(at('knowledge', 'delivery'), { recursive: true });
      // The articles that it leads on to are not there.
      writeFileSync(at(article), readFileSync(article, 'utf8').replace(/^next: .*\n/m, ''));
    }
    for (const name of TESTS) {
      const file = join('test', 'understanding', `${name}.yaml`);
      cpSync(file, at(file));
    }
    for (const folder of ['dialogs', 'demo']) symlinkSync(join(process.cwd(), folder), at(folder));
    mkdirSync(at('dist'));
    symlinkSync(join(process.cwd(), 'dist', 'web'), at('dist', 'web'));
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function shortened(intent: unknown): object {
  const { examples, ...rest } = intent as { examples: { zh: string; en: string } };
  const first = (block: string): string => block.split('\n').slice(0, EXAMPLES).join('\n');
  return { ...rest, examples: { zh: first(examples.zh), en: first(examples.en) } };
}

/** Trains in a real thread, by the compiled worker: `npm test` has built it. */
export function trainInThread(task: TrainingTask): ReturnType<typeof trainInBackground> {
  return trainInBackground(
    task,
    join(process.cwd(), 'dist/src/understanding/training/train-worker.js'),
  );
}
