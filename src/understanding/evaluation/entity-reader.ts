import type { Entity } from '../../domain/understanding.js';
import {
  createNameFinder,
  createNumberFinder,
  withoutOverlaps,
  type EntitySettings,
} from '../entities/entity-finder.js';
import type { ShopNumbers } from '../entities/shop-numbers.js';
import { normalise } from '../text/normalise.js';
import { createSimplify } from '../text/simplify.js';

/** What finding entities needs, without a model. */
export interface EntityReaderParts extends EntitySettings {
  readonly numbers: ShopNumbers;
}

/** Reads the entities of a message as understanding does, and nothing else. */
export function createEntityReader(parts: EntityReaderParts): (text: string) => readonly Entity[] {
  const simplify = createSimplify();
  const findNumbers = createNumberFinder(parts.numbers);
  const findNames = createNameFinder(parts);
  return (text) => {
    const normal = normalise(text, simplify);
    const { lower, text: cased } = normal;
    return withoutOverlaps([...findNumbers(lower, cased), ...findNames(lower, cased)]).map(
      ({ type, value, start, end }) => {
        const from = normal.startOf(start);
        const to = normal.endOf(end);
        return { type, value, text: text.slice(from, to), start: from, end: to };
      },
    );
  };
}
