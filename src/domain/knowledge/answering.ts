import type { IntentId } from '../understanding.js';
import { answerBand, type AnswerThresholds, type Article, type SearchHit } from './article.js';

/** Which layer found an answer; the trace names it. */
export type AnswerLayer = 'exact' | 'intent' | 'search';

/** What to do with a question. */
export type Answer =
  | { readonly kind: 'tell'; readonly layer: AnswerLayer; readonly article: Article }
  | { readonly kind: 'offer'; readonly layer: AnswerLayer; readonly articles: readonly Article[] }
  | { readonly kind: 'unknown' };

/** What the layers have found for one question. */
export interface Findings {
  /** The article whose title or question the message is, letter for letter but for case and signs. */
  readonly exact?: Article;
  /** The search's hits, best first, limited to what this customer may be told. */
  readonly hits: readonly SearchHit[];
  /** What the message was surely understood as; empty when it was not. */
  readonly intents: readonly IntentId[];
  readonly thresholds: AnswerThresholds;
}

/**
 * Decides by fixed precedence: the exact question, then the best article of the understood intent,
 * then the best of all. Each layer tells only in its answer band; what none is sure of is offered,
 * the intent's own articles first, at most three.
 */
export function decideAnswer({ exact, hits, intents, thresholds }: Findings): Answer {
  if (exact) return { kind: 'tell', layer: 'exact', article: exact };
  const own = hits.filter(({ article }) => article.intent && intents.includes(article.intent));
  for (const [layer, found] of [['intent', own] as const, ['search', hits] as const]) {
    const judged = answerBand(found, thresholds);
    if (judged.band === 'answer') return { kind: 'tell', layer, article: judged.article };
  }
  const others = hits.filter((hit) => !own.includes(hit));
  const offered = answerBand([...own, ...others], thresholds);
  if (offered.band !== 'offer') return { kind: 'unknown' };
  return { kind: 'offer', layer: own.length > 0 ? 'intent' : 'search', articles: offered.articles };
}
