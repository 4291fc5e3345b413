import distances from 'natural/lib/natural/distance/levenshtein_distance.js';

/** Shorter words are too like each other to guess. */
const SHORTEST = 5;
/** Longer than any word; bounds the work. */
const LONGEST = 24;

/** Known words, found again when one letter is missing, added, wrong or swapped with the next. */
export class Spelling {
  private readonly words: ReadonlySet<string>;
  private readonly byDeletion = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
    for (const word of this.words) {
      if (word.length < SHORTEST) continue;
      for (const shorter of [word, ...deletions(word)]) {
        this.byDeletion.set(shorter, [...(this.byDeletion.get(shorter) ?? []), word]);
      }
    }
  }

  /** The known word that was probably meant, first letter kept; `undefined` when there is none. */
  correct(written: string): string | undefined {
    if (this.words.has(written)) return written;
    if (written.length < SHORTEST - 1 || written.length > LONGEST) return undefined;
    const near = [written, ...deletions(written)].flatMap(
      (each) => this.byDeletion.get(each) ?? [],
    );
    return near.find((word) => word[0] === written[0] && isOneStep(word, written));
  }
}

function isOneStep(word: string, written: string): boolean {
  return distances.DamerauLevenshteinDistance(word, written, { restricted: true }) <= 1;
}

/** The word with each of its letters left out in turn. */
function deletions(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
