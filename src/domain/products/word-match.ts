import { hasHan } from '../text/fold.js';
import type { WordsOf } from './shop-front.js';

/** A word found in a folded text. */
export interface WordMatch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where one of the words stands first in a folded text, the longest of those at one place;
 * `undefined` when none does. Latin words match whole, in singular or plural; Chinese ones anywhere.
 */
export function firstOf(folded: string, { zh, en }: WordsOf): WordMatch | undefined {
  const found = [...zh, ...en]
    .map((word) => placeOf(folded, word.toLowerCase()))
    .filter((place) => place !== undefined);
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

function placeOf(folded: string, word: string): WordMatch | undefined {
  if (hasHan(word)) {
    const start = folded.indexOf(word);
    return start < 0 ? undefined : { start, end: start + word.length };
  }
  const plain = word.replace(/’/g, "'").replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(`(?<![a-z])${plain}(?:s|es)?(?![a-z])`).exec(folded);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
