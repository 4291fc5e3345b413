import type { ImportFault } from '../../domain/knowledge/article-candidate.js';
import { decodeText } from './decode-text.js';
import { refusedFile, type FileReader } from './import-file.js';
import { readTable, type TableRow } from './read-table.js';

interface Read {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * CSV with a head row, parted by comma, semicolon or tab, in UTF-8, UTF-16 or GBK. A row with too many
 * or too few cells is a fault of its own; the others are read.
 */
export const readCsv: FileReader = async ({ name, bytes }) => {
  const { parse } = await import('csv-parse/sync');
  const text = decodeText(bytes);
  const faults: ImportFault[] = [];
  const broken = (found: string, line: number): void => {
    faults.push({ where: `${name}:${line}`, field: '', code: 'broken-row', found });
  };
  try {
    const read = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        broken(reasonOf(error?.code), Number(error?.['lines'] ?? 0));
        return undefined;
      },
    }) as unknown as Read[];
    const { candidates, faults: more } = readTable(name, rowsOf(read));
    return { candidates, faults: [...faults, ...more] };
  } catch (error) {
    const { code, lines } = error as { readonly code?: string; readonly lines?: number };
    if (code === undefined) throw error;
    return refusedFile(`${name}:${lines ?? 1}`, 'broken-row', { found: reasonOf(code) });
  }
};

/** `info.lines` is the line that a record ends on; editors look for the one it begins on. */
function rowsOf(read: readonly Read[]): TableRow[] {
  return read.map(({ record, info }) => {
    const within = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return { cells: record, line: info.lines - within };
  });
}

/** The sign that parts the most cells of the first line, outside quotes. */
function delimiterOf(text: string): string {
  const [head = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const count = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function reasonOf(code: string | undefined): string {
  if (code?.includes('INCONSISTENT')) return 'cells';
  return code?.includes('QUOTE') ? 'quotes' : 'form';
}
