import type { EntityType } from '../../domain/understanding.js';
import { Triggers } from '../text/triggers.js';

/** An entity in normal text; `start` and `end` are offsets into that text. */
export interface Found {
  readonly type: EntityType;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds one type of entity in normal text in lower case.
 *
 * @param cased the same text with its case, unit for unit.
 */
export type Finder = (lower: string, cased: string) => Found[];

/** A finder with what every text holds in which it finds anything (see `Triggers`). */
export interface TriggeredFinder {
  readonly triggers: readonly string[];
  readonly find: Finder;
}

/** No message names more than this many of a kind; bounds the work on texts made to be slow. */
const MOST = 40;

const NOTHING: Found[] = [];

/** All that the finders find, tried only where one of their triggers occurs. */
export function together(finders: readonly TriggeredFinder[]): Finder {
  const triggers = new Triggers(finders.map((finder) => finder.triggers));
  return (lower, cased) => {
    let left = triggers.in(lower);
    let found = NOTHING;
    for (let at = 0; left !== 0; at += 1, left >>= 1) {
      if ((left & 1) === 0) continue;
      const more = finders[at]?.find(lower, cased) ?? NOTHING;
      if (more.length > 0) found = found.length > 0 ? found.concat(more) : more;
    }
    return found;
  };
}

/** The matches of a global pattern that is never empty, no more than a message names. */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (matches.length === MOST) break;
  }
  return matches;
}

/**
 * Makes a `Found` of each match that has a value; a match without one (`undefined`) is passed over.
 *
 * @param pattern global; no match may be empty.
 */
export function findAll(
  type: EntityType,
  text: string,
  pattern: RegExp,
  valueOf: (match: RegExpExecArray) => string | undefined,
): Found[] {
  let found = NOTHING;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const value = valueOf(match);
    if (value === undefined) continue;
    if (found === NOTHING) found = [];
    found.push({ type, value, start: match.index, end: match.index + match[0].length });
    if (found.length === MOST) break;
  }
  return found;
}
