import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolder } from './data-folder.js';
import type { Disk } from './disk.js';
import { checkFormat, writeFormat, type Purpose } from './folder-format.js';
import { FolderLock } from './folder-lock.js';
import { unwritable } from './storage-error.js';

/** A data folder that this process alone uses, until `release`. */
export interface LockedFolder {
  readonly data: DataFolder;
  release(): Promise<void>;
}

/**
 * Opens a data folder, or makes one. Throws `store.unwritable`, `store.locked` and what `checkFormat`
 * throws. Looks at no record, so it takes as long for one as for a million.
 */
export async function openFolder(
  root: string,
  disk: Disk,
  purpose: Purpose = 'use',
): Promise<LockedFolder> {
  await attempt(root, async () => disk.makeFolder(root));
  const state = await checkFormat(root, purpose);
  const lock = FolderLock.take(root);
  try {
    const data = new DataFolder(root, disk);
    await attempt(root, () => clearSpares(data));
    if (state === 'empty') await attempt(root, () => writeFormat(data));
    return {
      data,
      release: async () => {
        await data.spares.settled();
        data.folders.closeAll();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

// A spare file that a crash left may still be a record under a second name: never write to it again.
async function clearSpares({ disk, spares }: DataFolder): Promise<void> {
  disk.makeFolder(spares.folder);
  const files = await readdir(spares.folder);
  await Promise.all(files.map((file) => unlink(join(spares.folder, file))));
}

async function attempt(path: string, step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    throw unwritable(path, error, 'no');
  }
}
