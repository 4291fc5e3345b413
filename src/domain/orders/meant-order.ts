import type { Order } from './order.js';

/** What a message says about the order it means, besides its number. */
export interface OrderClues {
  /** Ids of products, any of which the message may mean. */
  readonly products: ReadonlySet<string>;
  /** Words of a colour or material, in small letters, any of which the bought option may have. */
  readonly options: readonly string[];
  /** Days on which it was bought, UTC milliseconds. */
  readonly days?: { readonly from: number; readonly to: number };
  /** Sums in cents: of the order or of something in it. */
  readonly sums: readonly number[];
  /** The number of the parcel or of a return. */
  readonly numbers: readonly string[];
  /** "My last order". */
  readonly newest: boolean;
}

/**
 * The orders that fit all clues, in the order given; `undefined` when there is no clue at all. "The
 * last one" is the newest of those that fit the rest.
 */
export function ordersMeant(
  orders: readonly Order[],
  clues: OrderClues,
): readonly Order[] | undefined {
  const tests = testsOf(clues);
  if (tests.length === 0 && !clues.newest) return undefined;
  const fitting = orders.filter((order) => tests.every((fits) => fits(order)));
  if (!clues.newest) return fitting;
  return [...fitting].sort((a, b) => b.placedAt.localeCompare(a.placedAt)).slice(0, 1);
}

function testsOf(clues: OrderClues): ((order: Order) => boolean)[] {
  const { products, options, days, sums, numbers } = clues;
  const tests: ((order: Order) => boolean)[] = [];
  if (products.size > 0)
    tests.push(({ items }) => items.some(({ productId }) => products.has(productId)));
  if (options.length > 0) tests.push(({ items }) => items.some((item) => hasOption(item, options)));
  if (days) tests.push(({ placedAt }) => within(Date.parse(placedAt), days));
  if (sums.length > 0)
    tests.push(({ totalCents, items }) =>
      [totalCents, ...items.map(({ priceCents }) => priceCents)].some((sum) => sums.includes(sum)),
    );
  if (numbers.length > 0)
    tests.push(({ tracking, refunds }) =>
      [tracking, ...refunds.map(({ returnNumber }) => returnNumber)].some(
        (number) => number !== undefined && numbers.includes(number),
      ),
    );
  return tests;
}

function hasOption({ option }: Order['items'][number], words: readonly string[]): boolean {
  const bought = `${option?.zh ?? ''} ${option?.en ?? ''}`.toLowerCase();
  return words.some((word) => bought.includes(word));
}

function within(moment: number, { from, to }: { from: number; to: number }): boolean {
  return moment >= from && moment < to;
}
