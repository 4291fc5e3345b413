import type { Order } from './order.js';

/** So many of one item of an order; `at` is the item's place in it. */
export interface Pieces {
  readonly at: number;
  readonly count: number;
}

/** Every piece of an order. */
export function allPieces({ items }: Pick<Order, 'items'>): readonly Pieces[] {
  return items.map(({ quantity }, at) => ({ at, count: quantity }));
}

/** How many pieces there are. */
export function countOf(pieces: readonly Pieces[]): number {
  return pieces.reduce((sum, { count }) => sum + count, 0);
}

/** Whether these are all pieces of the order. */
export function isWhole(order: Pick<Order, 'items'>, pieces: readonly Pieces[]): boolean {
  return countOf(pieces) === countOf(allPieces(order));
}

/**
 * What was paid for these pieces, in cents: the whole order with its shipping, else their prices less their
 * share of the discount, rounded to whole cents.
 */
export function paidFor(
  order: Pick<Order, 'items' | 'totalCents' | 'discountCents'>,
  pieces: readonly Pieces[],
): number {
  if (isWhole(order, pieces)) return order.totalCents;
  const priceOf = (some: readonly Pieces[]): number =>
    some.reduce((sum, { at, count }) => sum + (order.items[at]?.priceCents ?? 0) * count, 0);
  const goods = priceOf(pieces);
  const all = priceOf(allPieces(order));
  return all === 0 ? 0 : goods - Math.round((order.discountCents * goods) / all);
}
