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
