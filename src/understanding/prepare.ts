import type { EntityType } from '../domain/understanding.js';
import { FIRST_MASK } from './character-kinds.js';
import { createMaskFinder } from './entities/entity-finder.js';
import type { Finder, Found } from './entities/finder.js';
import type { ShopNumbers } from './entities/shop-numbers.js';
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

/** Without one of these no text holds anything to mask. */
const WORTH_LOOKING =
  /[\d@]|[元块毛角]|\b(?:yuan|kuai|dollars?|bucks?|euros?|pounds?|quid|cents?|fen)\b|\bc[a-z]{3} ?-/;

/** Makes text ready for the intent model. */
export type PrepareForIntents = (text: NormalText) => string;

/** Lower case with the entities masked; the same text always gives the same result. */
export function createPrepare(numbers?: ShopNumbers): PrepareForIntents {
  const find: Finder = createMaskFinder(numbers);
  return ({ lower, text }) => (WORTH_LOOKING.test(lower) ? mask(lower, find(lower, text)) : lower);
}

/** Reads a raw sentence for training, as a message would be read. */
export function createReader(
  simplify: Simplify,
  prepare: PrepareForIntents,
): (sentence: string) => string {
  return (sentence) => prepare(normalise(sentence, simplify));
}

function mask(lower: string, entities: readonly Found[]): string {
  let masked = '';
  let from = 0;
  for (const { type, start, end } of entities) {
    const kind = MASKED.indexOf(type);
    if (kind < 0) continue;
    masked += `${lower.slice(from, start)} ${String.fromCharCode(FIRST_MASK + kind)} `;
    from = end;
  }
  return masked + lower.slice(from);
}
