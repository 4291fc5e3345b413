import type { JsonObject } from '../../src/domain/json.js';
import type { ChoosingGuide } from '../../src/domain/products/choosing.js';
import type { PriceRange } from '../../src/domain/products/price-range.js';
import type { Shelf } from '../../src/domain/products/shop-front.js';
import type { DialogTurn, OpenStep } from '../../src/turn/dialog.js';

/** How far a choice has come. */
export interface Progress {
  /** The guide's shelf, once it is known. */
  readonly shelf?: string;
  /** The index of the answer to each question so far; `null` when it was skipped. */
  readonly given: readonly (number | null)[];
  /** A budget that the customer named unasked. */
  readonly range?: PriceRange;
}

/** Progress as the data of an open step. */
export function dataOf({ shelf, given, range }: Progress, intent: string): JsonObject {
  return {
    intent,
    given: [...given],
    ...(shelf === undefined ? {} : { shelf }),
    ...(range?.minCents === undefined ? {} : { minCents: range.minCents }),
    ...(range?.maxCents === undefined ? {} : { maxCents: range.maxCents }),
  };
}

/** Reads the progress of an open step. */
export function readProgress({ data }: OpenStep): Progress {
  const given = Array.isArray(data['given']) ? data['given'] : [];
  const { shelf, minCents, maxCents } = data;
  const range = {
    ...(typeof minCents === 'number' ? { minCents } : {}),
    ...(typeof maxCents === 'number' ? { maxCents } : {}),
  };
  return {
    given: given.map((index) => (typeof index === 'number' ? index : null)),
    ...(typeof shelf === 'string' ? { shelf } : {}),
    ...(Object.keys(range).length > 0 ? { range } : {}),
  };
}

/**
 * The guide for the kinds of goods that were named: that of a shelf itself, else that of the shelf
 * which holds all its products. `undefined` when none was named.
 */
export function guideFor(
  { services }: Pick<DialogTurn, 'services'>,
  shelves: readonly Shelf[],
): ChoosingGuide | undefined {
  const { guides, shelves: all } = services.front;
  const own = guides.find(({ shelf }) => shelves.some(({ id }) => id === shelf));
  if (own) return own;
  return guides.find(({ shelf }) => {
    const held = all.find(({ id }) => id === shelf)?.products ?? [];
    return shelves.some(({ products }) => products.every((id) => held.includes(id)));
  });
}
