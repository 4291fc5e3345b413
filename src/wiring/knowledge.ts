import { join } from 'node:path';
import { ArticleLibrary } from '../domain/knowledge/article-library.js';
import type { ShopValues } from '../domain/knowledge/shop-values.js';
import { ArticleValues } from '../replies/article-values.js';
import { knownValues } from '../replies/known-values.js';
import { loadReplies } from '../replies/load-replies.js';
import { IndexedSearch } from '../search/article-search.js';
import { loadArticles } from '../search/load-articles.js';
import { THRESHOLDS } from '../search/ranking.js';
import type { KnowledgeDesk } from '../turn/dialog.js';
import { knowledgeDesk } from '../turn/knowledge-desk.js';
import type { BrainParts } from './brain.js';

/** Reads the articles below the content root and makes them findable. Throws `content.invalid`. */
export function loadKnowledge({ config, store, clock, values }: BrainParts): KnowledgeDesk {
  const articles = loadArticles(join(config.contentRoot, 'knowledge'), knownValues(values));
  const library = new ArticleLibrary(articles);
  const filled = articleValues(config.contentRoot, values);
  // Found by the text for all; the reader's own variant is chosen when it is told.
  const found = articles.filter(({ variant }) => variant === undefined);
  const rendered = found.map((article) => filled.render(article)).filter((a) => a !== undefined);
  return knowledgeDesk({
    store,
    clock,
    search: new IndexedSearch(rendered),
    library: () => library,
    render: (article) => filled.render(article),
    thresholds: (language) => THRESHOLDS[language],
  });
}

/** What puts the shop's values into articles, with the words of the reply files. */
export function articleValues(contentRoot: string, values: ShopValues): ArticleValues {
  const { zh, en } = loadReplies(join(contentRoot, 'dialogs'));
  const word = (table: typeof zh, key: string): string => table.get(`product.${key}`) ?? '';
  return new ArticleValues(values, {
    zh: { inStock: word(zh, 'card_in_stock'), soldOut: word(zh, 'card_sold_out') },
    en: { inStock: word(en, 'card_in_stock'), soldOut: word(en, 'card_sold_out') },
  });
}
