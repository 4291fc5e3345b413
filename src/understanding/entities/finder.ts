import type { EntityType } from '../../domain/understanding.js';

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

/** No message names more than this many of a kind; bounds the work on texts made to be slow. */
const MOST = 40;

/** Makes a `Found` of each match that has a value; a match without one (`undefined`) is passed over. */
export function findAll(
  type: EntityType,
  text: string,
  pattern: RegExp,
  valueOf: (match: RegExpExecArray) => string | undefined,
): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = valueOf(match);
    if (found.length === MOST) break;
    if (value === undefined || match[0] === '') continue;
    found.push({ type, value, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
