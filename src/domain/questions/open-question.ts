import type { Language } from '../language.js';
import type { Collection } from '../store.js';
import type { IntentId } from '../understanding.js';

/**
 * Why a question is open: `unknown` (nothing fitted), `rejected` (the answer given did not help),
 * `declined` (none of the articles offered was meant).
 */
export type WhyOpen = 'unknown' | 'rejected' | 'declined';

/** What a customer can tap as wrong with an answer. */
export const REASONS = ['not-my-question', 'out-of-date', 'unclear', 'too-long'] as const;
export type ReasonKind = (typeof REASONS)[number] | 'other';

/** What was wrong with an answer, in the customer's view; words are masked. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly words?: string;
}

/** An article that came near. */
export interface NearArticle {
  readonly slug: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A revision that settling made, so that it can be taken back. */
export interface MadeRevision {
  readonly slug: string;
  readonly language: Language;
  readonly revision: number;
  /** What was there before; 0 when nothing was. */
  readonly before: number;
  readonly published: boolean;
}

/** What settled a question. */
export type SettledWith =
  | {
      readonly kind: 'article';
      readonly slug: string;
      /** The article answers as soon as it is told in another version than this one; at once when absent. */
      readonly awaits?: { readonly not: string };
      readonly made: readonly MadeRevision[];
    }
  | { readonly kind: 'out-of-scope' };

/** How it was settled, by whom and when. */
export interface Settled {
  readonly settledBy: string;
  readonly settledAt: string;
  readonly settledWith: SettledWith;
}

/** The word given to a customer to come back with the answer. */
export interface Promised {
  /** UTC ISO 8601; the next try. */
  readonly dueAt: string;
  readonly attempts: number;
}

/** A customer's question that the knowledge base did not answer. */
export interface OpenQuestion extends Partial<Settled> {
  /** The turn that asked it. */
  readonly id: string;
  /** Masked. */
  readonly text: string;
  readonly language: Language;
  /** UTC ISO 8601. */
  readonly at: string;
  readonly conversationId: string;
  /** The message in the log. */
  readonly seq: number;
  /** One person, as far as the shop can tell. */
  readonly by: string;
  readonly why: WhyOpen;
  /** The article that was rejected. */
  readonly article?: string;
  readonly reason?: Reason;
  /** 0 to 1. */
  readonly anger: number;
  /** What it was understood as; `none` when it was not. */
  readonly intent: IntentId;
  /** The nearest articles, best first, at most three. */
  readonly near: readonly NearArticle[];
  /** The customer wishes to hear when there is an answer. */
  readonly tellMe: boolean;
  readonly state: 'open' | 'answered' | 'out-of-scope';
  /** Set while the answer is on its way to the customer. */
  readonly promise?: Promised;
  /** When the customer was told, or why they will not be. */
  readonly told?: { readonly at: string; readonly how: 'said' | 'too-old' | 'gone' };
}

/**
 * Open questions by day; settled ones whose customers wait for an article, by its slug; promises by the
 * hour in which they are due.
 */
export const openQuestions: Collection<OpenQuestion> = {
  name: 'open-questions',
  indexes: {
    open: ({ state, at }) =>
      state === 'open' ? { partition: at.slice(0, 10), key: at } : undefined,
    settled: ({ settledAt }) =>
      settledAt ? { partition: settledAt.slice(0, 10), key: settledAt } : undefined,
    wishes: (question) => {
      const slug = wishedSlug(question);
      return slug === undefined ? undefined : { partition: slug, key: question.at };
    },
    due: ({ promise, told }) =>
      promise && !told ? { partition: promise.dueAt.slice(0, 13), key: promise.dueAt } : undefined,
  },
};

/** The article that somebody waits for; `undefined` when nobody does, or it is on its way already. */
function wishedSlug({ tellMe, settledWith, promise, told }: OpenQuestion): string | undefined {
  if (!tellMe || told || promise || settledWith?.kind !== 'article') return undefined;
  return settledWith.slug;
}
