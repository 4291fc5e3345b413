import { paidFor } from './pieces.js';

const item = (priceCents: number, quantity: number) => ({
  productId: 'P1',
  name: { zh: '茶', en: 'Tea' },
  quantity,
  priceCents,
});
const order = {
  items: [item(10_000, 3), item(2_000, 1)],
  discountCents: 3_200,
  totalCents: 29_600,
};

describe('paidFor', () => {
  it('is the total with shipping and discount for the whole order', () => {
    const all = [
      { at: 0, count: 3 },
      { at: 1, count: 1 },
    ];

    expect(paidFor(order, all)).toBe(29_600);
  });

  it('takes the share of the discount off two of three', () => {
    expect(paidFor(order, [{ at: 0, count: 2 }])).toBe(18_000);
  });

  it('is nothing for presents', () => {
    const free = { items: [item(0, 2)], discountCents: 0, totalCents: 0 };

    expect(paidFor(free, [{ at: 0, count: 1 }])).toBe(0);
  });
});
