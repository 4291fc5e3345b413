import { rm } from 'node:fs/promises';
import type { Collection } from '../../domain/store.js';
import { BuiltIndexes } from './built-indexes.js';
import { systemDisk } from './disk.js';
import { writeFormat } from './folder-format.js';
import { LowdbStore } from './lowdb-store.js';
import { openFolder } from './open-folder.js';

/**
 * Builds the indexes of these collections anew from their records, while no program uses the folder:
 * for an index document that is damaged, and for an index that is new. Resolves to the number of
 * records. When it is cut short, the folder refuses to open until it has been run again.
 */
export async function rebuildIndexes(
  folder: string,
  collections: readonly Collection<never>[],
): Promise<number> {
  const locked = await openFolder(folder, systemDisk('full'), 'rebuild');
  const store = new LowdbStore(locked);
  let count = 0;
  try {
    await writeFormat(locked.data, true);
    for (const collection of collections) {
      await rm(locked.data.indexesFolder(collection.name), { recursive: true, force: true });
      count += await store.reindex(collection);
    }
    await new BuiltIndexes(locked.data).note(collections);
    await writeFormat(locked.data);
  } finally {
    await store.close();
  }
  return count;
}
