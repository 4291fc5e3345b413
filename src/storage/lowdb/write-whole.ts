import { dirname } from 'node:path';
import type { DataFolder } from './data-folder.js';

/** Puts a small file in the place of what was there: after a crash it is the old one or the new one. */
export async function writeWhole(
  { disk, folders }: DataFolder,
  path: string,
  text: string,
): Promise<void> {
  const handle = await disk.create(`${path}.draft`);
  try {
    await disk.write(handle, Buffer.from(text));
  } finally {
    disk.close(handle);
  }
  await disk.rename(`${path}.draft`, path);
  await folders.sync(dirname(path));
}
