import type { ImportFault } from '../../domain/knowledge/article-candidate.js';
import { decodeText } from './decode-text.js';
import { refusedFile, type FileReader } from './import-file.js';
import { candidatesOf, columnOf } from './read-table.js';

/** JSON: a list of objects, also below `articles`, or one object a line; keys are named like columns. */
export const readJson: FileReader = ({ name, bytes }) => {
  const entries = parseEntries(decodeText(bytes));
  if (typeof entries === 'string') return refusedFile(name, 'unreadable', { found: entries });
  if (entries.length === 0) return refusedFile(name, 'nothing-found');
  const faults: ImportFault[] = [];
  const candidates = entries.flatMap((entry, at) => {
    const where = `${name}:${at + 1}`;
    if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) {
      const cells = Object.entries(entry as object).map(([key, value]: [string, unknown]) => ({
        ...columnOf(key),
        value,
      }));
      return candidatesOf(where, cells);
    }
    faults.push({ where, field: '', code: 'broken-row', found: 'form' });
    return [];
  });
  return { candidates, faults };
};

/** The entries, or what is wrong with the file. */
function parseEntries(text: string): readonly unknown[] | string {
  try {
    const whole: unknown = JSON.parse(text);
    const listed: unknown = (whole as { readonly articles?: unknown } | null)?.articles ?? whole;
    return Array.isArray(listed) ? listed : [listed];
  } catch (error) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length < 2) return messageOf(error);
    try {
      return lines.map((line) => JSON.parse(line) as unknown);
    } catch {
      return messageOf(error);
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
