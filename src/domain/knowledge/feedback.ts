import type { Reason } from '../questions/open-question.js';
import type { Collection } from '../store.js';

/** Whether an answer helped. */
export interface ArticleFeedback {
  readonly slug: string;
  readonly helpful: boolean;
  readonly at: string;
  /** What was wrong, in the customer's view; its words are masked. */
  readonly reason?: Reason;
}

/** Ids are the turn that told, so that a turn that runs twice counts once. */
export const articleFeedback: Collection<ArticleFeedback> = {
  name: 'article-feedback',
  indexes: { article: (given) => ({ partition: given.slug, key: given.at }) },
};
