import type { Card } from '../domain/conversation/entry.js';
import { adaptiveCard, plainCard } from './adaptive-card.js';

const card: Card = {
  title: 'Side by side',
  facts: [],
  lines: [],
  actions: [],
  table: {
    columns: ['Kettle', 'Toaster'],
    rows: [
      { label: 'Price', values: ['¥229', '¥189'], differs: true },
      { label: 'Stock', values: ['In stock', 'In stock'], differs: false },
    ],
  },
};

describe('a card with a table', () => {
  it('is one column a thing where they differ, and one line where they do not', () => {
    const { body } = adaptiveCard(card) as { readonly body: readonly Record<string, unknown>[] };
    const sets = body.filter(({ type }) => type === 'ColumnSet');

    expect(sets).toHaveLength(2);
    expect(JSON.stringify(sets[1])).toContain('"weight":"Bolder"');
    expect(body.at(-1)).toMatchObject({ type: 'TextBlock', text: 'Stock: In stock' });
  });

  it('is lines of text where cards cannot be shown, with a sign before what differs', () => {
    expect(plainCard(card)).toBe(
      'Side by side\nKettle | Toaster\n≠ Price: ¥229 | ¥189\nStock: In stock',
    );
  });
});
