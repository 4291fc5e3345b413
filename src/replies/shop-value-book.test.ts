import { filledWith, someShopValues } from '../../test/support/shop-values.js';
import type { ShopValue } from '../domain/knowledge/shop-values.js';
import { ShopValueBook } from './shop-value-book.js';

const values = someShopValues();
const book = new ShopValueBook(values, filledWith(values));

/** The longest search may take as long as one letter of quick typing. */
const MOST_MS = 250;

describe('the shop’s values for editors', () => {
  it.each([
    ['express', ['fee delivery.express']],
    ['¥8', ['fee delivery.standard']],
    ['掛燙機', ['price P031', 'stock P031', 'product P031']],
    ['steamer price', ['price P031']],
    ['"P031" 219', ['price P031']],
    ['缺货 steamer', ['stock P031']],
    ['费用', ['fee delivery.express', 'fee delivery.standard']],
    ['nothing of the kind', []],
  ])('are found by "%s"', (typed, names) => {
    const found = book.find(typed, 10).values.map(({ kind, name }) => `${kind} ${name}`);

    expect(found).toEqual(names);
  });

  it('come with what customers read now, and with how many more there are', () => {
    expect(book.find('', 1)).toEqual({
      values: [
        {
          expression: '{{fee "delivery.express"}}',
          kind: 'fee',
          name: 'delivery.express',
          shown: { zh: '¥15', en: '¥15' },
        },
      ],
      more: 5,
    });
  });

  it('are found among those of 2,000 products while one types', () => {
    const table: Record<string, ShopValue> = {};
    for (let at = 0; at < 2_000; at++) {
      table[`price P${at}`] = { cents: at * 100 };
      table[`stock P${at}`] = { inStock: true };
      table[`product P${at}`] = { text: { zh: `挂烫机${at}`, en: `Steamer ${at}` } };
    }
    const many = someShopValues(table);
    const large = new ShopValueBook(many, filledWith(many));
    const timeOf = (search: string): number => {
      const began = performance.now();
      large.find(search, 60);
      return performance.now() - began;
    };

    const best = ['', 'steamer 1999', '¥1999', 'nothing of the kind'].map((search) =>
      Math.min(timeOf(search), timeOf(search), timeOf(search)),
    );

    expect(large.find('price steamer 1999', 60).values.map(({ name }) => name)).toEqual(['P1999']);
    expect(Math.max(...best)).toBeLessThan(MOST_MS);
  });

  it('tell what an expression stands for in each language, or what is wrong with it', () => {
    const asked = [
      '{{stock "P031"}}',
      '{{fee "delivery.expres"}}',
      '{{rate "x"}}',
      '{{fee',
      '{{#if}}',
    ];

    expect(book.show(asked)).toEqual([
      { expression: asked[0], shown: { zh: '缺货', en: 'sold out' } },
      {
        expression: asked[1],
        problem: {
          kind: 'unknown-name',
          named: 'fee delivery.expres',
          known: ['delivery.express', 'delivery.standard'],
        },
      },
      {
        expression: asked[2],
        problem: expect.objectContaining({ kind: 'unknown-kind', named: 'rate' }),
      },
      { expression: asked[3], problem: expect.objectContaining({ kind: 'not-closed' }) },
      { expression: asked[4], problem: expect.objectContaining({ kind: 'not-closed' }) },
    ]);
  });
});
