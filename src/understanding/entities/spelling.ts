/** Shorter words are too like each other to guess. */
const SHORTEST = 5;
/** Of longer words the vowels may be wrong. */
const LONG_ENOUGH = 6;
/** Longer than any word; bounds the work. */
const LONGEST = 24;

interface Known {
  readonly word: string;
  /** The letters it has, a bit each, rolled into 32. */
  readonly letters: number;
  /** What is heard of it, see `bonesOf`. */
  readonly bones: string;
}

/** Known words, found again when one letter is missing, added, wrong or swapped with the next. */
export class Spelling {
  private readonly words: ReadonlySet<string>;
  private readonly byFirstLetter = new Map<number, Known[]>();

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
    for (const word of this.words) {
      if (word.length < SHORTEST) continue;
      const first = word.charCodeAt(0);
      const known = this.byFirstLetter.get(first) ?? [];
      this.byFirstLetter.set(first, known);
      known.push({ word, letters: lettersOf(word), bones: bonesOf(word) });
    }
  }

  /** The known word that was probably meant, first letter kept; `undefined` when there is none. */
  correct(written: string): string | undefined {
    if (this.words.has(written)) return written;
    if (written.length < SHORTEST - 1 || written.length > LONGEST) return undefined;
    const alike = this.byFirstLetter.get(written.charCodeAt(0));
    if (!alike) return undefined;
    const letters = lettersOf(written);
    for (const known of alike) {
      const isNear =
        Math.abs(known.word.length - written.length) <= 1 &&
        differInTwo(known.letters, letters) &&
        isOneStep(known.word, written);
      if (isNear) return known.word;
    }
    if (written.length < LONG_ENOUGH) return undefined;
    const bones = bonesOf(written);
    return alike.find(
      ({ word, bones: heard }) =>
        word.length >= LONG_ENOUGH &&
        Math.abs(word.length - written.length) <= 1 &&
        heard === bones,
    )?.word;
  }
}

/** The letters that a word is heard by: no vowels, nothing doubled; vacume is vacuum. */
function bonesOf(word: string): string {
  return word.replace(/[aeiou]/g, '').replace(/(.)\1/g, '$1');
}

/** Whether only a letter is doubled or not, or two are swapped: pilow, candel. */
export function isSlip(written: string, meant: string): boolean {
  const single = (word: string): string => word.replace(/(.)\1/g, '$1');
  return single(written) === single(meant);
}

/** Whether all letters are there, in another order. */
export function isAnagram(written: string, meant: string): boolean {
  return [...written].sort().join('') === [...meant].sort().join('');
}

/** Whether one letter missing, added, wrong or swapped with the next makes the difference; in linear time. */
export function isOneStep(word: string, written: string): boolean {
  const shorter = word.length <= written.length ? word : written;
  const longer = shorter === word ? written : word;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at += 1;
  if (shorter.length < longer.length) return shorter.slice(at) === longer.slice(at + 1);
  if (shorter.slice(at + 1) === longer.slice(at + 1)) return true;
  const isSwapped = shorter[at] === longer[at + 1] && shorter[at + 1] === longer[at];
  return isSwapped && shorter.slice(at + 2) === longer.slice(at + 2);
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** One step changes at most two of the letters that a word has. */
function differInTwo(one: number, other: number): boolean {
  let differing = one ^ other;
  differing &= differing - 1;
  return (differing & (differing - 1)) === 0;
}
