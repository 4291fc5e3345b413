import type { Article } from '../../domain/knowledge/article.js';
import type { Language } from '../../domain/language.js';
import { hasHan } from '../../domain/text/fold.js';
import { IndexedSearch } from '../article-search.js';
import type { EntryRow, QueryRow } from './rows.js';
import type { Answered } from './search-metrics.js';

/** A search system that is measured. */
export interface MeasuredSystem {
  /** The ids of the best entries, best first, and how sure the system is of the first, 0 to 1. */
  search(
    query: string,
    limit: number,
  ): { readonly ids: readonly string[]; readonly confidence: number };
}

/** Hits beyond the tenth count for no figure. */
const DEPTH = 10;
/** Queries that are run before the clock counts, so that the compiler has seen the code. */
const WARM_UP = 100;
const NOW = 0;

/** The product's search over the entries, taught the learned queries. */
export function ownSystem(
  entries: readonly EntryRow[],
  learned: readonly QueryRow[],
): MeasuredSystem {
  const languages = new Map(entries.map(({ id, lang }) => [id, lang]));
  const search = new IndexedSearch(
    entries.map(toArticle),
    learned.map(({ query, id }) => ({
      slug: id,
      language: languages.get(id) ?? 'en',
      phrase: query,
    })),
  );
  const only = new Set(languages.values()).size === 1 ? entries[0]?.lang : undefined;
  return {
    search: (text, limit) => {
      const language: Language = only ?? (hasHan(text) ? 'zh' : 'en');
      const hits = search.search({ text, language, now: NOW }, limit);
      return {
        ids: hits.map(({ article }) => article.slug),
        confidence: hits[0]?.confidence ?? 0,
      };
    },
  };
}

/** Asks a system every query and times it. */
export function answerAll(system: MeasuredSystem, queries: readonly QueryRow[]): Answered[] {
  for (const { query } of queries.slice(0, WARM_UP)) system.search(query, DEPTH);
  return queries.map(({ query, id }) => {
    const began = process.hrtime.bigint();
    const { ids, confidence } = system.search(query, DEPTH);
    const micros = Number(process.hrtime.bigint() - began) / 1000;
    return { place: ids.indexOf(id) + 1, confidence, micros };
  });
}

/** An entry as an article: its answer is the body. */
export function toArticle({ id, question, answer, lang, similar }: EntryRow): Article {
  return {
    slug: id,
    topic: 'evaluation',
    language: lang,
    title: question,
    questions: similar,
    keywords: [],
    next: [],
    updated: '1970-01-01',
    source: 'evaluation',
    lead: answer,
    body: answer,
    version: '1',
  };
}
