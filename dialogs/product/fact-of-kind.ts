import type { ProductWish } from '../../src/domain/products/product-wish.js';
import { browses } from '../../src/domain/products/product-wish.js';
import type { DialogResult, DialogTurn } from '../../src/turn/dialog.js';
import { saidOf } from '../../src/domain/products/said-of.js';
import { describe } from './describe.js';
import { productsOf } from './goods.js';
import { asksFactOf } from './question.js';

/** More of a kind than these are looked through first. */
const MOST = 3;

/**
 * "Can the blanket go in the machine?" asks something of all goods of a kind: answered for each when the
 * kind is small and the catalogue speaks of it. `undefined` otherwise.
 */
export function factOfKind(turn: DialogTurn, wish: ProductWish): DialogResult | undefined {
  const [shelf, ...others] = wish.shelves;
  const isPlain = wish.range === undefined && wish.traits.length === 0;
  if (!shelf || others.length > 0 || !isPlain || !asksFactOf(turn)) return undefined;
  if (shelf.products.length > MOST || browses(turn.text, wish)) return undefined;
  const goods = productsOf(turn, shelf.products);
  const question = [...shelf.words.zh, ...shelf.words.en].reduce(
    (text, word) => text.replaceAll(word, ' '),
    turn.heard.text,
  );
  const isTold = goods.some((product) => saidOf(question, product, turn.language) !== undefined);
  return isTold ? describe(turn, goods, 'inquiry.product') : undefined;
}
