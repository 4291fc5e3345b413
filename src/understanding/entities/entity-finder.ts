import type { Clock } from '../../clock.js';
import type { EntityType } from '../../domain/understanding.js';
import { ADDRESSES } from './address.js';
import { AMOUNTS } from './amount.js';
import { CASE_NUMBERS } from './case-number.js';
import { dateFinder } from './date.js';
import { EMAILS } from './email.js';
import { together, type Finder, type Found } from './finder.js';
import { orderNumberFinder } from './order-number.js';
import { PHONES } from './phone.js';
import { PLAIN_AMOUNTS } from './plain-amount.js';
import type { NamedProduct } from './product-names.js';
import { productFinder } from './product.js';
import { countsOf, QUANTITIES } from './quantity.js';
import { SHOP_NUMBERS, type ShopNumbers } from './shop-numbers.js';
import { spokenNumberFinders } from './spoken-digits.js';
import { trackingNumberFinder } from './tracking-number.js';

export interface EntitySettings {
  readonly clock: Clock;
  /** IANA name of the zone in which "yesterday" is meant. */
  readonly timeZone: string;
  readonly products: readonly NamedProduct[];
}

/** Which entity stays when two of the same length overlap: the first of these. */
const PRIORITY: readonly EntityType[] = [
  'case_number',
  'order_number',
  'tracking_number',
  'email',
  'phone',
  'amount',
  'product',
  'date',
  'quantity',
  'address',
];

/**
 * Finds what is masked before intents are read: numbers, phones, e-mail addresses and amounts, which
 * may overlap each other. The same whatever the clock or the catalogue, so that training and reading
 * see the same text.
 */
export function createNumberFinder(numbers: ShopNumbers = SHOP_NUMBERS): Finder {
  return together([
    CASE_NUMBERS,
    orderNumberFinder(numbers),
    trackingNumberFinder(numbers),
    ...spokenNumberFinders(numbers),
    EMAILS,
    PHONES,
    ...AMOUNTS,
    ...PLAIN_AMOUNTS,
  ]);
}

/** Finds all other types; they may overlap each other. */
export function createNameFinder({ clock, timeZone, products }: EntitySettings): Finder {
  const find = together([...QUANTITIES, ...ADDRESSES]);
  const findDates = dateFinder(clock, timeZone);
  const findProducts = productFinder(products);
  return (lower, cased) => {
    const named = findProducts(lower, cased);
    const counts = countsOf(named, lower);
    return [...find(lower, cased), ...findDates(lower, cased), ...named, ...counts];
  };
}

/** Sorted by start, none overlapping another: the longest stays, then the type that tells more. */
export function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const rank = (entity: Found): number => PRIORITY.indexOf(entity.type);
  const byWorth = [...found].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || rank(a) - rank(b) || a.start - b.start,
  );
  const taken = new Set<number>();
  const kept = byWorth.filter(({ start, end }) => {
    // The longest come first, so what overlaps a kept one has an end of its own inside it.
    if (taken.has(start) || taken.has(end - 1)) return false;
    for (let at = start; at < end; at += 1) taken.add(at);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
