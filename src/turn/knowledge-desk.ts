import { isoTime, type Clock } from '../clock.js';
import { decideAnswer } from '../domain/knowledge/answering.js';
import type { ArticleLibrary } from '../domain/knowledge/article-library.js';
import type {
  AnswerThresholds,
  Article,
  ArticleSearch,
  SearchHit,
} from '../domain/knowledge/article.js';
import { articleFeedback } from '../domain/knowledge/feedback.js';
import { ANYBODY, type Reader } from '../domain/knowledge/variants.js';
import type { Language } from '../domain/language.js';
import type { Store } from '../domain/store.js';
import type { KnowledgeDesk, KnowledgeQuery } from './dialog.js';

export interface KnowledgeParts {
  readonly search: ArticleSearch;
  /** The articles as they stand now. */
  readonly library: () => ArticleLibrary;
  /** Fills in the shop's values; `undefined` when the article cannot be told. */
  readonly render: (article: Article) => Article | undefined;
  readonly thresholds: (language: Language) => AnswerThresholds;
  readonly store: Store;
  readonly clock: Clock;
}

/** Hits that the layers decide on. */
const JUDGED = 6;
/** Searched beyond the limit, because some may not be for this reader. */
const SPARE = 4;

/** The knowledge base as dialogs use it. */
export function knowledgeDesk(parts: KnowledgeParts): KnowledgeDesk {
  const { clock, store } = parts;
  const article = (slug: string, language: Language, reader: Reader = ANYBODY) => {
    const found = parts.library().read(slug, language, reader, clock.now());
    return found && parts.render(found);
  };
  const search = (query: KnowledgeQuery, limit: number): readonly SearchHit[] => {
    const hits = parts.search.search({ ...query, now: clock.now() }, limit + SPARE);
    const told = hits.map((hit) => {
      const text = article(hit.article.slug, query.language, query.reader);
      return text && { ...hit, article: text };
    });
    return told.filter((hit) => hit !== undefined).slice(0, limit);
  };
  return {
    search,
    article,
    answer: (query) => {
      const slug = parts.library().slugOf(query.text, query.language);
      return decideAnswer({
        exact: slug === undefined ? undefined : article(slug, query.language, query.reader),
        hits: search(query, JUDGED),
        intents: query.intents,
        thresholds: parts.thresholds(query.language),
      });
    },
    knows: (text, language) => {
      if (parts.library().isTitle(text, language)) return 'title';
      return parts.library().slugOf(text, language) === undefined ? undefined : 'question';
    },
    about: (productId, language, reader) => {
      const slugs = parts.library().slugsAbout(productId);
      return slugs
        .map((slug) => article(slug, language, reader))
        .filter((one) => one !== undefined);
    },
    feedback: async (turnId, slug, helpful, reason) => {
      const fresh = { slug, helpful, at: isoTime(clock.now()) };
      await store.update(articleFeedback, turnId, (given = fresh) =>
        reason ? { ...given, reason } : given,
      );
    },
  };
}
