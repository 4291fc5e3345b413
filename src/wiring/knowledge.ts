import { join } from 'node:path';
import { loadArticles } from '../backends/article-files/load-articles.js';
import { ArticleLibrary } from '../domain/knowledge/article-library.js';
import { KnowledgeBase } from '../domain/knowledge/knowledge-base.js';
import type { ShopValues } from '../domain/knowledge/shop-values.js';
import { ArticleValues } from '../replies/article-values.js';
import { knownValues } from '../replies/known-values.js';
import { ShopValueBook } from '../replies/shop-value-book.js';
import { loadReplies, type AllReplies } from '../replies/load-replies.js';
import { IndexedSearch } from '../search/article-search.js';
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
export function loadKnowledge({ config, ...parts }: BrainParts): Knowledge {
  return openKnowledge(config.contentRoot, join(config.contentRoot, 'knowledge'), parts);
}

/** The articles below any folder, with the words and values of the content root. Throws `content.invalid`. */
export function openKnowledge(
  contentRoot: string,
  folder: string,
  { store, clock, values, templates }: Pick<BrainParts, 'store' | 'clock' | 'values' | 'templates'>,
): Knowledge {
  const base = new KnowledgeBase(loadArticles(folder, knownValues(values)));
  const words = templates ?? loadReplies(join(contentRoot, 'dialogs'));
  const filled = articleValues(words, values);
  let library: ArticleLibrary | undefined;
  base.onChange(() => (library = undefined));
  const desk = knowledgeDesk({
    store,
    clock,
    search: searchOver(base, filled),
    library: () => (library ??= new ArticleLibrary(base.all())),
    render: (article) => filled.render(article),
    thresholds: (language) => THRESHOLDS[language],
  });
  return { base, desk };
}

/** Found by the text for all; the reader's own variant is chosen when it is told. */
function searchOver(base: KnowledgeBase, filled: ArticleValues): IndexedSearch {
  const forAll = base.all().filter(({ variant }) => variant === undefined);
  const rendered = forAll.map((article) => filled.render(article)).filter((a) => a !== undefined);
  const search = new IndexedSearch(rendered);
  base.onChange(({ slug, language, article }) => {
    if (article?.variant !== undefined) return;
    const text = article && filled.render(article);
    if (text) search.put(text);
    else search.remove(slug, language);
  });
  return search;
}

/** The shop's values as editors of articles look at them. */
export function valueBook(templates: AllReplies, values: ShopValues): ShopValueBook {
  return new ShopValueBook(values, articleValues(templates, values));
}

/** What puts the shop's values into articles, with the words of the reply files. */
export function articleValues({ zh, en }: AllReplies, values: ShopValues): ArticleValues {
  const word = (table: typeof zh, key: string): string => table.get(`product.${key}`) ?? '';
  return new ArticleValues(values, {
    zh: { inStock: word(zh, 'card_in_stock'), soldOut: word(zh, 'card_sold_out') },
    en: { inStock: word(en, 'card_in_stock'), soldOut: word(en, 'card_sold_out') },
  });
}
