import { isoTime, type Clock } from '../clock.js';
import type { Article, SearchHit } from '../domain/knowledge/article.js';
import { articleFeedback } from '../domain/knowledge/feedback.js';
import type { Language } from '../domain/language.js';
import type { Store } from '../domain/store.js';
import type { KnowledgeDesk } from './dialog.js';

export interface KnowledgeParts {
  readonly search: (
    query: {
      readonly text: string;
      readonly language: Language;
      readonly intents: readonly string[];
      readonly now: number;
    },
    limit: number,
  ) => readonly SearchHit[];
  readonly article: (slug: string, language: Language) => Article | undefined;
  readonly band: (hits: readonly SearchHit[]) => 'answer' | 'offer' | 'unknown';
  readonly store: Store;
  readonly clock: Clock;
}

/** The knowledge base as dialogs use it. */
export function knowledgeDesk(parts: KnowledgeParts): KnowledgeDesk {
  return {
    search: (query, limit) => parts.search({ ...query, now: parts.clock.now() }, limit),
    article: parts.article,
    band: parts.band,
    feedback: async (turnId, slug, helpful) => {
      const given = { slug, helpful, at: isoTime(parts.clock.now()) };
      await parts.store.put(articleFeedback, turnId, given, 0);
    },
  };
}
