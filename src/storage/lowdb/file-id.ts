import { join } from 'node:path';
import { SUFFIX } from './data-folder.js';
import type { Disk } from './disk.js';
import { idInDocument } from './document-text.js';
import { decodeName, encodeName } from './file-name.js';
import { damaged, errnoOf, unreadable, type DocumentKind } from './storage-error.js';

/** The id or partition that a document file belongs to; `undefined` when there is no such document. */
export async function idOfFile(
  disk: Disk,
  folder: string,
  file: string,
  kind: DocumentKind,
): Promise<string | undefined> {
  if (!file.endsWith(SUFFIX)) return undefined;
  const name = file.slice(0, -SUFFIX.length);
  return decodeName(name) ?? idInside(disk, join(folder, file), name, kind);
}

async function idInside(
  disk: Disk,
  path: string,
  name: string,
  kind: DocumentKind,
): Promise<string | undefined> {
  try {
    const id = idInDocument(await disk.read(path));
    if (id !== undefined && encodeName(id) === name) return id;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw unreadable(path, error);
  }
  throw damaged(path, kind);
}
