import type { Clock } from '../../clock.js';
import type { EntityType } from '../../domain/understanding.js';
import { findAddresses } from './address.js';
import { findAmounts } from './amount.js';
import { findCaseNumbers } from './case-number.js';
import { dateFinder } from './date.js';
import { findEmails } from './email.js';
import type { Finder, Found } from './finder.js';
import { orderNumberFinder } from './order-number.js';
import { findPhones } from './phone.js';
import type { NamedProduct } from './product-names.js';
import { productFinder } from './product.js';
import { findQuantities } from './quantity.js';
import { SHOP_NUMBERS, type ShopNumbers } from './shop-numbers.js';
import { trackingNumberFinder } from './tracking-number.js';

export interface EntitySettings {
  readonly clock: Clock;
  /** IANA name of the zone in which "yesterday" is meant. */
  readonly timeZone: string;
  readonly products: readonly NamedProduct[];
  readonly numbers?: ShopNumbers;
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

/** Finds all entities of a normal text: sorted by start, none overlapping another (the longest stays). */
export function createEntityFinder(settings: EntitySettings): Finder {
  const numbers = settings.numbers ?? SHOP_NUMBERS;
  const finders: readonly Finder[] = [
    ...identifierFinders(numbers),
    findAmounts,
    dateFinder(settings.clock, settings.timeZone),
    findQuantities,
    productFinder(settings.products),
    findAddresses,
  ];
  return (lower, cased) => withoutOverlaps(finders.flatMap((find) => find(lower, cased)));
}

/**
 * Finds what is masked before intents are read: numbers, phones, e-mail addresses and amounts. The
 * same whatever the clock or the catalogue, so that training and reading see the same text.
 */
export function createMaskFinder(numbers: ShopNumbers = SHOP_NUMBERS): Finder {
  const finders: readonly Finder[] = [...identifierFinders(numbers), findAmounts];
  return (lower, cased) => withoutOverlaps(finders.flatMap((find) => find(lower, cased)));
}

function identifierFinders(numbers: ShopNumbers): readonly Finder[] {
  return [
    findCaseNumbers,
    orderNumberFinder(numbers),
    trackingNumberFinder(numbers),
    findEmails,
    findPhones,
  ];
}

function withoutOverlaps(found: readonly Found[]): Found[] {
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
