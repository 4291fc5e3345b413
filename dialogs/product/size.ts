import type { Product } from '../../src/domain/products/product.js';
import { wishIn } from '../../src/domain/products/product-wish.js';
import { sizeAskedFor, sizeFor, sizesOf } from '../../src/domain/products/size-asked.js';
import type { DialogResult, DialogTurn, OpenStep, Reply } from '../../src/turn/dialog.js';
import { joinList } from '../shared/join.js';
import { productCard } from '../shared/product-card.js';
import { productsNamed, productsOf } from './goods.js';
import { topicOf } from './topic-data.js';

/** Products told about, or offered to choose from, at once. */
const SHOWN_AT_ONCE = 4;
/** Up to here a number is a British or American size of shoes, which the shop does not use. */
const FOREIGN_BELOW = 20;

/** Questions a size belongs to; a size to swap for is an order's business. */
const ABOUT_SIZE = ['inquiry.stock', 'inquiry.product', 'inquiry.price', 'order.place'];

const OF_PRICE = /钱|价|\b(?:price|cost|how much)\b/i;

/**
 * Answers "do you have it in a 37": for the goods named, shown or of the kind named; asks which when
 * there are none. `undefined` when no size is asked for.
 *
 * @param shown the goods talked about.
 */
export function aboutSize(
  turn: DialogTurn,
  shown: readonly Product[] = [],
): DialogResult | undefined {
  const size = sizeAskedFor(turn.heard.text);
  if (size === undefined || OF_PRICE.test(turn.heard.text)) return undefined;
  const goods = goodsMeant(turn, shown).filter((product) => sizesOf(product).length > 0);
  if (goods.length > 0) return tellSize(turn, goods.slice(0, SHOWN_AT_ONCE), size);
  return ABOUT_SIZE.includes(turn.intent) && shown.length === 0 ? askWhich(turn, size) : undefined;
}

/** The size that was asked for before the product was known; `undefined` when none was. */
export function sizeWaiting({ data }: OpenStep): string | undefined {
  return typeof data['size'] === 'string' ? data['size'] : undefined;
}

function goodsMeant(turn: DialogTurn, shown: readonly Product[]): readonly Product[] {
  const named = productsNamed(turn);
  if (named.length > 0) return named;
  const { shelves } = wishIn(turn.heard.text, turn.services.front);
  if (shelves.length > 0)
    return productsOf(
      turn,
      shelves.flatMap(({ products }) => products),
    );
  if (shown.length > 0) return shown;
  return productsOf(turn, turn.conversation.memory.lastProducts ?? []);
}

/** Whether goods come in a size, and whether they are in stock: the stock of each size is not known. */
export function tellSize(turn: DialogTurn, goods: readonly Product[], size: string): DialogResult {
  return {
    replies: [sizeReply(turn, goods, size)],
    next: topicOf(goods, 'inquiry.stock'),
    memory: { lastProducts: goods.map(({ id }) => id) },
    why: { rule: 'product-size' },
  };
}

function sizeReply(turn: DialogTurn, goods: readonly Product[], size: string): Reply {
  const [only, ...others] = goods;
  if (only && others.length === 0) {
    const extras = { card: productCard(turn, only) };
    return turn.say(`product.${keyOf(only, size)}`, valuesOf(turn, only, size), extras);
  }
  const isUnknown = isForeign(size) && goods.every((product) => !sizeFor(size, product));
  const line = isUnknown ? 'product.sizes_line' : 'product.size_line';
  const lines = goods.map((product) => turn.words(line, valuesOf(turn, product, size)).trim());
  const key = isUnknown ? 'product.size_foreign' : 'product.size_of_each';
  return turn.say(key, { size, list: lines.join('\n') });
}

/** A number far below every size of the shop's. */
function isForeign(size: string): boolean {
  return Number(size) < FOREIGN_BELOW;
}

function keyOf(product: Product, size: string): string {
  if (sizeFor(size, product) === undefined) return 'size_lacks';
  return product.stock > 0 ? 'size_has' : 'size_sold_out';
}

function valuesOf(
  { language }: DialogTurn,
  product: Product,
  size: string,
): Readonly<Record<string, unknown>> {
  return {
    name: product.name[language],
    size: sizeFor(size, product) ?? size.toUpperCase(),
    has: sizeFor(size, product) !== undefined,
    sizes: joinList(language, sizesOf(product)),
    soldOut: product.stock === 0,
    restockDays: product.restockDays,
    foreign: isForeign(size),
  };
}

/** Which product: those that come in the size are offered. */
function askWhich(turn: DialogTurn, size: string): DialogResult {
  const fitting = turn.services.products
    .all()
    .filter((product) => sizeFor(size, product) !== undefined)
    .slice(0, SHOWN_AT_ONCE);
  const choices = fitting.map(({ name }) => ({
    title: name[turn.language],
    value: name[turn.language],
  }));
  return {
    replies: [
      turn.say(
        'product.which_size',
        { size: size.toUpperCase(), foreign: isForeign(size) },
        { choices },
      ),
    ],
    next: { step: 'which', data: { intent: turn.intent, size } },
    why: { rule: 'which-product' },
  };
}
