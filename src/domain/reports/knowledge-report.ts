import type { ArticleFeedback } from '../knowledge/feedback.js';
import type { ArticleRow } from '../knowledge/article-overview.js';
import type { Article } from '../knowledge/article.js';
import { without } from '../knowledge/without.js';
import type { Language } from '../language.js';
import {
  addDays,
  emptyDay,
  NO_COUNT,
  type ArticleCount,
  type KnowledgeDay,
} from './knowledge-day.js';

/** An article with its counts over the window. */
export interface ArticleLine extends ArticleCount {
  readonly slug: string;
  readonly title: Partial<Record<Language, string>>;
}

export type StaleWhy = 'expired' | 'expires-soon' | 'old' | 'other-newer';

export interface StaleArticle {
  readonly slug: string;
  readonly language: Language;
  readonly title: string;
  readonly why: StaleWhy;
  /** The day that it is about, ISO 8601. */
  readonly day: string;
}

/** How the knowledge base did. */
export interface KnowledgeReport {
  readonly days: readonly Omit<KnowledgeDay, 'articles'>[];
  readonly total: Omit<KnowledgeDay, 'articles' | 'day'>;
  /** Share of told answers with feedback that helped, 0 to 1; absent without any feedback. */
  readonly precision?: number;
  readonly mostAsked: readonly ArticleLine[];
  readonly badlyLiked: readonly (ArticleLine & {
    readonly reasons: Readonly<Record<string, number>>;
  })[];
  readonly unused: readonly Pick<ArticleLine, 'slug' | 'title'>[];
  readonly stale: readonly StaleArticle[];
}

export interface ReportParts {
  readonly days: readonly KnowledgeDay[];
  readonly rows: readonly ArticleRow[];
  /** What customers are told. */
  readonly live: readonly Article[];
  /** Feedback on an article, for the reasons. */
  readonly feedback: ReadonlyMap<string, readonly ArticleFeedback[]>;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

const MOST_LINES = 15;
const MOST_LISTED = 100;
const DAY_MS = 86_400_000;
const SOON_DAYS = 14;
const OLD_DAYS = 180;
/** Fewer voices against an article are chance. */
export const FEWEST_UNHELPFUL = 2;
/** Share of unhelpful from which an article is badly liked. */
const BAD_SHARE = 0.4;

/** Puts the counts of a window together with what the articles are now. Pure. */
export function knowledgeReport(parts: ReportParts): KnowledgeReport {
  const sum = parts.days.reduce(addDays, emptyDay(''));
  const titles = new Map(parts.rows.map(({ slug, sides }) => [slug, titleOf(sides)]));
  const lines = Object.entries(sum.articles).map(([slug, count]): ArticleLine => {
    return { slug, title: titles.get(slug) ?? {}, ...count };
  });
  const { answered, offered, unknown, helpful, unhelpful } = sum;
  const judged = helpful + unhelpful;
  return {
    days: parts.days.map((day) => without(day, 'articles')),
    total: { answered, offered, unknown, helpful, unhelpful },
    ...(judged > 0 ? { precision: helpful / judged } : {}),
    mostAsked: lines
      .filter(({ told }) => told > 0)
      .sort((a, b) => b.told - a.told || (a.slug < b.slug ? -1 : 1))
      .slice(0, MOST_LINES),
    badlyLiked: badlyLiked(lines, parts),
    unused: unusedOf(sum, parts, titles),
    stale: staleOf(parts).slice(0, MOST_LISTED),
  };
}

/** Articles that several customers rejected, and a large share of those who said anything. */
export function isBadlyLiked({ helpful, unhelpful }: ArticleCount): boolean {
  return unhelpful >= FEWEST_UNHELPFUL && unhelpful / (helpful + unhelpful) >= BAD_SHARE;
}

function badlyLiked(
  lines: readonly ArticleLine[],
  { feedback, days }: ReportParts,
): KnowledgeReport['badlyLiked'] {
  const since = days[0]?.day ?? '';
  return lines
    .filter(isBadlyLiked)
    .sort((a, b) => b.unhelpful - a.unhelpful || (a.slug < b.slug ? -1 : 1))
    .slice(0, MOST_LINES)
    .map((line) => {
      const reasons: Record<string, number> = {};
      for (const { reason, at } of feedback.get(line.slug) ?? [])
        if (reason && at >= since) reasons[reason.kind] = (reasons[reason.kind] ?? 0) + 1;
      return { ...line, reasons };
    });
}

function unusedOf(
  sum: KnowledgeDay,
  { live }: ReportParts,
  titles: ReadonlyMap<string, ArticleLine['title']>,
): KnowledgeReport['unused'] {
  const slugs = new Set(live.filter(({ variant }) => !variant).map(({ slug }) => slug));
  return [...slugs]
    .filter((slug) => {
      const { told, used, offered } = sum.articles[slug] ?? NO_COUNT;
      return told + used + offered === 0;
    })
    .sort()
    .slice(0, MOST_LISTED)
    .map((slug) => ({ slug, title: titles.get(slug) ?? {} }));
}

function staleOf({ live, rows, now }: ReportParts): StaleArticle[] {
  const older = new Set(
    rows.flatMap(({ slug, sides }) =>
      (['zh', 'en'] as const).filter((one) => sides[one]?.older).map((one) => `${slug}.${one}`),
    ),
  );
  return live
    .filter(({ variant }) => !variant)
    .flatMap((article): StaleArticle[] => {
      const { slug, language, title, validTo, updated } = article;
      const line = { slug, language, title };
      const ends = validTo === undefined ? Infinity : Date.parse(validTo) + DAY_MS;
      if (validTo !== undefined && ends <= now) return [{ ...line, why: 'expired', day: validTo }];
      if (validTo !== undefined && ends <= now + SOON_DAYS * DAY_MS)
        return [{ ...line, why: 'expires-soon', day: validTo }];
      if (older.has(`${slug}.${language}`)) return [{ ...line, why: 'other-newer', day: updated }];
      if (Date.parse(updated) < now - OLD_DAYS * DAY_MS)
        return [{ ...line, why: 'old', day: updated }];
      return [];
    })
    .sort((a, b) => WEIGHT[a.why] - WEIGHT[b.why] || (a.day < b.day ? -1 : 1));
}

const WEIGHT: Readonly<Record<StaleWhy, number>> = {
  expired: 0,
  'expires-soon': 1,
  'other-newer': 2,
  old: 3,
};

function titleOf(sides: ArticleRow['sides']): ArticleLine['title'] {
  return {
    ...(sides.zh ? { zh: sides.zh.title } : {}),
    ...(sides.en ? { en: sides.en.title } : {}),
  };
}
