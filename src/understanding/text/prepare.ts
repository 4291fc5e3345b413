import type { EntityType } from '../../domain/understanding.js';
import { FIRST_MASK } from './character-kinds.js';
import { createNumberFinder, withoutOverlaps } from '../entities/entity-finder.js';
import type { Found } from '../entities/finder.js';
import type { ShopNumbers } from '../entities/shop-numbers.js';
import { normalise, type NormalText } from './normalise.js';
import type { Simplify } from './simplify.js';

/** What each masked entity is to the intent model: one word, whatever its digits. */
const MASKED: readonly EntityType[] = [
  'order_number',
  'case_number',
  'tracking_number',
  'phone',
  'email',
  'amount',
];

/** Makes text ready for the intent model. */
export type PrepareForIntents = (text: NormalText) => string;

/** Lower case with the entities masked; the same text always gives the same result. */
export function createPrepare(numbers?: ShopNumbers): PrepareForIntents {
  const find = createNumberFinder(numbers);
  return ({ lower, text }) => mask(lower, find(lower, text));
}

/** Reads a raw sentence for training, as a message would be read. */
export function createReader(
  simplify: Simplify,
  prepare: PrepareForIntents,
): (sentence: string) => string {
  return (sentence) => prepare(normalise(sentence, simplify));
}

/** The text with numbers, which may overlap, each made one word of its type. */
export function mask(lower: string, numbers: readonly Found[]): string {
  if (numbers.length === 0) return lower;
  let masked = '';
  let from = 0;
  for (const { type, start, end } of withoutOverlaps(numbers)) {
    const kind = MASKED.indexOf(type);
    if (kind < 0) continue;
    masked += `${lower.slice(from, start)} ${String.fromCharCode(FIRST_MASK + kind)} `;
    from = end;
  }
  return masked + lower.slice(from);
}
