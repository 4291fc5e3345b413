import type { ReportedChange, TrainingReport } from '../../domain/learning/training.js';
import { isBroken, isMended, type AnswerChange, type AnswerDiff } from './answer-diff.js';
import type { Outcome } from './outcome.js';

/** Changes that are kept for people to look at; nobody reads more. */
const MOST_EXAMPLES = 200;
const MOST_CHARACTERS = 200;

/**
 * The diff as figures and the weightiest changes, personal data masked.
 *
 * @param rightShipped test sentences that the shop's own examples alone make understood.
 */
export function reportOf(diff: AnswerDiff, rightShipped = diff.rightBefore): TrainingReport {
  const { replayed, rightBefore, rightAfter, broken, mended, forgotten, allowed, changes } = diff;
  return {
    ...{ replayed, rightShipped, rightBefore, rightAfter, broken, mended, forgotten, allowed },
    changed: changes.length,
    examples: changes.slice(0, MOST_EXAMPLES).map(reported),
  };
}

/** One change as people read it. */
export function reported(change: AnswerChange): ReportedChange {
  const { text, shown, source, truth, before, after } = change;
  return {
    text: (shown ?? text).slice(0, MOST_CHARACTERS),
    source,
    ...(truth === undefined ? {} : { truth }),
    before: describe(before),
    after: describe(after),
    verdict: isBroken(change) ? 'worse' : isMended(change) ? 'better' : 'other',
  };
}

/** `order.status`; `order.status? order.hurry?` when it asks back; `inquiry.returns: return-how` with its article. */
export function describe({ intents, asks, dialog, articles }: Outcome): string {
  const heard = intents.length > 0 ? intents.join(' + ') : asks.map((id) => `${id}?`).join(' ');
  const told = articles.length > 1 ? articles.map((slug) => `${slug}?`).join(' ') : articles[0];
  const wish = heard === '' ? 'none' : heard;
  if (told !== undefined) return `${wish}: ${told}`;
  return heard === '' && dialog !== 'fallback' ? `${wish}: ${dialog}` : wish;
}
