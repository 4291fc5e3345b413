import type { Language } from '../language.js';
import type { IntentId } from '../understanding.js';

/** One question and its answer in one language; a slug without the other language is told to editors. */
export interface Article {
  readonly slug: string;
  /**
   * Set on a text that stands in for the article of the same slug for some customers, on some
   * channels or days (`variants.ts`); such as `gold`.
   */
  readonly variant?: string;
  /** The folder it lies in, such as `returns`. */
  readonly topic: string;
  readonly language: Language;
  readonly title: string;
  /** How customers ask it, each worded differently. */
  readonly questions: readonly string[];
  readonly keywords: readonly string[];
  /** The intent that this article answers, if it answers one. */
  readonly intent?: IntentId;
  /** Ids of the products that it explains: set-up, care, sizes. */
  readonly products?: readonly string[];
  /** Slugs of the articles that a customer asks for next. */
  readonly next: readonly string[];
  /** Day of the last change, ISO 8601 such as `2026-11-01`. */
  readonly updated: string;
  /** Where the facts come from: an address, or the name of a rule book. */
  readonly source: string;
  /** First and last day (ISO 8601, UTC) on which it is told to customers; no day means no limit. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Whom it is for, such as `gold`; everybody when absent. */
  readonly audience?: readonly string[];
  /** The channels it may be sent on; all when absent. */
  readonly channels?: readonly string[];
  /** The first paragraph, which stands alone as a chat message. */
  readonly lead: string;
  /** The whole text as Markdown, the first paragraph included. */
  readonly body: string;
  /** Short hash of the content, so that an old answer can be traced to the text it came from. */
  readonly version: string;
}

/** Whether an article may be told to customers at `now` (milliseconds since 1970-01-01 UTC). */
export function isValid(article: Article, now: number): boolean {
  const { validFrom, validTo } = article;
  if (validFrom !== undefined && now < Date.parse(validFrom)) return false;
  return validTo === undefined || now < Date.parse(validTo) + DAY_MS;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is searched for. */
export interface SearchQuery {
  /** The customer's words, as typed. */
  readonly text: string;
  /** Only articles in this language are found. */
  readonly language: Language;
  /** What the message was understood as; articles of these intents come first when they fit as well. */
  readonly intents?: readonly IntentId[];
  /** Milliseconds since 1970-01-01 UTC; articles outside their days are not found. */
  readonly now: number;
}

/** An article found, and why. */
export interface SearchHit {
  readonly article: Article;
  /** Orders the hits of one search; not comparable between searches. */
  readonly score: number;
  /** The probability that this article answers the query, 0 to 1, calibrated. */
  readonly confidence: number;
  /** The title, question or learned phrase that fits best, and the kind of tokens it fits by; channel
   * `body` when only the text fits. */
  readonly matched: { readonly phrase: string; readonly channel: string };
}

/** Port: finds the articles that answer a question. */
export interface ArticleSearch {
  /**
   * The best articles, best first, at most `limit`; empty when no word of the query is known. Equal
   * queries on equal articles give equal answers. Never throws.
   */
  search(query: SearchQuery, limit: number): readonly SearchHit[];
}

/** Confidences from which on an article is told at once, or offered as a choice. */
export interface AnswerThresholds {
  readonly answer: number;
  readonly offer: number;
}

/** What to do with the hits of a search. */
export type AnswerBand =
  | { readonly band: 'answer'; readonly article: Article }
  | { readonly band: 'offer'; readonly articles: readonly Article[] }
  | { readonly band: 'unknown' };

/** More than three choices are not read. */
const MOST_OFFERED = 3;

/**
 * Decides between telling the best article, offering up to three, and admitting not to know.
 *
 * @param hits as the port returns them, best first.
 */
export function answerBand(hits: readonly SearchHit[], thresholds: AnswerThresholds): AnswerBand {
  const [best] = hits;
  if (!best) return { band: 'unknown' };
  if (best.confidence >= thresholds.answer) return { band: 'answer', article: best.article };
  const offered = hits.filter((hit) => hit.confidence >= thresholds.offer).slice(0, MOST_OFFERED);
  if (offered.length === 0) return { band: 'unknown' };
  return { band: 'offer', articles: offered.map((hit) => hit.article) };
}
