import { asksFact, asksHow } from '../../src/domain/products/fact-asked.js';
import type { Product } from '../../src/domain/products/product.js';
import { wishesOf } from '../../src/domain/understanding.js';
import type { DialogResult, DialogTurn } from '../../src/turn/dialog.js';
import { askedWords } from '../shared/asked-words.js';
import { readerOf } from '../shared/reader.js';
import { particularOf } from './particular.js';

/** Intents whose question may be anything about a product. */
const PLAIN = ['inquiry.product', 'inquiry.usage', 'inquiry.compare'];

/**
 * Hands a question about one product to the article that answers it, such as how its sizes come up:
 * `undefined` when the product's own figures answer it, or no article about this product does.
 */
export async function byArticle(
  turn: DialogTurn,
  products: readonly Product[],
  intent: string,
): Promise<DialogResult | undefined> {
  const [product] = products;
  // How it is used stands with the product itself.
  const isOpen = PLAIN.includes(intent) && asksFact(turn.text) && !asksHow(turn.text);
  if (!product || products.length > 1 || !isOpen) return undefined;
  const asked = particularOf(turn, product);
  if (asked && asked.key !== 'product.spec_unknown') return undefined;
  const { knowledge } = turn.services;
  const intents = wishesOf(turn.heard).map(({ id }) => id);
  const query = { ...askedWords(turn), intents };
  const found = knowledge.answer({ ...query, reader: await readerOf(turn) });
  if (found.kind !== 'tell') return undefined;
  const own = knowledge.about(product.id, turn.language);
  if (!own.some(({ slug }) => slug === found.article.slug)) return undefined;
  return {
    replies: [],
    then: { dialog: 'answer', intent },
    why: { rule: 'article-about-product' },
  };
}
