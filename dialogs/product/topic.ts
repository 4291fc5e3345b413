import type { ProductWish } from '../../src/domain/products/product-wish.js';
import { asksWhich, browses, wishIn } from '../../src/domain/products/product-wish.js';
import type { Product } from '../../src/domain/products/product.js';
import {
  comparesShown,
  comparesWithShown,
  pointedAt,
  speaksOfShown,
  type PointedAt,
} from '../../src/domain/products/reference.js';
import { handsInOld } from '../../src/domain/products/trade-in.js';
import { lacksSubject, sideAskedFor } from '../../src/domain/products/fact-asked.js';
import { asksForMore } from '../../src/domain/products/more-asked.js';
import { saidOf } from '../../src/domain/products/said-of.js';
import { specAsked } from '../../src/domain/products/spec-asked.js';
import { rankingFor } from '../../src/domain/products/superlative.js';
import { sureWish } from '../../src/domain/understanding.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { followUpIn } from '../shared/answers.js';
import { byArticle } from './article-about.js';
import { describe } from './describe.js';
import { factOfKind } from './fact-of-kind.js';
import { find } from './find.js';
import { neighboursOf, productsNamed, productsOf } from './goods.js';
import { moreGoods } from './more.js';
import { aboutPart } from './part.js';
import { asksFactOf, questionOf } from './question.js';
import { aboutSize } from './size.js';
import { readTopic, type ProductTopic } from './topic-data.js';

/** A size that bought goods are swapped for. */
const SWAPS = /换|改|\b(?:swap|exchange|change|instead)\b/i;
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
export async function resumeTopic(
  turn: DialogTurn,
  open: OpenStep,
): Promise<DialogResult | undefined> {
  const topic = readTopic(open);
  if (!topic) return undefined;
  if (asksForMore(turn.text)) return moreGoods(turn, open);
  if (handsInOld(turn.text)) return undefined;
  const shown = productsOf(turn, topic.ids);
  const particular = whenBack(turn, shown) ?? aboutPart(turn, shown);
  if (particular) return particular;
  const pointed = pointedAt(turn.text, setOf(turn, shown), neighbours(turn, shown));
  const sized = SWAPS.test(turn.text) ? undefined : aboutSize(turn, shown);
  if (sized && speaksOfShown(turn.text)) return sized;
  if (isOtherWish(turn, pointed)) return undefined;
  if (sized) return sized;
  const intent = intentOf(turn, topic, shown);
  const named = productsNamed(turn);
  if (comparesNamed(turn, named)) {
    return { replies: [], then: { dialog: 'compare' }, why: { rule: 'compare-named' } };
  }
  const compares = comparesShown(turn.text) || comparesWithShown(turn.text);
  if (shown.length > 0 && (compares || ranksShown(turn, shown))) {
    return { replies: [], then: { dialog: 'compare' }, why: { rule: 'compare-shown' } };
  }
  if (named.length > 0) {
    const before = followUpIn(turn) === undefined ? undefined : topic.figure;
    return (await byArticle(turn, named, intent)) ?? describe(turn, named, intent, before);
  }
  const wish = wishIn(turn.heard.text, turn.services.front);
  if (pointed && !namesOthers(wish, shown)) {
    const plain = pointed.by === 'price' ? 'inquiry.price' : 'inquiry.product';
    const asked = pointsOnly(turn) ? (sideAskedFor(turn.text, plain) ?? plain) : intent;
    return describe(turn, [pointed.product], asked);
  }
  const found = bySearch(turn, wish, topic);
  if (found) return found;
  const about = aboutShown(turn, shown, wish, intent);
  return about && ((await byArticle(turn, shown, intent)) ?? about);
}

const WHEN_BACK =
  /(?:到货|补货|有货|来货).{0,4}(?:通知|提醒|告诉|叫|喊|说)|(?:通知|提醒|告诉|叫|喊).{0,4}(?:到货|补货|有货)|\b(?:tell|let|ping|notify|message|text|e-?mail|remind|alert) me (?:know )?(?:when|once|if|as soon as)\b|\brestock/i;

/** "Tell me when it's back", of something sold out that was just shown. */
function whenBack(turn: DialogTurn, shown: readonly Product[]): DialogResult | undefined {
  const gone = shown.filter(({ stock }) => stock === 0);
  if (gone.length === 0 || !WHEN_BACK.test(turn.text)) return undefined;
  return describe(turn, gone, 'inquiry.stock');
}

/** "The kettle or the toaster, which uses less?" is no question about what was shown. */
function comparesNamed(turn: DialogTurn, named: readonly Product[]): boolean {
  if (named.length < 2) return false;
  const ranks = rankingFor(turn.heard.text, named, turn.services.front.specWords) !== undefined;
  return ranks || asksWhich(turn.text) || firstOf(turn) === 'inquiry.compare';
}

/** Whether a message asks which of several products shown has most or least of something. */
export function ranksShown(turn: DialogTurn, shown: readonly Product[]): boolean {
  if (shown.length < 2 || !speaksOfShown(turn.text)) return false;
  return rankingFor(turn.heard.text, shown, turn.services.front.specWords) !== undefined;
}

/** Whether another kind of goods is named than what was shown. */
function namesOthers({ shelves }: ProductWish, shown: readonly Product[]): boolean {
  return (
    shelves.length > 0 &&
    !shelves.some(({ products }) => shown.some(({ id }) => products.includes(id)))
  );
}

/** Another kind of goods with the old limits, or other limits for the old kind. */
function bySearch(
  turn: DialogTurn,
  wish: ProductWish,
  topic: ProductTopic,
): DialogResult | undefined {
  if (wish.shelves.length > 0) {
    const follows = followUpIn(turn) !== undefined || ABOUT_GOODS.includes(firstOf(turn) ?? '');
    const fact = factOfKind(turn, wish);
    if (fact) return fact;
    if (follows) return find(turn, { range: topic.range, ...wish });
    return browses(turn.text, wish) && firstOf(turn) === undefined ? find(turn, wish) : undefined;
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
  const likely = ABOUT_GOODS.includes(likeliestOf(turn, shown) ?? '');
  const fact = asksOfThem(turn, shown);
  const asked = speaksOfShown(turn.text) && (likely || fact);
  const speaks = followUpIn(turn) !== undefined || speaksOfShown(turn.text);
  const inColour = wish.traits.length > 0 && speaks;
  // "And the sheets?" asks about something that was not shown.
  const isOfThem = ABOUT_GOODS.includes(firstOf(turn) ?? '') || fact || inColour;
  if (followUpIn(turn) !== undefined && !isOfThem) return undefined;
  if (!asked && !inColour) return undefined;
  const guessed = turn.heard.verdict === 'unsure' && inColour;
  const plain = asked ? guessed || (fact && !likely) : inColour;
  return describe(turn, shown, plain ? 'inquiry.product' : intent);
}

/** A figure is asked for, or a fact with nothing else it could be about. */
function asksOfThem(turn: DialogTurn, shown: readonly Product[]): boolean {
  const { heard, services, text } = turn;
  const { specWords } = services.front;
  if (shown.some((product) => specAsked(heard.text, product, specWords) !== undefined)) return true;
  if (/[?？]$/.test(text) && saysOfAny(turn, shown)) return true;
  return asksFactOf(turn) && lacksSubject(text) && (heard.verdict !== 'sure' || isAboutGoods(turn));
}

/** Whether the catalogue speaks of what is asked, for any of them. */
function saysOfAny(turn: DialogTurn, shown: readonly Product[]): boolean {
  const question = questionOf(turn);
  return shown.some((product) => saidOf(question, product, turn.language) !== undefined);
}

/** Whether what is likeliest heard is a question about goods, however surely. */
function isAboutGoods({ heard }: DialogTurn): boolean {
  return ABOUT_GOODS.includes(sureWish(heard)?.id ?? '');
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
  if (pointed?.by === 'word') return false;
  return ![...ABOUT_GOODS, 'inquiry.compare', 'deny', 'affirm'].includes(first.id);
}

/** "The cheaper one" asks to see it, whatever the model took it for. */
function pointsOnly(turn: DialogTurn): boolean {
  return followUpIn(turn) !== undefined || !ABOUT_GOODS.includes(firstOf(turn) ?? '');
}

function intentOf(turn: DialogTurn, topic: ProductTopic, shown: readonly Product[]): string {
  // "And the toaster?" asks the same as before.
  const first = followUpIn(turn) === undefined ? likeliestOf(turn, shown) : firstOf(turn);
  const side = sideAskedFor(turn.text, first ?? topic.intent);
  if (side !== undefined) return side;
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
