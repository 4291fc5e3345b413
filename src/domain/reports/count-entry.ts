import type { Entry } from '../conversation/entry.js';
import { emptyDay, NO_COUNT, type ArticleCount, type KnowledgeDay } from './knowledge-day.js';

type Total = 'answered' | 'offered' | 'unknown' | 'helpful' | 'unhelpful';

/** What an entry's rule means for the day, and for the article that it names. */
const RULES: readonly (readonly [RegExp, Total, keyof ArticleCount])[] = [
  [/^(?:article|follow-up)-/, 'answered', 'told'],
  [/^offer-(?:exact|intent|search)$/, 'offered', 'offered'],
  [/^not-understood$/, 'unknown', 'offered'],
  [/^feedback-yes$/, 'helpful', 'helpful'],
  [/^feedback-no$/, 'unhelpful', 'unhelpful'],
];

/** What the bot's words count for, by their trace; `undefined` when for nothing. */
export function countOf({ author, at, trace }: Entry): KnowledgeDay | undefined {
  const rule = trace?.['rule'];
  if (author.role !== 'bot' || typeof rule !== 'string') return undefined;
  const found = RULES.find(([pattern]) => pattern.test(rule));
  if (!found) return undefined;
  const [, total, part] = found;
  const article = trace?.['article'];
  // A variant counts for its article.
  const slug = typeof article === 'string' ? article.split('.')[0] : undefined;
  return {
    ...emptyDay(at.slice(0, 10)),
    [total]: 1,
    articles: slug ? { [slug]: { ...NO_COUNT, [part]: 1 } } : {},
  };
}
