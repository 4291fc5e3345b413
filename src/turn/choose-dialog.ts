import { takeBackIn } from '../domain/cases/take-back.js';
import {
  announcesComplaint,
  isAtALoss,
  isOwnMistake,
  tellsOfHarm,
  tellsOfInjury,
  tellsOfTrouble,
} from '../domain/cases/trouble.js';
import { asks } from '../domain/text/asking.js';
import { asksFact, asksHow, sideAskedFor } from '../domain/products/fact-asked.js';
import { standsFor } from '../domain/products/name-use.js';
import type { Product } from '../domain/products/product.js';
import { browses, wantsChoice, wishIn } from '../domain/products/product-wish.js';
import type { ShopFront } from '../domain/products/shop-front.js';
import { specAsked } from '../domain/products/spec-asked.js';
import { sureWish, type IntentId, type Understanding } from '../domain/understanding.js';
import type { Services } from './dialog.js';
import { aboutOwnGoods } from './own-goods.js';
import { servedBy } from './wishes-served.js';

/** A dialog to start and the intent it is started for. */
export interface Choice {
  readonly dialog: string;
  readonly intent: IntentId;
  /** The order it is about, where the message names several. */
  readonly order?: string;
}

/** What choosing needs to know; without the shop's front and products nothing is chosen by its goods. */
export type Knowing = Pick<Services, 'intents' | 'knowledge'> &
  Partial<Pick<Services, 'front' | 'products'>>;

/**
 * Which dialog serves a message, by fixed precedence: a tapped label, an article's own question, a
 * number that names a case or an order, goods that were bought, a sure intent (two of them in order of appearance), goods that
 * are looked for, a close call, the knowledge base, and at last the fallback.
 */
export function chooseFirst(
  content: { readonly text: string; readonly heard: Understanding },
  services: Knowing,
): readonly Choice[] {
  const { heard, text } = content;
  const labelled = services.intents.byLabel(text);
  if (labelled) return [{ dialog: services.intents.dialogOf(labelled), intent: labelled }];
  if (takeBackIn(text)?.kinds.length === 0) return [{ dialog: 'small-talk', intent: 'deny' }];
  if (isArticleQuestion(content, services)) return [{ dialog: 'answer', intent: top(heard) }];
  const numbered = byNumber(heard);
  if (numbered) return [numbered];
  const own = aboutOwnGoods(heard, services.products);
  if (own) return [{ dialog: services.intents.dialogOf(own), intent: own }];
  if (complains(content)) return [{ dialog: 'complaint', intent: complaintIn(heard) }];
  const goods = byGoods(content, services) ?? byProduct(heard, services);
  if (goods) return [goods];
  if (heard.verdict === 'sure') return servedBy(content, services);
  if (isOwnMistake(text) && heard.verdict === 'unsure') {
    return [{ dialog: 'order-request', intent: 'order.exchange' }];
  }
  if (isTrouble(content, services)) return [{ dialog: 'complaint', intent: complaintIn(heard) }];
  if (heard.verdict === 'unsure') return [{ dialog: 'clarify', intent: top(heard) }];
  return [{ dialog: answerable(text, heard, services) ? 'answer' : 'fallback', intent: 'none' }];
}

/** From this anger on a message that says nothing else wants to be asked what happened. */
const ANGRY = 0.6;

/** What harm told in passing is easily taken for. */
const TAKEN_FOR_TALK: ReadonlySet<IntentId> = new Set([
  ...['feedback', 'bot', 'thanks', 'affirm', 'deny', 'bye', 'order.place'],
  ...['inquiry.product', 'inquiry.usage', 'inquiry.stock'],
]);

/** "I have a complaint", which sounds like asking after one, and anger without a cause. */
function complains({
  text,
  heard,
}: {
  readonly text: string;
  readonly heard: Understanding;
}): boolean {
  if (announcesComplaint(text) || isAtALoss(text) || tellsOfInjury(text)) return true;
  const sure = sureWish(heard);
  if (sure && tellsOfHarm(text) && !asks(text)) return TAKEN_FOR_TALK.has(sure.id);
  const vague = heard.verdict !== 'sure' && ['complaint', 'conversation'].includes(heard.class);
  return vague && heard.mood.anger >= ANGRY && !asks(text);
}

/** What serves broken goods as well as a complaint does, so that the customer must choose. */
const REMEDY: ReadonlySet<IntentId> = new Set([
  ...['order.repair', 'order.exchange', 'order.return', 'inquiry.warranty'],
]);

/** Candidates that would be offered to choose from. */
const OFFERED = 3;

/** Trouble that is not surely understood: the kind of it is found out by asking what happened. */
function isTrouble(
  { text, heard }: { readonly text: string; readonly heard: Understanding },
  services: Knowing,
): boolean {
  const [first, second] = heard.candidates;
  const harm = tellsOfHarm(text);
  if (heard.verdict === 'none') return harm && !answerable(text, heard, services);
  const complains = first?.id.startsWith('complaint.') === true;
  const kinds = heard.candidates.slice(0, OFFERED);
  const onlyComplaints =
    !asks(text) && kinds.length === OFFERED && kinds.every(({ id }) => id.startsWith('complaint.'));
  const likely = harm || onlyComplaints || (complains && tellsOfTrouble(text, { anger: 0 }));
  return likely && ![first?.id, second?.id].some((id) => id !== undefined && REMEDY.has(id));
}

/** The kind of complaint that is likeliest, for a message that is surely one of some kind. */
export function complaintIn({ candidates, text }: Understanding): IntentId {
  const [first] = candidates.filter(
    ({ id, score }) => id.startsWith('complaint.') && score >= LIKELY,
  );
  if (first) return first.id;
  return tellsOfHarm(text) || tellsOfInjury(text) ? 'complaint.quality' : 'complaint.service';
}

/** Below this the kind of a complaint is a guess. */
const LIKELY = 0.3;

/** A message that is little more than a number speaks of what the number names. */
function byNumber(heard: Understanding): Choice | undefined {
  const has = (type: string): boolean => heard.entities.some((entity) => entity.type === type);
  const vague = heard.verdict !== 'sure' || heard.class === 'conversation';
  if (has('case_number') && (vague || heard.class !== 'order')) {
    return { dialog: 'case-status', intent: 'case.status' };
  }
  if (tellsOfHarm(heard.text)) return undefined;
  if (vague && (has('order_number') || has('tracking_number'))) {
    return { dialog: 'order-status', intent: 'order.status' };
  }
  return undefined;
}

/**
 * An article's title is tapped under an answer and means the article; a question it lists does so only
 * where no dialog knows better.
 */
function isArticleQuestion(
  { text, heard }: { readonly text: string; readonly heard: Understanding },
  services: Knowing,
): boolean {
  const known = services.knowledge.knows(text, heard.language);
  if (known !== 'question') return known === 'title';
  const first = sureWish(heard);
  return !first || ['answer', 'product'].includes(services.intents.dialogOf(first.id));
}

/** Intents that "do you sell mugs?" is easily taken for, and how sure they must be to stand. */
const TAKEN_FOR = ['inquiry.business', 'inquiry.warranty', 'inquiry.contact', 'feedback', 'bot'];
const SURE_OF_OTHER = 0.9;
/** Below this a kind of goods with a price says more than the model. */
const PRECISE = 0.5;

/** Goods of the shop that are looked for in words which are not surely anything else. */
function byGoods(
  { text, heard }: { readonly text: string; readonly heard: Understanding },
  { front }: Knowing,
): Choice | undefined {
  if (!front) return undefined;
  const first = sureWish(heard);
  const easilyTaken = first !== undefined && TAKEN_FOR.includes(first.id);
  if (first && first.score >= (easilyTaken ? SURE_OF_OTHER : PRECISE)) return undefined;
  const wish = wishIn(text, front);
  const precise = wish.shelves.length > 0 && wish.range !== undefined;
  if (first && !precise && !easilyTaken) return undefined;
  if (wantsChoice(text, wish)) return { dialog: 'compare', intent: 'inquiry.compare' };
  return browses(text, wish) ? { dialog: 'product', intent: 'inquiry.product' } : undefined;
}

/** Intents that a figure of a named product is easily taken for. */
const OF_FIGURES = ['inquiry.product', 'inquiry.usage', 'inquiry.warranty', 'inquiry.stock'];

/** A question that names a product, unsure in what it asks or asking for a figure, is answered by what the product is. */
function byProduct(heard: Understanding, { products, front }: Knowing): Choice | undefined {
  if (tellsOfHarm(heard.text)) return undefined;
  const named = heard.entities.flatMap(({ type, value, text }) => {
    const product = type === 'product' ? products?.find(value) : undefined;
    return product && standsFor(text, product) ? [product] : [];
  });
  const [first] = named;
  if (!first) return undefined;
  const vague = heard.verdict === 'unsure' && heard.class === 'inquiry';
  if (vague && named.length > 1 && top(heard) === 'inquiry.compare') {
    return { dialog: 'compare', intent: 'inquiry.compare' };
  }
  const asked = vague || (heard.verdict === 'none' && asksAbout(heard.text));
  const figure = named.length === 1 && front && asksFigure(heard, first, front);
  return asked || figure ? { dialog: 'product', intent: 'inquiry.product' } : undefined;
}

function asksFigure(heard: Understanding, product: Product, front: ShopFront): boolean {
  const first = sureWish(heard);
  if (!first || !OF_FIGURES.includes(first.id) || heard.intents.length > 1) return false;
  const figure = specAsked(heard.text, product, front.specWords);
  return figure !== undefined && figure !== 'unknown' && !asksHow(heard.text);
}

/** Out of scope by its words, yet a question of fact or a wish to be told. */
function asksAbout(text: string): boolean {
  return asksFact(text) || sideAskedFor(text, '') !== undefined;
}

/** Confidence from which words alone, without an understood intent, lead to an article. */
const SURE_BY_WORDS = 0.9;

function answerable(text: string, heard: Understanding, services: Knowing): boolean {
  if (text.trim() === '') return false;
  const query = { text: heard.text, language: heard.language, intents: [] };
  const [best] = services.knowledge.search(query, 1);
  return best !== undefined && best.confidence >= SURE_BY_WORDS;
}

function top(heard: Understanding): IntentId {
  return heard.candidates[0]?.id ?? 'none';
}
