import { join } from 'node:path';
import { answerBand } from '../domain/knowledge/article.js';
import { KnowledgeBase } from '../domain/knowledge/knowledge-base.js';
import { IndexedSearch } from '../search/article-search.js';
import { loadArticles } from '../backends/article-files/load-articles.js';
import { THRESHOLDS } from '../search/ranking.js';
import type { KnowledgeDesk } from '../turn/dialog.js';
import { knowledgeDesk } from '../turn/knowledge-desk.js';
import type { BrainParts } from './brain.js';

/** The articles that customers are told, and how dialogs find them. */
export interface Knowledge {
  readonly base: KnowledgeBase;
  readonly desk: KnowledgeDesk;
}

/**
 * Reads the articles below the content root and makes them findable; what is shown or hidden later is
 * found or not at once. Throws `content.invalid`.
 */
export function loadKnowledge({ config, store, clock }: BrainParts): Knowledge {
  const base = new KnowledgeBase(loadArticles(join(config.contentRoot, 'knowledge')));
  const search = new IndexedSearch(base.all());
  base.onChange(({ slug, language, article }) => {
    if (article) search.put(article);
    else search.remove(slug, language);
  });
  const desk = knowledgeDesk({
    store,
    clock,
    search: (query, limit) => search.search(query, limit),
    article: (slug, language) => base.get(slug, language),
    band: (hits) => answerBand(hits, THRESHOLDS[hits[0]?.article.language ?? 'zh']).band,
  });
  return { base, desk };
}
