import type { ProductWish } from '../../src/domain/products/product-wish.js';
import { wishIn } from '../../src/domain/products/product-wish.js';
import type { Product } from '../../src/domain/products/product.js';
import {
  comparesShown,
  comparesWithShown,
  pointedAt,
  speaksOfShown,
  type PointedAt,
} from '../../src/domain/products/reference.js';
import { sureWish } from '../../src/domain/understanding.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { followUpIn } from '../shared/answers.js';
import { describe } from './describe.js';
import { find } from './find.js';
import { neighboursOf, productsNamed, productsOf } from './goods.js';
import { readTopic, type ProductTopic } from './topic-data.js';

/** Intents that are questions about goods, whoever asked first. */
const ABOUT_GOODS = [
  ...['inquiry.product', 'inquiry.price', 'inquiry.stock', 'inquiry.usage', 'inquiry.warranty'],
  'order.place',
];
/** Candidates of an unsure reading that may be meant. */
const LIKELY = 3;
/** What "the cheaper one" is easily taken for. */
const ABOUT_PRICES = ['inquiry.promotion', 'complaint.price'];
/** How sure another wish must be to close the topic. */
const SURE_OF_OTHER = 0.6;
const SURE_BESIDE_FOLLOW_UP = 0.85;

/**
 * Goes on with goods that were shown: "how heavy is it?", "and in blue?", "how about the cheaper one?",
 * "and for shoes?", "under 200", "the second one". `undefined` when the message is about something
 * else.
 */
export function resumeTopic(turn: DialogTurn, open: OpenStep): DialogResult | undefined {
  const topic = readTopic(open);
  if (!topic) return undefined;
  const shown = productsOf(turn, topic.ids);
  const pointed = pointedAt(turn.text, setOf(turn, shown), neighbours(turn, shown));
  if (isOtherWish(turn, pointed)) return undefined;
  const intent = intentOf(turn, topic, shown);
  if (shown.length > 0 && (comparesShown(turn.text) || comparesWithShown(turn.text))) {
    return { replies: [], then: { dialog: 'compare' }, why: { rule: 'compare-shown' } };
  }
  const named = productsNamed(turn);
  if (named.length > 0) return describe(turn, named, intent);
  if (pointed) {
    const plain = pointed.by === 'price' ? 'inquiry.price' : 'inquiry.product';
    return describe(turn, [pointed.product], pointsOnly(turn) ? plain : intent);
  }
  const wish = wishIn(turn.heard.text, turn.services.front);
  return bySearch(turn, wish, topic) ?? aboutShown(turn, shown, wish, intent);
}

/** Another kind of goods with the old limits, or other limits for the old kind. */
function bySearch(
  turn: DialogTurn,
  wish: ProductWish,
  topic: ProductTopic,
): DialogResult | undefined {
  if (wish.shelves.length > 0) {
    const follows = followUpIn(turn) !== undefined || ABOUT_GOODS.includes(firstOf(turn) ?? '');
    return follows ? find(turn, { range: topic.range, ...wish }) : undefined;
  }
  const limits = wish.range !== undefined || wish.inStock || wish.traits.length > 0;
  if (topic.shelves.length === 0 || !limits || !speaksOfShown(turn.text)) return undefined;
  const shelves = turn.services.front.shelves.filter(({ id }) => topic.shelves.includes(id));
  return find(turn, { range: topic.range, ...wish, shelves });
}

function aboutShown(
  turn: DialogTurn,
  shown: readonly Product[],
  wish: ProductWish,
  intent: string,
): DialogResult | undefined {
  if (shown.length === 0) return undefined;
  const asked = ABOUT_GOODS.includes(likeliestOf(turn, shown) ?? '') && speaksOfShown(turn.text);
  const inColour = wish.traits.length > 0 && followUpIn(turn) !== undefined;
  if (!asked && !inColour) return undefined;
  return describe(turn, shown, inColour && !asked ? 'inquiry.product' : intent);
}

/** The list that the one product looked at belongs to, so that "the third one" still counts from it. */
function setOf(turn: DialogTurn, shown: readonly Product[]): readonly Product[] {
  const last = turn.conversation.memory.lastProducts ?? [];
  const [only] = shown;
  return only && shown.length === 1 && last.includes(only.id) ? productsOf(turn, last) : shown;
}

function neighbours(turn: DialogTurn, shown: readonly Product[]): readonly Product[] {
  const [only] = shown;
  return only && shown.length === 1 ? neighboursOf(turn, only) : [];
}

/** A sure wish that is no question about goods; a follow-up's guess does not count. */
function isOtherWish(turn: DialogTurn, pointed: PointedAt | undefined): boolean {
  const { heard, text } = turn;
  if (heard.entities.some(({ type }) => type === 'order_number' || type === 'case_number'))
    return true;
  const first = sureWish(heard);
  // In "and for shoes?" there is little to hear a wish by.
  const least = followUpIn(turn) === undefined ? SURE_OF_OTHER : SURE_BESIDE_FOLLOW_UP;
  if (!first || first.score < least) return false;
  // "The cheaper one" sounds like a question about promotions or a complaint about the price.
  if (pointed?.by === 'price' && ABOUT_PRICES.includes(first.id)) return !speaksOfShown(text);
  return ![...ABOUT_GOODS, 'inquiry.compare', 'deny', 'affirm'].includes(first.id);
}

/** "The cheaper one" asks to see it, whatever the model took it for. */
function pointsOnly(turn: DialogTurn): boolean {
  return followUpIn(turn) !== undefined || !ABOUT_GOODS.includes(firstOf(turn) ?? '');
}

function intentOf(turn: DialogTurn, topic: ProductTopic, shown: readonly Product[]): string {
  // "And the toaster?" asks the same as before.
  const first = followUpIn(turn) === undefined ? likeliestOf(turn, shown) : firstOf(turn);
  if (first !== undefined && ABOUT_GOODS.includes(first)) return first;
  return ABOUT_GOODS.includes(topic.intent) ? topic.intent : 'inquiry.product';
}

/** With one product open, short words such as "I'll take it" need no certainty. */
function likeliestOf(turn: DialogTurn, shown: readonly Product[]): string | undefined {
  const { verdict, candidates } = turn.heard;
  if (verdict !== 'unsure' || shown.length !== 1) return firstOf(turn);
  return candidates.slice(0, LIKELY).find(({ id }) => ABOUT_GOODS.includes(id))?.id;
}

function firstOf({ heard }: DialogTurn): string | undefined {
  const first = sureWish(heard);
  return first && first.score >= SURE_OF_OTHER ? first.id : undefined;
}
