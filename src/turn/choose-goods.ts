import { tellsOfHarm } from '../domain/cases/trouble.js';
import { asksFact, asksHow, sideAskedFor } from '../domain/products/fact-asked.js';
import { namedIn } from '../domain/products/name-use.js';
import { partAskedFor } from '../domain/products/part-asked.js';
import type { Product } from '../domain/products/product.js';
import { browses, wantsChoice, wishIn } from '../domain/products/product-wish.js';
import type { ShopFront } from '../domain/products/shop-front.js';
import { handsInOld } from '../domain/products/trade-in.js';
import { specAsked } from '../domain/products/spec-asked.js';
import { withoutNames } from '../domain/products/without-names.js';
import { sureWish, type Understanding } from '../domain/understanding.js';
import type { Choice, Knowing } from './choice.js';

/** Intents that "do you sell mugs?" is easily taken for, and how sure they must be to stand. */
const TAKEN_FOR = ['inquiry.business', 'inquiry.warranty', 'inquiry.contact', 'feedback', 'bot'];
const SURE_OF_OTHER = 0.9;
/** Below this a kind of goods with a price says more than the model. */
const PRECISE = 0.5;

/** Words without which nobody asks for a promotion: "duvet for winter" is only near to one. */
const OF_PROMOTIONS =
  /优惠|折|活动|促销|券|满减|便宜|省|价|送|\b(?:offers?|deals?|discounts?|sales?|promo\w*|coupons?|vouchers?|codes?|off|cheap\w*|save|student)\b|%/i;

function isEasilyTaken(id: string, text: string): boolean {
  if (id === 'inquiry.promotion') return !OF_PROMOTIONS.test(text);
  return TAKEN_FOR.includes(id);
}

/** A part or consumable that is wanted by itself: no price of the whole, and no fault of it, is asked for. */
export function byPart(heard: Understanding, { products }: Knowing): Choice | undefined {
  const part = products && partAskedFor(heard, products.all());
  return part === undefined ? undefined : { dialog: 'product', intent: 'inquiry.product' };
}

/** Goods of the shop that are looked for in words which are not surely anything else. */
export function byGoods(
  { text, heard }: { readonly text: string; readonly heard: Understanding },
  { front }: Knowing,
): Choice | undefined {
  if (!front) return undefined;
  const first = sureWish(heard);
  const easilyTaken = first !== undefined && isEasilyTaken(first.id, text);
  if (first && first.score >= (easilyTaken ? SURE_OF_OTHER : PRECISE)) return undefined;
  const wish = wishIn(text, front);
  const precise = wish.shelves.length > 0 && wish.range !== undefined;
  if (first && !precise && !easilyTaken) return undefined;
  if (wantsChoice(text, wish)) return { dialog: 'compare', intent: 'inquiry.compare' };
  return browses(text, wish) ? { dialog: 'product', intent: 'inquiry.product' } : undefined;
}

/** Intents that a figure of a named product is easily taken for. */
const OF_FIGURES = ['inquiry.product', 'inquiry.usage', 'inquiry.warranty', 'inquiry.stock'];

/**
 * A question that names a product, unsure in what it asks or asking for a figure, is answered by what the
 * product is.
 */
export function byProduct(heard: Understanding, { products, front }: Knowing): Choice | undefined {
  if (tellsOfHarm(heard.text)) return undefined;
  if (handsInOld(heard.text) && !isOrder(heard))
    return { dialog: 'answer', intent: 'inquiry.promotion' };
  const named = namedIn(heard, products);
  const first = named[0]?.product;
  if (!first) return undefined;
  const vague = heard.verdict === 'unsure' && heard.class === 'inquiry';
  if (vague && named.length > 1 && heard.candidates[0]?.id === 'inquiry.compare') {
    return { dialog: 'compare', intent: 'inquiry.compare' };
  }
  const asked = vague || (heard.verdict === 'none' && asksAbout(heard.text)) || isNameAlone(heard);
  const figure = named.length === 1 && front && asksFigure(heard, first, front);
  return asked || figure ? { dialog: 'product', intent: 'inquiry.product' } : undefined;
}

function isOrder(heard: Understanding): boolean {
  return sureWish(heard)?.id.startsWith('order.') === true;
}

const BESIDE_A_NAME =
  /我想|想|要|看看|看|买|一下|这个|那个|的|呢|吧|请问|你好|\b(?:a|an|the|your|my|i|want|need|some|please|hi|hello)\b|[^\p{L}]/gu;

/** A product's name and nothing else asks to be told about it. */
function isNameAlone(heard: Understanding): boolean {
  return heard.verdict !== 'sure' && withoutNames(heard).replace(BESIDE_A_NAME, '') === '';
}

function asksFigure(heard: Understanding, product: Product, front: ShopFront): boolean {
  const first = sureWish(heard);
  if (!first || !OF_FIGURES.includes(first.id) || heard.intents.length > 1) return false;
  // "It sucks less than it did" tells of trouble and asks for no figure.
  if (WEAKENED.test(heard.text)) return false;
  const figure = specAsked(heard.text, product, front.specWords);
  return figure !== undefined && figure !== 'unknown' && !asksHow(heard.text);
}

const WEAKENED =
  /(?:变|越来越)(?:小|弱|慢|差|大)|[小弱慢差]了(?![吗么])|不(?:如|比)(?:以前|之前)|\b(?:lost|weaker|less than|dropped|no longer|gone|anymore)\b/i;

/** Out of scope by its words, yet a question of fact or a wish to be told. */
function asksAbout(text: string): boolean {
  return asksFact(text) || sideAskedFor(text, '') !== undefined;
}
