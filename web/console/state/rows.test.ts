import { anEntry, anEvent } from '../testing/builders.js';
import { rowsOf, type Row } from './rows.js';

const dayKey = (at: string): string => at.slice(0, 10);
const shape = (rows: readonly Row[]): string[] =>
  rows.map((row) =>
    row.kind === 'words'
      ? `${row.entry.seq}${row.first ? 'f' : ''}${row.last ? 'l' : ''}`
      : row.kind,
  );

describe('rowsOf', () => {
  it('groups what one person says in one go', () => {
    const rows = rowsOf([anEntry(1), anEntry(2), anEntry(3)], dayKey);

    expect(shape(rows)).toEqual(['day', '1f', '2', '3l']);
  });

  it('starts anew with another person, a note, or after a pause', () => {
    const entries = [
      anEntry(1),
      anEntry(2, { author: { role: 'bot' } }),
      anEntry(3, { author: { role: 'agent', id: 'lin' } }),
      anEntry(4, { author: { role: 'agent', id: 'lin' }, visibility: 'staff' }),
      anEntry(5, {
        author: { role: 'agent', id: 'lin' },
        visibility: 'staff',
        at: '2026-11-20T02:00:00Z',
      }),
    ];

    expect(shape(rowsOf(entries, dayKey))).toEqual(['day', '1fl', '2fl', '3fl', '4fl', '5fl']);
  });

  it('draws a line wherever a day begins', () => {
    const entries = [anEntry(1), anEntry(2, { at: '2026-11-21T01:00:00Z' })];

    expect(shape(rowsOf(entries, dayKey))).toEqual(['day', '1fl', 'day', '2fl']);
  });

  it('tells a change of hands once when the next line says it', () => {
    const joined = anEvent(1, 'handoff.status', { state: 'accepted' });
    const words = anEntry(2, { author: { role: 'system' }, text: '林晓已加入' });

    expect(shape(rowsOf([joined, words], dayKey))).toEqual(['day', '2fl']);
    expect(shape(rowsOf([joined, anEntry(2)], dayKey))).toEqual(['day', 'event', '2fl']);
  });

  it('gives every row its own key', () => {
    const rows = rowsOf(
      [anEntry(1), anEvent(2, 'x'), anEntry(3, { at: '2026-11-21T01:00:00Z' })],
      dayKey,
    );

    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });
});
