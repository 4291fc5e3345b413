import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../errors.js';
import type { DataFolder } from './data-folder.js';
import { listFolder } from './list-folder.js';
import { unreadable } from './storage-error.js';
import { writeWhole } from './write-whole.js';

/** The layout that this version reads and writes. */
const FORMAT = 1;
const FORMAT_FILE = 'format.json';

const FormatFile = z.object({
  format: z.number().int().positive(),
  /** The indexes are being built anew and must not be trusted. */
  rebuilding: z.boolean().optional(),
});
type FormatFile = z.infer<typeof FormatFile>;

/** What a folder may hold and still count as empty: an attempt to start, a mount point, hidden files. */
const HARMLESS = /^(?:lock(?:\..*)?|spare|format\.json\.draft|lost\+found|\..*)$/;

/** What a folder is opened for; only a rebuild may open one whose last rebuild did not end. */
export type Purpose = 'use' | 'rebuild';

/**
 * Whether a folder is `ours` or `empty`. Throws `store.newer-version`, `store.rebuild-unfinished`,
 * `store.damaged` for a format file that makes no sense, and `store.foreign-folder` for a folder that
 * holds something else: a store that began anew in such a case would hide what is there.
 */
export async function checkFormat(folder: string, purpose: Purpose): Promise<'ours' | 'empty'> {
  const names = await listFolder(folder);
  const path = join(folder, FORMAT_FILE);
  if (names.includes(FORMAT_FILE)) {
    const format = await readFormat(path);
    requireKnown(path, format);
    if (purpose === 'use') requireFinished(path, format);
    return 'ours';
  }
  const other = names.find((name) => !HARMLESS.test(name));
  if (other === undefined) return 'empty';
  throw new AppError(
    'store.foreign-folder',
    `${folder} has files but no ${FORMAT_FILE}, so it is not a data folder. Name an empty one; or, if ` +
      `this is one whose ${FORMAT_FILE} was lost, put that file back with the text {"format":${FORMAT}}.`,
    { path: folder },
  );
}

export async function writeFormat(data: DataFolder, rebuilding = false): Promise<void> {
  const content: FormatFile = rebuilding ? { format: FORMAT, rebuilding } : { format: FORMAT };
  await writeWhole(data, join(data.root, FORMAT_FILE), `${JSON.stringify(content)}\n`);
}

async function readFormat(path: string): Promise<FormatFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    return FormatFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError(
      'store.damaged',
      `${path} is damaged. Check the disk; if the other files are sound, put the text ` +
        `{"format":${FORMAT}} into it, or take the whole folder back from a backup.`,
      { path },
      { cause },
    );
  }
}

function requireKnown(path: string, { format }: FormatFile): void {
  if (format <= FORMAT) return;
  throw new AppError(
    'store.newer-version',
    `The data folder was written by a newer version (format ${format}, this one knows ${FORMAT}). ` +
      'Install that version again, or take the folder back from a backup made before the update.',
    { path, format, known: FORMAT },
  );
}

function requireFinished(path: string, { rebuilding }: FormatFile): void {
  if (!rebuilding) return;
  throw new AppError(
    'store.rebuild-unfinished',
    'The indexes of the data folder were being rebuilt and that did not end. Run `npm run reindex` once more.',
    { path },
  );
}
