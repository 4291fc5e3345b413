import type { EntityType } from '../../src/domain/understanding.js';
import type { ShopNumbers } from '../../src/understanding/entities/shop-numbers.js';
import {
  createNameFinder,
  createNumberFinder,
  withoutOverlaps,
} from '../../src/understanding/entities/entity-finder.js';
import type { NamedProduct } from '../../src/understanding/entities/product-names.js';
import { normalise } from '../../src/understanding/normalise.js';
import { createSimplify } from '../../src/understanding/simplify.js';
import { started, type EntitySystem } from './entity-system.js';

export interface OwnSetting {
  readonly products: readonly NamedProduct[];
  readonly numbers: ShopNumbers;
  readonly timeZone: string;
}

/** Our finders without the rest of understanding, on the types that another system knows. */
export function ownFinders(
  setting: OwnSetting,
  now: Date,
  types: readonly EntityType[],
): EntitySystem {
  return started('own', types, () => {
    const simplify = createSimplify();
    const findNumbers = createNumberFinder(setting.numbers);
    const findNames = createNameFinder({ ...setting, clock: { now: () => now.getTime() } });
    return (text) => {
      const normal = normalise(text, simplify);
      const { lower, text: cased } = normal;
      const found = [...findNumbers(lower, cased), ...findNames(lower, cased)];
      return withoutOverlaps(found)
        .filter(({ type }) => types.includes(type))
        .map(({ type, value, start, end }) => ({
          type,
          value,
          text: text.slice(normal.startOf(start), normal.endOf(end)),
        }));
    };
  });
}
