import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileCatalogue } from '../../src/backends/shop-files/file-catalogue.js';
import { FileValues } from '../../src/backends/shop-files/file-values.js';
import { loadShop } from '../../src/backends/shop-files/load-shop.js';
import { systemClock } from '../../src/clock.js';
import { AppError } from '../../src/errors.js';
import { MemoryStore } from '../../src/storage/memory/memory-store.js';
import type { Mind } from '../../src/turn/answer-diff/outcome.js';
import { loadIntents } from '../../src/understanding/training/load-intents.js';
import { loadShopNumbers } from '../../src/understanding/training/load-shop-numbers.js';
import { contentKey, loadOrTrain } from '../../src/understanding/engine/model-file.js';
import { runTask, type ContentFolders } from '../../src/understanding/training/training-task.js';
import { createUnderstander } from '../../src/understanding/understander.js';
import { directoryOf, MODEL_CACHE } from '../../src/wiring/brain.js';
import { openKnowledge } from '../../src/wiring/knowledge.js';
import { demoProducts, TIME_ZONE } from '../own-understander.js';

/**
 * The folders of a content state: a folder that holds `intents` and `knowledge`, or a commit, whose
 * files are laid into a temporary folder. Throws `diff.no-base` when it is neither.
 */
export function foldersOf(base: string): ContentFolders {
  if (existsSync(join(base, 'intents'))) return below(base);
  const folder = mkdtempSync(join(tmpdir(), 'touchpoint-diff-'));
  try {
    const [file, archive] = [join(folder, 'content.tar'), ['archive', '--format=tar', '-o']];
    execFileSync('git', [...archive, file, base, 'intents', 'knowledge'], { stdio: 'pipe' });
    execFileSync('tar', ['-xf', file, '-C', folder], { stdio: 'pipe' });
  } catch (cause) {
    throw new AppError(
      'diff.no-base',
      `"${base}" is neither a folder with intents and knowledge nor a commit of this repository`,
      {},
      { cause },
    );
  }
  return below(folder);
}

function below(folder: string): ContentFolders {
  return { intents: join(folder, 'intents'), knowledge: join(folder, 'knowledge') };
}

/**
 * The bot that this content makes: model, search and thresholds. Uses the built model when it was
 * made from just this content, else trains one and keeps it under `name` for the next time.
 */
export async function mindOf(folders: ContentFolders, name: string): Promise<Mind> {
  const built = existsSync(join(MODEL_CACHE, `intents-${contentKey(folders)}.model`));
  const cache = built ? MODEL_CACHE : join('dist', 'diff', name);
  const { data } = await loadOrTrain(folders, cache, runTask);
  const understander = createUnderstander({
    model: data,
    products: demoProducts(),
    clock: systemClock,
    timeZone: TIME_ZONE,
    numbers: loadShopNumbers(join(folders.intents, 'entities')),
  });
  const shop = loadShop('.');
  const values = new FileValues(shop.values, new FileCatalogue(shop.products));
  const parts = { store: new MemoryStore(), clock: systemClock, values };
  return {
    understand: (text, hint) => understander.understand(text, hint),
    knowledge: openKnowledge('.', folders.knowledge, parts).desk,
    intents: directoryOf(loadIntents(folders.intents)),
  };
}
