import { ordersMeant, type OrderClues } from './meant-order.js';
import { isLikely, isUnderWay } from './order-fit.js';
import type { Order } from './order.js';

const none: OrderClues = {
  products: new Set(),
  options: [],
  sums: [],
  numbers: [],
  newest: false,
};

function order(number: string, more: Partial<Order> = {}): Order {
  return {
    number,
    placedAt: '2026-11-10T08:00:00.000Z',
    status: 'delivered',
    totalCents: 10_000,
    items: [],
    refunds: [],
    ...more,
  } as unknown as Order;
}

const item = (
  productId: string,
  priceCents = 5_000,
  option?: Order['items'][number]['option'],
) => ({
  productId,
  name: { zh: productId, en: productId },
  quantity: 1,
  priceCents,
  option,
});

const cooker = order('A1', { items: [item('P1', 35_900), item('P9')], tracking: 'TL1' });
const boots = order('A2', {
  items: [item('P2', 13_900, { zh: '42 / 墨绿', en: '42 / Bottle green' })],
  placedAt: '2026-11-17T08:00:00.000Z',
  totalCents: 14_700,
});
const twin = order('A3', { items: [item('P1')], placedAt: '2026-10-01T08:00:00.000Z' });
const all = [boots, cooker, twin];

function meant(more: Partial<OrderClues>): string[] | undefined {
  return ordersMeant(all, { ...none, ...more })?.map(({ number }) => number);
}

describe('the order that is meant', () => {
  it('is unknown when nothing is said about it', () => {
    expect(meant({})).toBeUndefined();
  });

  it('is found by what was bought, all of them when several fit', () => {
    expect(meant({ products: new Set(['P2']) })).toEqual(['A2']);
    expect(meant({ products: new Set(['P1']) })).toEqual(['A1', 'A3']);
    expect(meant({ products: new Set(['P7']) })).toEqual([]);
  });

  it('is found by colour, sum, day, parcel, and as the last one', () => {
    expect(meant({ options: ['green'] })).toEqual(['A2']);
    expect(meant({ sums: [35_900] })).toEqual(['A1']);
    expect(meant({ sums: [14_700] })).toEqual(['A2']);
    const from = Date.parse('2026-11-16T16:00:00Z');
    expect(meant({ days: { from, to: from + 86_400_000 } })).toEqual(['A2']);
    expect(meant({ numbers: ['TL1'] })).toEqual(['A1']);
    expect(meant({ newest: true })).toEqual(['A2']);
  });

  it('fits all that was said: the last one of a kind', () => {
    expect(meant({ products: new Set(['P1']), newest: true })).toEqual(['A1']);
    expect(meant({ products: new Set(['P2']), sums: [35_900] })).toEqual([]);
  });
});

describe('the order a wish is likely about', () => {
  it('is one with money going back when money is asked for', () => {
    const back = order('A4', {
      refunds: [{ reason: 'return', state: 'coming-back', amountCents: 1, at: '' }],
    });

    expect([cooker, back].map((one) => isLikely('order.refund', one))).toEqual([false, true]);
    expect(isUnderWay('order.refund', back)).toBe(true);
  });

  it('is one that has arrived for a return, one on its way for hurrying', () => {
    const moving = order('A5', { status: 'delayed' });

    expect([cooker, moving].map((one) => isLikely('order.return', one))).toEqual([true, false]);
    expect([cooker, moving].map((one) => isUnderWay('order.hurry', one))).toEqual([false, true]);
    expect(isUnderWay('order.return', cooker)).toBe(false);
  });
});
