import type { JsonObject } from '../../src/domain/json.js';
import { asks } from '../../src/domain/text/asking.js';
import type { DialogResult, DialogTurn, OpenStep, Reply } from '../../src/turn/dialog.js';
import { yesOrNo } from '../shared/answers.js';
import { asksContents } from '../shared/order-contents.js';
import { speaksOfOtherOrder } from '../shared/other-order.js';
import { toldPart } from '../shared/told-part.js';
import { orderNumberIn } from '../shared/order-number.js';
import { isAnotherWish } from './another-wish.js';
import { isThanks, refusesPhoto, tellsOfPayment } from './asides.js';
import {
  confirming,
  invoicePart,
  pieceOut,
  readBackAgain,
  shownAs,
  stemOf,
  withoutPhoto,
} from './reading-back.js';
import { askKey } from './questions.js';
import { file } from './filing.js';
import { insideKey } from './inside.js';
import {
  SWAPPING,
  answers,
  confirms,
  isFault,
  isNotHome,
  isOnlyRequest,
  namesWanted,
  optionsNamed,
  reasonIn,
  toldBefore,
  wantsUnknownOption,
  staysTheSame,
  withNewNumber,
  withNewPhone,
  withoutVerb,
} from './reading.js';
import { dropsIt, isInDoubt } from './refusing.js';
import {
  addToReturn,
  askReturnAgain,
  beginReturn,
  changeReturn,
  returnValues,
  summaryOf,
  takeReturn,
  tellsReturn,
} from './returning.js';
import { productsOf, topicOf, wishOf, type Wish } from './wish.js';

/** Reasons and details are read back when they came along before they were asked for. */
export function askFor(
  turn: DialogTurn,
  wish: Wish,
  said: string,
  isNew: boolean,
): Promise<DialogResult> | DialogResult {
  const found = isNew ? [turn.say('order-request.found', wish.values)] : [];
  if (wish.topic === 'return') return beginReturn(turn, wish, said, found);
  const told = toldBefore(turn, wish.topic, said, productsOf(turn, wish.order));
  if (told !== '') {
    const next = confirming(turn, wish, told);
    return { ...next, replies: [...found, ...next.replies] };
  }
  const nobodyHome = wish.topic === 'address' && isNotHome(said);
  const key = nobodyHome ? 'address_where' : askKey(wish);
  const before = SWAPPING.includes(wish.topic) ? reasonIn(said) : '';
  const data = {
    ...{ intent: wish.intent, number: wish.order.number },
    ...(before === '' ? {} : { before }),
  };
  // A double charge that is known already leaves nothing to ask.
  const settled = key === 'payment_double';
  return {
    replies: [...found, turn.say(`order-request.${key}`, wish.values)],
    next: settled
      ? { step: 'refund', data: { ...data, about: 'refund' } }
      : { step: 'details', data },
    why: { rule: `request-${wish.topic}` },
  };
}

/** The open question of the step, asked again. */
export function askAgain(turn: DialogTurn, open: OpenStep): readonly Reply[] {
  const topic = topicOf(open.data['intent']);
  if (topic === 'return') return [askReturnAgain(turn, open)];
  const again = readBackAgain(turn, open);
  return [again ?? turn.say(`order-request.${topic}_again`, { number: open.data['number'] })];
}

/** Takes the answer to the question; `undefined` when it is a question or another wish. */
export async function takeDetails(
  turn: DialogTurn,
  open: OpenStep,
): Promise<DialogResult | undefined> {
  const wish = await wishAgain(turn, open);
  if (!wish) return undefined;
  const { topic } = wish;
  if (isAnotherWish(turn, wish) || (await isOfOther(turn, wish))) return undefined;
  if (dropsIt(turn.text, topic)) return dropped(turn);
  if (isOnlyNumber(turn, wish)) return repeated(turn, wish, open);
  if (topic === 'cancel' && yesOrNo(turn) === 'no') return dropped(turn);
  const doubts = topic === 'cancel' && isInDoubt(turn.text);
  if (doubts || isThanks(turn.text)) return repeated(turn, wish, open);
  if (refusesPhoto(turn.text)) return withoutPhoto(turn, repeated(turn, wish, open));
  if (asksContents(turn.text)) return answerInside(turn, wish, open);
  const changed = await pieceOut(turn, wish);
  if (changed) return changed;
  if (topic === 'payment' && !tellsOfPayment(turn.text) && turn.attachments.length === 0)
    return undefined;
  const asked = asks(turn.text) && !tellsMore(wish, turn.text);
  if (topic === 'return' && (!asked || tellsReturn(turn, wish, open)))
    return takeReturn(turn, wish, open);
  if (asked) return answerInside(turn, wish, open);
  const part = topic === 'invoice' ? invoicePart(turn, wish, open) : undefined;
  if (part) return part;
  if (topic === 'invoice' && isOnlyRequest(turn.text)) return scoped(turn, wish);
  const agrees = yesOrNo(turn) === 'yes' || confirms(turn.text);
  if (agrees && topic === 'exchange')
    return confirming(turn, wish, turn.words('order-request.same_again').trim());
  if (agrees && topic !== 'cancel') {
    return again(turn, wish, `order-request.${askKey(wish)}`);
  }
  if (!answers(turn, topic, turn.text)) return undefined;
  const before = String(open.data['before'] ?? '');
  const comma = turn.language === 'zh' ? '，' : ', ';
  return take(turn, wish, before === '' ? turn.text.trim() : before + comma + turn.text.trim());
}

/** Something asked of another order while this one is being dealt with. */
async function isOfOther(turn: DialogTurn, { topic, order }: Wish): Promise<boolean> {
  return ['address', 'cancel', 'payment', 'invoice'].includes(topic)
    ? speaksOfOtherOrder(turn, order.number)
    : false;
}

function repeated(turn: DialogTurn, { topic }: Wish, open: OpenStep): DialogResult {
  return {
    replies: askAgain(turn, open),
    next: { step: open.step, data: open.data },
    why: { rule: `request-${topic}-again` },
  };
}

/** What was read back stands as it was, and is asked once more. */
function readAgain(turn: DialogTurn, wish: Wish, open: OpenStep): DialogResult {
  if (wish.topic === 'return') return repeated(turn, wish, open);
  return confirming(turn, wish, String(open.data['details']));
}

/** Which kind of invoice is known now; the rest is still asked for. */
function scoped(turn: DialogTurn, wish: Wish): DialogResult {
  const data = { intent: wish.intent, number: wish.order.number, before: turn.text.trim() };
  return {
    replies: [turn.say(`order-request.${wish.topic}_again`, wish.values)],
    next: { step: 'details', data },
    why: { rule: `request-${wish.topic}-scope` },
  };
}

/** The order's own number once more says nothing new. */
function isOnlyNumber(turn: DialogTurn, { order }: Wish): boolean {
  return turn.text.trim().length <= 12 && orderNumberIn(turn) === order.number;
}

/** Files what was told, or asks what it still lacks. */
function take(turn: DialogTurn, wish: Wish, text: string): Promise<DialogResult> | DialogResult {
  const { topic, values } = wish;
  if (topic === 'address') return confirming(turn, wish, withoutVerb(text));
  if (topic === 'exchange' || topic === 'change') {
    const products = productsOf(turn, wish.order);
    if (wantsUnknownOption(text, products) && values['allOptions'] !== '')
      return again(turn, wish, `order-request.${topic}_options`);
    const named = optionsNamed(text, products);
    const tells = namesWanted(text) || isFault(text) || /\d/.test(text);
    const isVague = named.length === 0 && !tells;
    if (isVague && text.length < 3) return again(turn, wish, `order-request.${topic}_again`);
    if (isVague) return confirming(turn, wish, text);
  }
  const key =
    topic === 'cancel' && wish.state === 'possible' && !wish.order.paidAt
      ? 'cancel_filed_unpaid'
      : `${topic}_filed`;
  const told = { ...values, faulty: isFault(text), told: shownAs(turn, wish, text) };
  return file(turn, { ...wish, values: told }, text, key);
}

/** Takes yes, no or a correction of what was read back. */
export async function takeConfirmation(
  turn: DialogTurn,
  open: OpenStep,
): Promise<DialogResult | undefined> {
  const wish = await wishAgain(turn, open);
  if (!wish) return undefined;
  const changed = wish.topic === 'return' ? changeReturn(turn, wish, open) : undefined;
  if (changed) return changed;
  if (isAnotherWish(turn, wish) || (await isOfOther(turn, wish))) return undefined;
  if (dropsIt(turn.text, wish.topic)) return dropped(turn);
  const before = String(open.data['details']);
  const said = yesOrNo(turn);
  const agrees = said === 'yes' || confirms(turn.text);
  if ((agrees && isInDoubt(turn.text)) || isThanks(turn.text)) return readAgain(turn, wish, open);
  if (refusesPhoto(turn.text)) return withoutPhoto(turn, readAgain(turn, wish, open));
  if (agrees) return fileAsRead(turn, wish, open);
  const corrects = wish.topic === 'address' && answers(turn, wish.topic, turn.text);
  if (!corrects && (said === 'no' || REFUSES.test(turn.text.trim())))
    return wish.topic === 'address'
      ? again(turn, wish, 'order-request.address_again')
      : dropped(turn);
  if (asks(turn.text)) return answerInside(turn, wish, open);
  if (wish.topic === 'address' && staysTheSame(turn.text)) return confirming(turn, wish, before);
  const renumbered = wish.topic === 'address' ? withNewNumber(before, turn.text) : undefined;
  if (renumbered) return confirming(turn, wish, renumbered);
  if (!answers(turn, wish.topic, turn.text)) return undefined;
  const keeps = wish.topic !== 'address' && KEEPS_AS_IS.test(turn.text);
  if (keeps) return dropped(turn);
  const names = optionsNamed(turn.text, productsOf(turn, wish.order)).length > 0;
  const place = turn.heard.entities.some(({ type }) => type === 'address');
  const replaces = wish.topic === 'address' ? place : SWAPPING.includes(wish.topic) && names;
  const more = turn.text.replace(LEADING_NO, '');
  if (wish.topic === 'return') return addToReturn(turn, wish, open, more);
  const phone = turn.heard.entities.find(({ type }) => type === 'phone')?.text;
  const corrected = !replaces && phone ? withNewPhone(before, phone) : undefined;
  if (corrected) return confirming(turn, wish, corrected);
  const comma = turn.language === 'zh' ? '，' : ', ';
  return confirming(turn, wish, replaces ? more : `${before}${comma}${more}`);
}

const KEEPS_AS_IS = /(?:别|不)(?:用|要)?(?:改|换|退|取消)了|原来的|as it (?:was|is)|the original/i;
const LEADING_NO =
  /^(?:不对|不是|错了|no|wrong)[,，。. ]*(?:是|应该是|it'?s|it is|that'?s|should be)?\s*/i;
const REFUSES =
  /^(?:不对.{0,6}|错了.{0,4}|还要改|no,.{0,10}|not right|that'?s wrong|先不.{0,6})[。.!！]*$/i;

/** Files what was read back, in the words it was told in. */
function fileAsRead(turn: DialogTurn, wish: Wish, open: OpenStep): Promise<DialogResult> {
  const before = String(open.data['details']);
  const goods = wish.topic === 'return' ? returnValues(turn, wish, open) : {};
  const values = {
    ...{ ...wish.values, ...goods },
    ...{ faulty: isFault(before), told: shownAs(turn, wish, before) },
  };
  return file(turn, { ...wish, values }, summaryOf(goods, before), `${stemOf(wish, before)}_filed`);
}

/** A question with part of the answer in it is taken as the answer: the next reply says the rest. */
function tellsMore({ topic }: Wish, text: string): boolean {
  if (SWAPPING.includes(topic)) return namesWanted(text);
  const told = toldPart(text);
  if (told === '') return false;
  if (topic === 'return' || topic === 'repair') return isFault(told);
  return told.length >= 12;
}

/** A question about the very thing that is asked for is answered on the spot. */
function answerInside(turn: DialogTurn, wish: Wish, open: OpenStep): DialogResult | undefined {
  const { topic, values } = wish;
  const key = insideKey(topic, turn.text);
  if (!key) return undefined;
  const shown = open.data['shown'] as JsonObject | undefined;
  const total = shown?.['amount'] ?? values['total'];
  return {
    replies: [turn.say(`order-request.${key}`, { ...values, total }), ...askAgain(turn, open)],
    next: { step: open.step, data: open.data },
    why: { rule: `request-${topic}-asked` },
  };
}

function again(turn: DialogTurn, wish: Wish, key: string): DialogResult {
  const data = { intent: wish.intent, number: wish.order.number };
  return {
    replies: [turn.say(key, wish.values)],
    next: { step: 'details', data },
    why: { rule: `request-${wish.topic}-again` },
  };
}

function dropped(turn: DialogTurn): DialogResult {
  return { replies: [turn.say('order-request.kept')], why: { rule: 'request-dropped' } };
}

async function wishAgain(turn: DialogTurn, open: OpenStep): Promise<Wish | undefined> {
  const order = await turn.services.orders.shown(turn.conversation, String(open.data['number']));
  return order && wishOf(turn, String(open.data['intent']), order);
}
