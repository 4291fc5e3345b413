import { aMessage } from './a-message.js';
import { isSameRow, rowsOf } from './rows.js';

const MINUTE = 60_000;
const dayKey = (at: number): string => String(Math.floor(at / (24 * 60 * MINUTE)));

describe('rowsOf', () => {
  it('opens with the day and groups what one speaker says in one breath', () => {
    const rows = rowsOf(
      [
        aMessage({ key: 'a', at: 0 }),
        aMessage({ key: 'b', at: MINUTE }),
        aMessage({ key: 'c', at: 2 * MINUTE, author: 'customer' }),
        aMessage({ key: 'd', at: 20 * MINUTE, author: 'customer' }),
      ],
      dayKey,
    );

    expect(rows.map((row) => (row.kind === 'group' ? row.messages.length : row.kind))).toEqual([
      'day',
      2,
      1,
      1,
    ]);
  });

  it('parts groups at midnight, at notices and between two people', () => {
    const rows = rowsOf(
      [
        aMessage({ key: 'a', author: 'agent', name: '林晓', at: 24 * 60 * MINUTE - 1 }),
        aMessage({ key: 'b', author: 'agent', name: '林晓', at: 24 * 60 * MINUTE }),
        aMessage({ key: 'c', author: 'agent', name: '陈默', at: 24 * 60 * MINUTE }),
        aMessage({ key: 'd', author: 'system', at: 24 * 60 * MINUTE }),
        aMessage({ key: 'e', author: 'agent', name: '陈默', at: 24 * 60 * MINUTE }),
      ],
      dayKey,
    );

    expect(rows.map(({ kind }) => kind)).toEqual([
      'day',
      'group',
      'day',
      'group',
      'group',
      'notice',
      'group',
    ]);
  });

  it('gives every row its own key', () => {
    const rows = rowsOf([aMessage({ key: 'a' }), aMessage({ key: 'b', author: 'system' })], dayKey);

    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});

describe('isSameRow', () => {
  it('tells a changed message from the same one', () => {
    const message = aMessage({ key: 'a' });
    const [, before] = rowsOf([message], dayKey);
    const [, same] = rowsOf([message], dayKey);
    const [, changed] = rowsOf([{ ...message, delivery: 'sent' }], dayKey);

    expect(before && same && isSameRow(before, same)).toBe(true);
    expect(before && changed && isSameRow(before, changed)).toBe(false);
  });
});
