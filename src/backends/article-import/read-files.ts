import type { ReadCandidates } from '../../domain/knowledge/article-candidate.js';
import { refusedFile, type FileReader, type ImportFile } from './import-file.js';
import { readCsv } from './read-csv.js';
import { readDocx, readHtml, readPdf } from './read-documents.js';
import { readJson } from './read-json.js';
import { isAside, readMarkdown } from './read-markdown.js';
import { unpackedSize } from './unpacked-size.js';
import { readXlsx } from './read-xlsx.js';

/** Larger files are no articles, or too many at once. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What a small Word or Excel file may grow to when it is opened. */
const MOST_UNPACKED = 64 * 1024 * 1024;

const READERS: Readonly<Record<string, FileReader>> = {
  md: readMarkdown,
  markdown: readMarkdown,
  csv: readCsv,
  tsv: readCsv,
  xlsx: readXlsx,
  json: readJson,
  jsonl: readJson,
  html: readHtml,
  htm: readHtml,
  docx: readDocx,
  pdf: readPdf,
};

/** Endings of the files that can be imported. */
export const IMPORT_ENDINGS = Object.keys(READERS);

/**
 * Reads files of any kind into what may become articles. What cannot be read is told with the file's
 * name and, where there is one, the row or line; the others are read all the same.
 */
export async function readImportFiles(files: readonly ImportFile[]): Promise<ReadCandidates> {
  const read: ReadCandidates[] = [];
  for (const file of files) if (!isAside(file)) read.push(await readOne(file));
  return {
    candidates: read.flatMap(({ candidates }) => candidates),
    faults: read.flatMap(({ faults }) => faults),
  };
}

async function readOne(file: ImportFile): Promise<ReadCandidates> {
  const { name, bytes } = file;
  const ending = (/\.([^.]+)$/.exec(name)?.[1] ?? '').toLowerCase();
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (!reader) return refusedFile(name, 'unsupported', { instead: IMPORT_ENDINGS.join(', ') });
  if (bytes.length > MOST_BYTES) return refusedFile(name, 'too-large', { instead: '4 MB' });
  if (unpackedSize(bytes) > MOST_UNPACKED)
    return refusedFile(name, 'too-large', { instead: '64 MB' });
  try {
    return await reader(file);
  } catch (error) {
    // Each library fails in its own words; the file is at fault, not the program.
    const found = error instanceof Error ? error.message : String(error);
    return refusedFile(name, 'unreadable', { found: found.slice(0, 200) });
  }
}
