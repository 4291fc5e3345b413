import { aProduct, same } from '../../../test/support/goods.js';
import { pickProducts, type ChoosingGuide } from './choosing.js';

const guide: ChoosingGuide = {
  shelf: 'home',
  questions: [
    {
      ask: same('where?'),
      answers: [
        { label: same('kitchen'), fits: ['A', 'B'], because: same('for kitchens') },
        { label: same('bath'), fits: ['C'] },
      ],
    },
    {
      ask: same('what matters?'),
      answers: [
        { label: same('quiet'), fits: ['B', 'D'], because: same('quiet') },
        { label: same('strong'), fits: ['A'] },
      ],
    },
    {
      ask: same('budget?'),
      answers: [
        { label: same('small'), fits: [], range: { maxCents: 10_000 } },
        { label: same('any'), fits: [] },
      ],
    },
  ],
};
const goods = [
  aProduct({ id: 'A', priceCents: 9_000 }),
  aProduct({ id: 'B', priceCents: 20_000 }),
  aProduct({ id: 'C', priceCents: 5_000 }),
  aProduct({ id: 'D', priceCents: 8_000 }),
];
const picked = (given: readonly (number | undefined)[], products = goods) =>
  pickProducts(guide, given, products).map(({ product }) => product.id);

describe('pickProducts', () => {
  it('proposes three by what the answers speak for, the first question counting most', () => {
    expect(picked([0, 0, 0])).toEqual(['A', 'B', 'D']);
  });

  it('tells each pick’s own reasons, the weightiest first', () => {
    const [first] = pickProducts(guide, [0, 0, 1], goods);

    expect(first?.product.id).toBe('B');
    expect(first?.reasons).toEqual([same('for kitchens'), same('quiet')]);
  });

  it('lets skipped questions count for nothing, and then goes by price', () => {
    expect(picked([undefined, undefined, undefined])).toEqual(['C', 'D', 'A']);
  });

  it('proposes what is sold out only when it fits clearly better', () => {
    const soldOut = goods.map((product) =>
      product.id === 'B' ? { ...product, stock: 0 } : product,
    );

    expect(picked([0, undefined, undefined], soldOut)).toEqual(['A', 'B', 'C']);
    expect(picked([undefined, 0, undefined], soldOut)).toEqual(['D', 'C', 'A']);
  });
});
