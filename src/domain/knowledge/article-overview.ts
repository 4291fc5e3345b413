import { LANGUAGES, type Language } from '../language.js';
import { foldText } from '../text/fold.js';
import { versionOf } from './article-text.js';
import type { ArticleRecord, ArticleState } from './article-record.js';

/** One language of an article in the list. */
export interface ArticleSide {
  readonly title: string;
  readonly state: ArticleState;
  readonly revision: number;
  /** When its words last changed: UTC ISO 8601, or only a day for a text from a file. */
  readonly changedAt: string;
  /** The agent's id; empty for a text from a file. */
  readonly by: string;
  /** Whether customers are told it, in this or an earlier text. */
  readonly live: boolean;
  /** The other language says something newer. */
  readonly older: boolean;
}

/** An article in the list, both languages side by side. */
export interface ArticleRow {
  readonly slug: string;
  readonly topic: string;
  readonly sides: Partial<Record<Language, ArticleSide>>;
  /** Languages in which it is not written yet. */
  readonly missing: readonly Language[];
}

/** The rows of a list of records, in the records' order. */
export function rowsOf(records: readonly ArticleRecord[]): ArticleRow[] {
  const bySlug = new Map<string, ArticleRecord[]>();
  for (const record of records) {
    bySlug.set(record.slug, [...(bySlug.get(record.slug) ?? []), record]);
  }
  return [...bySlug.values()].map(rowOf);
}

function rowOf(records: readonly ArticleRecord[]): ArticleRow {
  const sides: Partial<Record<Language, ArticleSide>> = {};
  for (const record of records) {
    const other = records.find(({ language }) => language !== record.language);
    sides[record.language] = sideOf(record, other);
  }
  const [first] = records;
  return {
    slug: first?.slug ?? '',
    topic: first?.text.topic ?? '',
    sides,
    missing: LANGUAGES.filter((language) => sides[language] === undefined),
  };
}

function sideOf(record: ArticleRecord, other: ArticleRecord | undefined): ArticleSide {
  const { text, state, revision, changedAt, by, live } = record;
  const isLive = live.from !== 'nowhere';
  const older = isOlder(record, other);
  return { title: text.title, state, revision, changedAt, by, live: isLive, older };
}

/**
 * Whether the other language was changed later than this one, and nobody has said since that both
 * agree. Archived texts are compared with nothing.
 */
export function isOlder(record: ArticleRecord, other: ArticleRecord | undefined): boolean {
  if (!other || record.state === 'archived' || other.state === 'archived') return false;
  if (other.changedAt <= record.changedAt) return false;
  return record.inStepWith !== versionOf(other.text) && other.inStepWith !== versionOf(record.text);
}

/**
 * Whether every word of a search stands in an article: in its name, title, questions, keywords or
 * text. Chinese words are found inside sentences; width, case, accents and traditional writing do not
 * matter.
 */
export function mentions(record: ArticleRecord, search: string): boolean {
  const { slug, text } = record;
  const { topic, title, questions, keywords, body, source } = text;
  const all = foldText([slug, topic, title, ...questions, ...keywords, source, body].join('\n'));
  return foldText(search)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
