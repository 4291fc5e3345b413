import type { EntityType } from '../../src/domain/understanding.js';
import type { Language } from '../../src/domain/language.js';

/** An entity as a system reports it: type, the words as written, and its value where it has one. */
export interface ReportedEntity {
  readonly type: EntityType;
  readonly text: string;
  readonly value?: string | undefined;
}

/** Anything that finds entities, started and ready. */
export interface EntitySystem {
  readonly name: string;
  /** The types it knows; it is measured on these alone. */
  readonly types: readonly EntityType[];
  /** Loading it and reading the first message of each language, in ms. */
  readonly startMs: number;
  read(text: string, language: Language): readonly ReportedEntity[];
}

/** One message a language, so that what is made at the first use counts as starting. */
const FIRST_MESSAGES: readonly (readonly [string, Language])[] = [
  ['昨天付了三百块，打19900001234', 'zh'],
  ['I paid $20 yesterday, call +44 7700 900123', 'en'],
];

/** Loads a system and measures that. */
export function started(
  name: string,
  types: readonly EntityType[],
  load: () => EntitySystem['read'],
): EntitySystem {
  const start = performance.now();
  const read = load();
  for (const [text, language] of FIRST_MESSAGES) read(text, language);
  return { name, types, startMs: Math.round(performance.now() - start), read };
}
