import { hasHan } from '../text/fold.js';
import type { WordsOf } from './shop-front.js';

/** A word found in a folded text. */
interface WordMatch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where one of the words stands first in a folded text, the longest of those at one place;
 * `undefined` when none does. Latin words match whole, in singular or plural; Chinese ones anywhere.
 */
export function firstOf(folded: string, { zh, en }: WordsOf): WordMatch | undefined {
  let best: WordMatch | undefined;
  for (const words of [zh, en]) {
    for (const word of words) {
      const place = placeOf(folded, word.toLowerCase());
      if (place && (!best || comesBefore(place, best))) best = place;
    }
  }
  return best;
}

function comesBefore(one: WordMatch, other: WordMatch): boolean {
  return one.start < other.start || (one.start === other.start && one.end > other.end);
}

/**
 * Where a word in small letters stands first in a folded text; `undefined` when it does not.
 *
 * By hand: every message is looked through for some hundred words, and a pattern for each is slow.
 */
export function placeOf(folded: string, written: string): WordMatch | undefined {
  const isHan = hasHan(written);
  const word = isHan ? written : written.replaceAll('’', "'");
  for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
    const end = start + word.length;
    if (isHan) return { start, end };
    if (isLetter(folded, start - 1)) continue;
    const whole = [end, end + 1, end + 2].find(
      (at) => ['', 's', 'es'].includes(folded.slice(end, at)) && !isLetter(folded, at),
    );
    if (whole !== undefined) return { start, end: whole };
  }
  return undefined;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}
