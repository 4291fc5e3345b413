import { takeBackIn } from '../domain/cases/take-back.js';
import { compensationAsked } from '../domain/cases/compensation.js';
import { isOwnMistake, tellsOfHarm } from '../domain/cases/trouble.js';
import { isOpener } from '../domain/text/opener.js';
import { sureWish, type IntentId, type Understanding } from '../domain/understanding.js';
import { answerable } from './answerable.js';
import { deedWaveredOver, deedWishedFor, ruleAskedFor } from './ask-or-do.js';
import type { Choice, Knowing } from './choice.js';
import { complaintIn, complains, isTrouble } from './choose-complaint.js';
import { byOrder } from './choose-by-order.js';
import { byGoods, byPart, byProduct } from './choose-goods.js';
import { aboutOwnGoods } from './own-goods.js';
import { servedBy } from './wishes-served.js';

/**
 * Which dialog serves a message, by fixed precedence: a tapped label, an article's own question, a number
 * that names a case or an order, a part wanted by itself, goods that were bought, words about a parcel, trouble, goods that are looked for, a sure intent
 * (two of them in order of appearance), a close call, the knowledge base, and at last the fallback.
 */
export function chooseFirst(
  content: { readonly text: string; readonly heard: Understanding },
  services: Knowing,
): readonly Choice[] {
  const { heard, text } = content;
  const labelled = services.intents.byLabel(text);
  if (labelled) return [{ dialog: services.intents.dialogOf(labelled), intent: labelled }];
  if (isOpener(text)) return [{ dialog: 'small-talk', intent: 'opener' }];
  if (takeBackIn(text)?.kinds.length === 0) return [{ dialog: 'small-talk', intent: 'deny' }];
  if (isArticleQuestion(content, services)) return [{ dialog: 'answer', intent: top(heard) }];
  const numbered = byNumber(heard, services);
  if (numbered) return [numbered];
  const part = byPart(heard, services);
  if (part) return [part];
  const own = aboutOwnGoods(heard, services.products);
  if (own) return [{ dialog: services.intents.dialogOf(own), intent: own }];
  const order = byOrder(heard, services);
  if (order) return [order];
  if (wantsCall(text) || callsForSomebody(text))
    return [{ dialog: 'talk-to-agent', intent: 'agent' }];
  if (asksForAmends(heard)) return [{ dialog: 'answer', intent: top(heard) }];
  if (complains(content)) return [{ dialog: 'complaint', intent: complaintIn(heard) }];
  const goods = byGoods(content, services) ?? byProduct(heard, services);
  if (goods) return [goods];
  if (isBusiness({ heard })) return [{ dialog: 'answer', intent: 'inquiry.business' }];
  const deed = deedWishedFor(heard);
  if (deed && heard.intents.length <= 1) {
    return [{ dialog: services.intents.dialogOf(deed), intent: deed }];
  }
  if (heard.verdict === 'sure') return servedBy(content, services);
  if (isOwnMistake(text) && heard.verdict === 'unsure') {
    return [{ dialog: 'order-request', intent: 'order.exchange' }];
  }
  if (isTrouble(content, services)) return [{ dialog: 'complaint', intent: complaintIn(heard) }];
  const rule = ruleAskedFor(heard);
  if (rule) return [{ dialog: 'answer', intent: rule }];
  if (heard.verdict === 'unsure') return [{ dialog: 'clarify', intent: top(heard) }];
  return [{ dialog: answerable(text, heard, services) ? 'answer' : 'fallback', intent: 'none' }];
}

/** 延误有补偿吗 asks for a rule; without a word of what for, a sure wish of another kind says what for. */
function asksForAmends(heard: Understanding): boolean {
  const asked = compensationAsked(heard.text);
  const first = sureWish(heard);
  return asked === 'delay' || (asked === 'bare' && (!first || first.id.startsWith('inquiry.')));
}

/** A message that is little more than a number speaks of what the number names. */
function byNumber(heard: Understanding, services: Knowing): Choice | undefined {
  const has = (type: string): boolean => heard.entities.some((entity) => entity.type === type);
  const vague = heard.verdict !== 'sure' || heard.class === 'conversation';
  if (has('case_number') && (vague || heard.class !== 'order')) {
    return { dialog: 'case-status', intent: 'case.status' };
  }
  if (tellsOfHarm(heard.text)) return undefined;
  const isAlone = has('order_number') && saysNumbersOnly(heard);
  const deed = has('order_number') && !isAlone ? deedWaveredOver(heard) : undefined;
  if (deed) return { dialog: services.intents.dialogOf(deed), intent: deed };
  if (isAlone || (vague && (has('order_number') || has('tracking_number')))) {
    return { dialog: 'order-status', intent: 'order.status' };
  }
  return undefined;
}

const AROUND_NUMBERS =
  /订单号?|单号|尾号|手机号?|电话|后四位|是|我的|\b(?:my|the|order|number|no|phone|mobile|is|and|ends?|ending|in|with|last|four|digits|it's|are|of)\b|[\d\s#:：.,，。]/gi;

/** "My order number is A10034 and my phone ends 9148" names no wish. */
function saysNumbersOnly({ text, entities }: Understanding): boolean {
  const rest = entities.reduce((left, entity) => left.replace(entity.text, ' '), text);
  return rest.replace(AROUND_NUMBERS, '') === '';
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

/** From so many pieces on the shop has prices of their own for them. */
const MANY_PIECES = 20;
const OF_PRICES: readonly IntentId[] = ['inquiry.promotion', 'inquiry.price', 'inquiry.membership'];

/** "30 of them, any discount?" is asked by a business. */
function isBusiness({ heard }: { readonly heard: Understanding }): boolean {
  const count = Number(heard.entities.find(({ type }) => type === 'quantity')?.value ?? 0);
  return (
    count >= MANY_PIECES &&
    OF_PRICES.includes(sureWish(heard)?.id ?? '') &&
    DISCOUNT.test(heard.text)
  );
}

const DISCOUNT = /便宜|优惠|折扣|打折|批发|团购|discount|cheaper|deal|offer|bulk/i;

const CALL =
  /(?:打(?:个|一个)?电话|回(?:个)?电话|来电|回电)(?:给|过来)?我?(?:吧|吗|行吗|行不行|好吗|可以吗|一下)?[?？。!！~]*$|给我(?:打|回)(?:个|一个)?电话|\b(?:call|ring|phone) me\b(?! (?:a|an|names?)\b)|give me a (?:call|ring)/i;
/** A courier who rang, or did not, is complained of rather than wished for. */
const CALLED =
  /没|不(?!行)|别|不要|快递|骚扰|推销|谁|老是|总|\b(?:did|didn'?t|never|stop|don'?t|courier|driver|keep|who)\b/i;

const SOMEBODY =
  /^(?:喂+|在吗)?[,，\s]*(?:客服|人工|真人|人|你们的?人)(?:呢|在吗|在不在|在哪)[?？!！。~\s]*$|^有(?:没有)?(?:人|客服|真人)(?:在|工)?(?:吗|啊|没)?[?？!！。~\s]*$|^(?:hello+[,.?! ]*)?(?:is )?(?:any(?:one|body)|somebody|someone) (?:there|here|around|home)[?!. ]*$/i;

/** 人呢？ calls for somebody, and complains of nothing yet. */
function callsForSomebody(text: string): boolean {
  return SOMEBODY.test(text.trim());
}

/** Whether somebody of the shop shall ring the customer. */
function wantsCall(text: string): boolean {
  const plain = text.replace(/行不行|好不好/g, '吗');
  return CALL.test(plain) && !CALLED.test(plain);
}

function top(heard: Understanding): IntentId {
  return heard.candidates[0]?.id ?? 'none';
}
