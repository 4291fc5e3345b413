import { createHash } from 'node:crypto';
import type { Collection } from '../store.js';
import { articleId, type ArticlePlace, type ArticleText } from './article-text.js';

/** How far the newest text of an article has come. */
export type ArticleState = 'draft' | 'review' | 'published' | 'archived';

/** What made a revision. `file`: it lies in the content folder and nobody has touched it here. */
export type ArticleAction =
  'file' | 'saved' | 'imported' | 'reverted' | 'sent-to-review' | 'published' | 'archived';

/** One step in an article's life, with the whole text as it was then. */
export interface ArticleRevision extends ArticlePlace {
  /** Counts from 1; a text that lies in the files begins as 1. */
  readonly revision: number;
  readonly action: ArticleAction;
  readonly state: ArticleState;
  readonly text: ArticleText;
  /** UTC ISO 8601; for a text from a file only the day of its last change. */
  readonly at: string;
  /** The agent's id; empty for a text from a file. */
  readonly by: string;
  /** Why, in the editor's words. */
  readonly note?: string;
}

/** What customers are told at an article's place: the file's text, nothing, or an earlier or this revision. */
export type LiveText =
  | { readonly from: 'file' }
  | { readonly from: 'nowhere' }
  | { readonly from: 'console'; readonly revision: number; readonly text: ArticleText };

/** The newest revision of an article, and what customers are told meanwhile. */
export interface ArticleRecord extends ArticleRevision {
  readonly live: LiveText;
  /** When the words last changed, as in `at`; sending to review or publishing does not change them. */
  readonly changedAt: string;
  /** Version of the other language's text that this one is known to agree with. */
  readonly inStepWith?: string;
  /** It is being thrown away: nobody reads it any more, and its name is free once it is removed. */
  readonly discarded?: true;
}

/** Articles touched in the console, by id `<slug>.<language>`; they override the file of that name. */
export const articleEdits: Collection<ArticleRecord> = {
  name: 'article-edits',
  indexes: { shelf: (record) => ({ partition: shelfOf(record), key: articleId(record) }) },
};

/** Revisions that were replaced, by id `<slug>.<language>.<revision>`. */
export const articleRevisions: Collection<ArticleRevision> = {
  name: 'article-revisions',
  indexes: {
    article: (revision) => ({
      partition: articleId(revision),
      key: String(revision.revision).padStart(8, '0'),
    }),
  },
};

/** The id of one revision. */
export function revisionId(place: ArticlePlace, revision: number): string {
  return `${articleId(place)}.${revision}`;
}

/** Both languages of an article share one of 256 shelves, so that none grows with the whole base. */
function shelfOf({ slug }: ArticlePlace): string {
  return createHash('sha256').update(slug).digest('hex').slice(0, 2);
}
