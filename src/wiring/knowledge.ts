import { join } from 'node:path';
import { answerBand } from '../domain/knowledge/article.js';
import { IndexedSearch } from '../search/article-search.js';
import { loadArticles } from '../search/load-articles.js';
import { THRESHOLDS } from '../search/ranking.js';
import type { KnowledgeDesk } from '../turn/dialog.js';
import { knowledgeDesk } from '../turn/knowledge-desk.js';
import type { BrainParts } from './brain.js';

/** Reads the articles below the content root and makes them findable. Throws `content.invalid`. */
export function loadKnowledge({ config, ...parts }: BrainParts): KnowledgeDesk {
  return openKnowledge(join(config.contentRoot, 'knowledge'), parts);
}

/** The articles below any folder. Throws `content.invalid`. */
export function openKnowledge(
  folder: string,
  { store, clock }: Pick<BrainParts, 'store' | 'clock'>,
): KnowledgeDesk {
  const articles = loadArticles(folder);
  const search = new IndexedSearch(articles);
  const bySlug = new Map(
    articles.map((article) => [`${article.slug}.${article.language}`, article]),
  );
  return knowledgeDesk({
    store,
    clock,
    search: (query, limit) => search.search(query, limit),
    article: (slug, language) => bySlug.get(`${slug}.${language}`),
    band: (hits) => answerBand(hits, THRESHOLDS[hits[0]?.article.language ?? 'zh']).band,
  });
}
