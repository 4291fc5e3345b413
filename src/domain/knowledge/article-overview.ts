import { LANGUAGES, type Language } from '../language.js';
import { mainSlug, versionOf } from './article-text.js';
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

/** Both languages of one text side by side. */
export interface ArticleSides {
  readonly slug: string;
  readonly sides: Partial<Record<Language, ArticleSide>>;
  /** Languages in which it is not written yet. */
  readonly missing: readonly Language[];
}

/** An article in the list. */
export interface ArticleRow extends ArticleSides {
  readonly topic: string;
  /** The texts that stand in for it for some readers, by name. */
  readonly variants: readonly ArticleSides[];
}

/** The rows of a list of records, in the records' order; variants stand in the row of their article. */
export function rowsOf(records: readonly ArticleRecord[]): ArticleRow[] {
  const bySlug = new Map<string, ArticleRecord[]>();
  for (const record of records) {
    bySlug.set(record.slug, [...(bySlug.get(record.slug) ?? []), record]);
  }
  const isOwn = (slug: string): boolean => slug === mainSlug(slug) || !bySlug.has(mainSlug(slug));
  const rows = [...bySlug.keys()].filter(isOwn);
  const variants = new Map<string, ArticleSides[]>();
  for (const [slug, both] of bySlug) {
    if (isOwn(slug)) continue;
    variants.set(mainSlug(slug), [...(variants.get(mainSlug(slug)) ?? []), sidesOf(slug, both)]);
  }
  return rows.map((slug) => ({
    ...sidesOf(slug, bySlug.get(slug) ?? []),
    topic: bySlug.get(slug)?.[0]?.text.topic ?? '',
    variants: variants.get(slug) ?? [],
  }));
}

function sidesOf(slug: string, records: readonly ArticleRecord[]): ArticleSides {
  const sides: Partial<Record<Language, ArticleSide>> = {};
  for (const record of records) {
    const other = records.find(({ language }) => language !== record.language);
    sides[record.language] = sideOf(record, other);
  }
  return { slug, sides, missing: LANGUAGES.filter((language) => sides[language] === undefined) };
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
