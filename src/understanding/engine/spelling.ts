import { hashOf, SEED } from './hashes.js';
import { Vocabulary } from './vocabulary.js';

/** What a model knows of how words are written. */
export interface Spelling {
  /** The English words that a mistyped one may stand for, the most frequent first. */
  readonly words: readonly string[];
  /**
   * The hashes, ascending, of words that differ from one of these by one error and are yet right: the
   * model does not know "wording", but it is no "working" either.
   */
  readonly rightWords: Uint32Array;
}

/** Three letters are one error away from too many others. */
const SHORTEST = 4;
/** A word that occurs once may be mistyped itself. */
const LEAST_COUNT = 2;
const WORD = /[a-z]+/g;

/**
 * Learns the words of training texts in lower case.
 *
 * @param dictionary words known to be right, whatever their number.
 */
export function learnSpelling(
  texts: readonly string[],
  dictionary: () => Iterable<string>,
): Spelling {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts]
    .filter(([word, count]) => count >= LEAST_COUNT && word.length >= SHORTEST)
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([word]) => word);
  if (words.length === 0) return { words, rightWords: new Uint32Array(0) };
  const speller = new Speller({ words, rightWords: new Uint32Array(0) });
  const right = new Set<number>();
  for (const word of dictionary()) {
    if (!counts.has(word) && speller.correct(word) !== undefined) right.add(hashOfWord(word) >>> 0);
  }
  return { words, rightWords: Uint32Array.from(right).sort() };
}

/** Mends words with one typing error: a letter too many or too few, another, or two that changed places. */
export class Speller {
  private readonly right: Vocabulary;
  /** By a word without one of its letters, or whole: the places of the words in `words`. */
  private byRemnant: Map<string, number[]> | undefined;

  constructor(private readonly spelling: Spelling) {
    this.right = new Vocabulary(spelling.rightWords);
  }

  /**
   * The most frequent word that an unknown one may stand for; `undefined` when there is none, or when
   * the word is right as it is.
   */
  correct(word: string): string | undefined {
    const { words } = this.spelling;
    if (word.length < SHORTEST || this.right.idOf(hashOfWord(word)) >= 0) return undefined;
    this.byRemnant ??= remnantsOf(words);
    let best = words.length;
    for (let left = -1; left < word.length; left += 1) {
      for (const place of this.byRemnant.get(without(word, left)) ?? []) {
        if (place < best && isOneErrorAway(word, words[place] as string)) best = place;
      }
    }
    return words[best];
  }
}

function hashOfWord(word: string): number {
  return hashOf(SEED.word, word);
}

/** Two words that one error parts have a remnant in common (symmetric deletes). */
function remnantsOf(words: readonly string[]): Map<string, number[]> {
  const byRemnant = new Map<string, number[]>();
  words.forEach((word, place) => {
    for (let left = -1; left < word.length; left += 1) {
      const remnant = without(word, left);
      const places = byRemnant.get(remnant);
      if (places) places.push(place);
      else byRemnant.set(remnant, [place]);
    }
  });
  return byRemnant;
}

function without(word: string, left: number): string {
  return left < 0 ? word : word.slice(0, left) + word.slice(left + 1);
}

function isOneErrorAway(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  const rest = one.slice(at + 1);
  const otherRest = other.slice(at + 1);
  return (
    rest === otherRest ||
    rest === other.slice(at) ||
    one.slice(at) === otherRest ||
    (one[at] === other[at + 1] && one[at + 1] === other[at] && rest.slice(1) === otherRest.slice(1))
  );
}
