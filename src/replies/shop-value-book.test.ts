import type { ShopValue, ShopValues } from '../domain/knowledge/shop-values.js';
import { ArticleValues } from './article-values.js';
import { ShopValueBook } from './shop-value-book.js';

const TABLE: Readonly<Record<string, ShopValue>> = {
  'fee delivery.express': { cents: 1_500 },
  'fee delivery.standard': { cents: 800 },
  'days return.window': { text: { zh: '7', en: '7' } },
  'price P031': { cents: 21_900 },
  'stock P031': { inStock: false },
  'product P031': { text: { zh: '挂烫机', en: 'Steamer' } },
};
const values: ShopValues = {
  find: (kind, name) => TABLE[`${kind} ${name}`],
  names: (kind) =>
    Object.keys(TABLE)
      .filter((key) => key.startsWith(`${kind} `))
      .map((key) => key.slice(kind.length + 1)),
};
const book = new ShopValueBook(
  values,
  new ArticleValues(values, {
    zh: { inStock: '有货', soldOut: '缺货' },
    en: { inStock: 'in stock', soldOut: 'sold out' },
  }),
);

describe('the shop’s values for editors', () => {
  it.each([
    ['express', ['fee delivery.express']],
    ['¥8', ['fee delivery.standard']],
    ['掛燙機', ['price P031', 'stock P031', 'product P031']],
    ['steamer price', ['price P031']],
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
