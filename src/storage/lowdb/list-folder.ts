import { readdir } from 'node:fs/promises';
import { errnoOf, unreadable } from './storage-error.js';

/** The names in a folder; none when it does not exist. */
export async function listFolder(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw unreadable(path, error);
  }
}
