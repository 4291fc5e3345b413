import { refusedFile, type FileReader } from './import-file.js';
import { readTable } from './read-table.js';

/** The sheets of an Excel workbook, each a table with a head row. */
export const readXlsx: FileReader = async ({ name, bytes }) => {
  const { default: readSheets } = await import('read-excel-file/node');
  const sheets = await readSheets(bytes);
  const read = sheets
    .filter(({ data }) => data.length > 0)
    .map(({ sheet, data }) => {
      const rows = data.map((cells, at) => ({ line: at + 1, cells: cells.map(cellText) }));
      return readTable(sheets.length > 1 ? `${name}[${sheet}]` : name, rows);
    });
  if (read.length === 0) return refusedFile(name, 'nothing-found');
  return {
    candidates: read.flatMap(({ candidates }) => candidates),
    faults: read.flatMap(({ faults }) => faults),
  };
};

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
}
