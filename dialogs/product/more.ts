import { inRange } from '../../src/domain/products/price-range.js';
import { searchProducts } from '../../src/domain/products/product-search.js';
import type { Product } from '../../src/domain/products/product.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { listCard } from '../shared/product-card.js';
import { neighboursOf, productsOf } from './goods.js';
import { readTopic, topicOf, type ProductTopic } from './topic-data.js';

/** Products shown at once. */
const SHOWN_AT_ONCE = 3;

/** More goods like those shown, none of them twice; says so when there are none, `undefined` without a topic. */
export function moreGoods(turn: DialogTurn, open: OpenStep): DialogResult | undefined {
  const topic = readTopic(open);
  const [first] = topic ? productsOf(turn, topic.ids) : [];
  if (!topic || !first) return undefined;
  const seen = [...new Set([...topic.seen, ...topic.ids])];
  const left = likeThem(turn, topic, first).filter(({ id }) => !seen.includes(id));
  const shown = left.slice(0, SHOWN_AT_ONCE);
  if (shown.length === 0) {
    return { replies: [turn.say('product.no_more')], next: open, why: { rule: 'no-more-goods' } };
  }
  const choices = shown.map(({ name }) => ({
    title: name[turn.language],
    value: name[turn.language],
  }));
  const card = listCard(turn, turn.words('product.more_title').trim(), shown);
  return {
    replies: [turn.say('product.more', { count: shown.length }, { card, choices })],
    next: topicOf(shown, topic.intent, { shelves: topic.shelves, range: topic.range, seen }),
    memory: { lastProducts: shown.map(({ id }) => id) },
    why: { rule: 'more-goods' },
  };
}

/** The rest of what was looked through, else what stands beside the one shown; what can be had first. */
function likeThem(turn: DialogTurn, topic: ProductTopic, first: Product): readonly Product[] {
  const { front, products } = turn.services;
  const { range = {} } = topic;
  const shelves = front.shelves.filter(({ id }) => topic.shelves.includes(id));
  if (shelves.length === 0) {
    const beside = neighboursOf(turn, first).filter(({ priceCents }) => inRange(priceCents, range));
    return beside.filter(({ stock }) => stock > 0);
  }
  return searchProducts(products.all(), { shelves, traits: [], range, inStock: false }).products;
}
