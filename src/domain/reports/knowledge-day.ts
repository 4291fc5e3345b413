import type { Collection } from '../store.js';

/** What happened around one article on one day. */
export interface ArticleCount {
  readonly told: number;
  readonly offered: number;
  readonly helpful: number;
  readonly unhelpful: number;
  /** Inserted by agents from their suggestions. */
  readonly used: number;
}

/** What customers asked of the knowledge base on one day (UTC). */
export interface KnowledgeDay {
  /** ISO 8601 day. */
  readonly day: string;
  /** Questions that were told an article. */
  readonly answered: number;
  readonly offered: number;
  readonly unknown: number;
  readonly helpful: number;
  readonly unhelpful: number;
  readonly articles: Readonly<Record<string, ArticleCount>>;
}

/** Days by month. */
export const knowledgeDays: Collection<KnowledgeDay> = {
  name: 'knowledge-days',
  indexes: { month: ({ day }) => ({ partition: day.slice(0, 7), key: day }) },
};

export const NO_COUNT: ArticleCount = { told: 0, offered: 0, helpful: 0, unhelpful: 0, used: 0 };

export function emptyDay(day: string): KnowledgeDay {
  return { day, answered: 0, offered: 0, unknown: 0, helpful: 0, unhelpful: 0, articles: {} };
}

/** Two counts of the same day as one. */
export function addDays(a: KnowledgeDay, b: KnowledgeDay): KnowledgeDay {
  const articles = { ...a.articles };
  for (const [slug, count] of Object.entries(b.articles)) {
    const known = articles[slug] ?? NO_COUNT;
    articles[slug] = {
      told: known.told + count.told,
      offered: known.offered + count.offered,
      helpful: known.helpful + count.helpful,
      unhelpful: known.unhelpful + count.unhelpful,
      used: known.used + count.used,
    };
  }
  return {
    day: a.day,
    answered: a.answered + b.answered,
    offered: a.offered + b.offered,
    unknown: a.unknown + b.unknown,
    helpful: a.helpful + b.helpful,
    unhelpful: a.unhelpful + b.unhelpful,
    articles,
  };
}
