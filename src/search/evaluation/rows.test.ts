import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEntries, readQueries } from './rows.js';

const folder = mkdtempSync(join(tmpdir(), 'rows-'));
const ENTRY = '{"id":"a","question":"q","answer":"","lang":"en"}';

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('the files of the search measurement', () => {
  it('are read line by line, empty lines and a byte order mark apart', () => {
    const entries = readEntries(file('good', `\ufeff${ENTRY}\r\n\n`));

    expect(entries).toEqual([{ id: 'a', question: 'q', answer: '', lang: 'en', similar: [] }]);
    expect(readQueries(file('queries', '{"query":"x","id":"a"}\n'), entries)).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{"id":', ':1 is not JSON'],
    ['a missing field', '{"id":"a","question":"q","lang":"en"}', ':1 "answer"'],
    ['an unknown language', ENTRY.replace('"en"', '"fr"'), ':1 "lang"'],
    ['an id twice', `${ENTRY}\n${ENTRY}`, ':2 the id "a" is there twice'],
    ['nothing', '\n', 'holds no lines'],
  ])('are refused with file, line and reason: %s', (name, text, reason) => {
    expect(() => readEntries(file(name, text))).toThrow(reason);
  });

  it('are refused when a query asks for an entry that is not there', () => {
    const entries = readEntries(file('some', ENTRY));

    expect(() => readQueries(file('lost', '{"query":"x","id":"b"}'), entries)).toThrow(
      ':1 no entry has the id "b"',
    );
    expect(() => readQueries(join(folder, 'absent'), entries)).toThrow('cannot be read');
  });
});
