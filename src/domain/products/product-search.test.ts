import { aProduct, aShelf, BLUE, same } from '../../../test/support/goods.js';
import type { ProductWish } from './product-wish.js';
import { browses, wishIn } from './product-wish.js';
import { hasTrait, looksOf, searchProducts } from './product-search.js';

const cups = aShelf('cups', ['cup', 'mug'], ['C1', 'C2', 'C3']);
const kids = aShelf('kids', ['kid'], ['C3']);
const kidsCups = aShelf('kids-cups', ['kids cup'], ['C3']);
const front = { shelves: [kids, cups, kidsCups], traits: [BLUE] };
const goods = [
  aProduct({ id: 'C1', priceCents: 9_000 }),
  aProduct({
    id: 'C2',
    priceCents: 5_000,
    stock: 0,
    options: [{ name: { zh: '颜色', en: 'Colour' }, values: [same('Sky blue')] }],
  }),
  aProduct({ id: 'C3', priceCents: 15_000 }),
  aProduct({ id: 'X', priceCents: 1_000 }),
];
const wish = (given: Partial<ProductWish>): ProductWish => ({
  shelves: [cups],
  traits: [],
  inStock: false,
  ...given,
});
const idsOf = (given: Partial<ProductWish>) => {
  const { products, without } = searchProducts(goods, wish(given));
  return { ids: products.map(({ id }) => id), without };
};

describe('searchProducts', () => {
  it('finds a kind of goods, what is in stock first, then by price', () => {
    expect(idsOf({})).toEqual({ ids: ['C1', 'C3', 'C2'], without: undefined });
  });

  it('means what stands on both shelves, and only without that what stands on either', () => {
    expect(idsOf({ shelves: [cups, kids] }).ids).toEqual(['C3']);
    expect(idsOf({ shelves: [kids, aShelf('x', [], ['X'])] }).ids).toEqual(['X', 'C3']);
  });

  it('narrows down by price, stock and colour', () => {
    expect(idsOf({ range: { maxCents: 10_000 }, inStock: true }).ids).toEqual(['C1']);
    expect(idsOf({ traits: [BLUE] }).ids).toEqual(['C2']);
  });

  it('drops one part of a wish that nothing fits, names it, and shows the nearest price first', () => {
    expect(idsOf({ range: { maxCents: 2_000 } })).toEqual({
      ids: ['C2', 'C1', 'C3'],
      without: 'range',
    });
    expect(idsOf({ traits: [BLUE], inStock: true })).toEqual({ ids: ['C2'], without: 'stock' });
  });
});

describe('hasTrait', () => {
  it('reads options and figures as whole words', () => {
    const blueberry = aProduct({ specs: [{ name: same('Taste'), value: same('blueberry') }] });

    expect(goods.slice(0, 2).map((product) => hasTrait(product, BLUE))).toEqual([false, true]);
    expect(hasTrait(blueberry, BLUE)).toBe(false);
  });
});

describe('looksOf', () => {
  it('leaves sizes out', () => {
    const size = { name: { zh: '尺码', en: 'Size' }, values: [same('M')] };

    expect(looksOf(aProduct({ options: [size, ...(goods[1]?.options ?? [])] }))).toEqual([
      same('Sky blue'),
    ]);
  });
});

describe('wishIn', () => {
  it('reads kind, price, colour and stock', () => {
    expect(wishIn('a navy mug under 50 in stock', front)).toEqual({
      shelves: [cups],
      traits: [BLUE],
      range: { maxCents: 5_000 },
      inStock: true,
    });
  });

  it('prefers the longer name of a kind to a shorter one inside it', () => {
    expect(wishIn('kids cups', front).shelves).toEqual([kidsCups]);
  });

  it('tells looking for goods from a question about them', () => {
    const looks = (text: string) => browses(text, wishIn(text, front));

    expect(['do you sell mugs?', 'mugs under 20', '有没有蓝色的东西'].map(looks)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['can I put the mug in the oven', 'do you sell hope?'].map(looks)).toEqual([
      false,
      false,
    ]);
  });
});
