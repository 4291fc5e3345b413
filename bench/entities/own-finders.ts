import type { EntityType } from '../../src/domain/understanding.js';
import {
  createEntityReader,
  type EntityReaderParts,
} from '../../src/understanding/evaluation/entity-reader.js';
import { started, type EntitySystem } from './entity-system.js';

export type OwnSetting = Omit<EntityReaderParts, 'clock'>;

/** Our finders without the rest of understanding, on the types that another system knows. */
export function ownFinders(
  setting: OwnSetting,
  now: Date,
  types: readonly EntityType[],
): EntitySystem {
  return started('own', types, () => {
    const read = createEntityReader({ ...setting, clock: { now: () => now.getTime() } });
    return (text) => read(text).filter(({ type }) => types.includes(type));
  });
}
