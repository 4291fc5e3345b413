import { isoTime, type Clock } from '../clock.js';
import { decideAnswer, type Answer } from '../domain/knowledge/answering.js';
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
  const { clock } = parts;
  const read = (slug: string, language: Language, reader: Reader = ANYBODY) =>
    parts.library().read(slug, language, reader, clock.now());
  const article = (slug: string, language: Language, reader?: Reader) => {
    const found = read(slug, language, reader);
    return found && parts.render(found);
  };
  /** In the reader's own text, values not filled in yet. */
  const hitsFor = (query: KnowledgeQuery, limit: number): readonly SearchHit[] => {
    const hits = parts.search.search({ ...query, now: clock.now() }, limit + SPARE);
    const own = hits.map((hit) => {
      const text = sideFor(read, hit.article.slug, query);
      return text && { ...hit, article: text };
    });
    return own.filter((hit) => hit !== undefined).slice(0, limit);
  };
  return {
    article,
    search: (query, limit) =>
      hitsFor(query, limit).flatMap((hit) => {
        const text = parts.render(hit.article);
        return text ? [{ ...hit, article: text }] : [];
      }),
    answer: (query) => {
      const slug = parts.library().slugOf(query.text, query.language);
      const hits = hitsFor(query, JUDGED);
      const found = decideAnswer({
        exact: slug === undefined ? undefined : sideFor(read, slug, query),
        hits,
        intents: query.intents,
        thresholds: parts.thresholds(query.language),
      });
      return rendered(found, parts.render);
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
    feedback: keepFeedback(parts),
  };
}

function keepFeedback({ store, clock }: KnowledgeParts): KnowledgeDesk['feedback'] {
  return async (turnId, slug, helpful, reason) => {
    const fresh = { slug, helpful, at: isoTime(clock.now()) };
    await store.update(articleFeedback, turnId, (given = fresh) =>
      reason ? { ...given, reason } : given,
    );
  };
}

/** An article in the language to tell it in, when it has that side. */
function sideFor(
  read: KnowledgeDesk['article'],
  slug: string,
  { language, told = language, reader }: KnowledgeQuery,
): Article | undefined {
  return read(slug, told, reader) ?? read(slug, language, reader);
}

/** Values are filled into what is told only. What cannot be told is as good as not found. */
function rendered(found: Answer, render: KnowledgeParts['render']): Answer {
  if (found.kind === 'unknown') return found;
  if (found.kind === 'tell') {
    const article = render(found.article);
    return article ? { ...found, article } : { kind: 'unknown' };
  }
  const articles = found.articles.map(render).filter((article) => article !== undefined);
  return articles.length > 0 ? { ...found, articles } : { kind: 'unknown' };
}
