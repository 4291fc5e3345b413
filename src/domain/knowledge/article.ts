import type { Language } from '../language.js';

/** One question and its answer, in one language. */
export interface Article {
  readonly slug: string;
  readonly topic: string;
  readonly language: Language;
  readonly title: string;
  readonly questions: readonly string[];
  readonly keywords: readonly string[];
  readonly intent?: string;
  readonly next: readonly string[];
  readonly updated: string;
  readonly source: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly audience?: string;
  readonly channels?: readonly string[];
  /** The first paragraph: stands alone as a chat message. */
  readonly lead: string;
  /** The whole text, Markdown. */
  readonly body: string;
  /** A short hash of the content. */
  readonly version: string;
}

/** An article found for a question. `confidence` is calibrated, 0 to 1. */
export interface SearchHit {
  readonly article: Article;
  readonly score: number;
  readonly confidence: number;
  readonly matched: { readonly phrase: string; readonly channel: string };
}
