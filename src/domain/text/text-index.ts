import type { Language } from '../language.js';

/** A plain text to be found. */
export interface IndexedText {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
}

/** Port: finds plain texts by the words in them; a Chinese word is found inside any sentence. */
export interface TextIndex {
  readonly size: number;
  /** Adds a text, or puts it in the place of the one with its id. */
  put(document: IndexedText): void;
  remove(id: string): void;
  /** Best first; `covered` is the share of the query that the text has, 0 to 1. */
  search(
    text: string,
    options: { readonly language?: Language; readonly limit: number; readonly least?: number },
  ): readonly { readonly id: string; readonly covered: number }[];
}

/** Share of the words' pieces that a misspelt word still has. */
const LEAST_WHEN_LOST = 0.25;
/** Of texts that have only pieces, those much worse than the best are found by chance. */
const SHARE_OF_BEST = 0.8;

/**
 * The texts that have at least `least` of the words; when there is none, those that have pieces of
 * them, so that a slip of the finger finds something.
 */
export function searchLeniently(
  index: TextIndex,
  words: string,
  options: { readonly limit: number; readonly least: number },
): ReturnType<TextIndex['search']> {
  const found = index.search(words, options);
  if (found.length > 0) return found;
  const near = index.search(words, { ...options, least: LEAST_WHEN_LOST });
  const best = Math.max(0, ...near.map(({ covered }) => covered));
  return near.filter(({ covered }) => covered >= best * SHARE_OF_BEST);
}
