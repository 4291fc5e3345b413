import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { everydayGroups } from '../training/everyday-groups.js';
import type { IntentModelData } from './intent-model.js';
import { decodeModel, encodeModel, ENGINE_VERSION } from './model-codec.js';
import { loadTask, type ContentFolders, type TrainingTask } from '../training/training-task.js';

/** A trained model and where it came from. */
export interface LoadedModel {
  readonly data: IntentModelData;
  readonly file: string;
  /** Whether it had to be trained now. */
  readonly trained: boolean;
}

const NAME = /^intents-[0-9a-f]{16}\.model$/;

/**
 * The model of the shop's own content: from `cache` when it was trained on just this content by this
 * engine, else trained and saved there. A damaged file is trained anew.
 *
 * @param train how to train; a running server trains in the background.
 */
export async function loadOrTrain(
  content: ContentFolders,
  cache: string,
  train: (task: TrainingTask) => Promise<IntentModelData> | IntentModelData,
): Promise<LoadedModel> {
  const file = join(cache, `intents-${contentKey(content)}.model`);
  const kept = readKept(file);
  if (kept) return { data: kept, file, trained: false };
  const data = await train(loadTask(content));
  save(file, cache, data);
  return { data, file, trained: true };
}

/** Changes whenever any file that training reads, the thesaurus or the engine changes. */
export function contentKey(content: ContentFolders): string {
  const hash = createHash('sha256').update(`engine ${ENGINE_VERSION}`);
  hash.update(JSON.stringify(everydayGroups()));
  for (const folder of [content.intents, content.knowledge]) {
    for (const file of filesBelow(folder)) {
      hash.update(`\0${relative(folder, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:yaml|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readKept(file: string): IntentModelData | undefined {
  try {
    return decodeModel(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that no other process reads half a model; older models go. */
function save(file: string, cache: string, data: IntentModelData): void {
  mkdirSync(cache, { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, encodeModel(data));
  renameSync(draft, file);
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (NAME.test(name) && path !== file) rmSync(path, { force: true });
  }
}
