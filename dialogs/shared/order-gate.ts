import type { Memory } from '../../src/domain/conversation/conversation.js';
import type { JsonObject } from '../../src/domain/json.js';
import type { Order } from '../../src/domain/orders/order.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { asks } from '../../src/domain/text/asking.js';
import { sureWish } from '../../src/domain/understanding.js';
import { cluesIn } from './order-clues.js';
import { isBareNumber, lastFourIn, orderNumberIn } from './order-number.js';
import { askWhich, isAboutAnother, meantAmong, pickedFrom, type Meant } from './own-orders.js';

/**
 * What stands between a customer and an order: `open` shows it, `ask` puts a question first, `pass`
 * means that the message was no answer to the question.
 */
export type Gate =
  | {
      readonly kind: 'open';
      readonly order: Order;
      readonly memory: Partial<Memory>;
      readonly customerId?: string;
      /** All that was said on the way here, for what else is in it. */
      readonly said: string;
    }
  | { readonly kind: 'ask'; readonly result: DialogResult }
  | { readonly kind: 'pass' };

const NO_NUMBER =
  /(?:look|find|search) (?:it|me|my order|that) (?:up|by)|look me up|(?:用|凭|拿|报|查).{0,6}(?:手机号|电话|名字|姓名).{0,6}(?:查|找)|(?:手机号|电话|名字).{0,6}(?:能查|查得到|可以查|行吗|行不行)|^我(?:就)?是(?:本人|收(?:件|货)人|买家)|(?:没有|没|不记得|忘了|不知道|找不到|查不到|哪里?(?:有|看|找|能看)|在哪).{0,6}(?:订?单号|号码?)|订?单号.{0,8}(?:没有|不记得|忘|不知道|找不到|在哪|哪里|删了)|^(?:不记得|忘了|找不到|不知道|没有)了?[。！]?$|(?:don'?t|do not|can'?t|cannot) (?:have|know|remember|find|see).{0,20}(?:number|it|that|one)?|lost (?:it|the number|the e-?mail)|no (?:order )?number|where (?:do|can) i (?:find|see)/i;
const NO_PHONE =
  /(?:手机|号码?|电话).{0,6}(?:换|不用|停机|忘|不记得|不是我)|(?:换|停).{0,3}号|不记得|忘了|别人.{0,4}(?:买|下)|(?:different|new|old|another|changed|don'?t (?:have|know|remember)).{0,16}(?:phone|number|it)|forgot|someone else/i;

/** The first step: find the order meant, and show it only when it is proved to be the customer's. */
export async function enterGate(turn: DialogTurn): Promise<Gate> {
  const said = turn.text;
  const named = await resolveNumber(turn, orderNumberIn(turn));
  if (named && isBareNumber(turn, named)) return tryBare(turn, named);
  if (named) return tryNumber(turn, named, said, proofBesides(turn));
  const waiting = numberWaiting(turn);
  if (waiting && !isAboutAnother(turn)) return tryNumber(turn, waiting, said, proofBesides(turn));
  const { lastOrder } = turn.conversation.memory;
  const last = lastOrder && (await turn.services.orders.shown(turn.conversation, lastOrder));
  const own = await turn.services.orders.own(turn.conversation);
  if (own.length > 0) return tell(turn, meantAmong(turn, own, last || undefined), said);
  if (last && !speaksOfOther(turn, last)) return opened(last, said);
  return askNumber(turn, said);
}

/** The number that another wish of this conversation waits to see proved. */
function numberWaiting({ conversation }: DialogTurn): string | undefined {
  const open = conversation.dialogs.findLast(
    ({ step, data }) => step === 'proof' && data['number'],
  );
  return open && String(open.data['number']);
}

/** The later steps: a number, or the digits that prove it. */
export async function passGate(turn: DialogTurn, open: OpenStep): Promise<Gate> {
  const said = `${String(open.data['said'] ?? '')}\n${turn.text}`.trim();
  const named = await resolveNumber(turn, orderNumberIn(turn));
  const kept = String(open.data['digits'] ?? '');
  if (named) return tryNumber(turn, named, said, proofBesides(turn) ?? (kept || undefined));
  const digits = lastFourIn(turn);
  if (open.step === 'proof') return passProof(turn, open, said, digits);
  if (digits && !asks(turn.text)) {
    const data = { intent: turn.intent, said, digits };
    return ask(turn, 'shared.have_digits', { step: 'number', data });
  }
  return passNumber(turn, open, said);
}

/** The question that is open, to ask it again after an interruption. */
export function gateQuestion(turn: DialogTurn, open: OpenStep): DialogResult['replies'] {
  if (open.step === 'proof')
    return [turn.say('shared.ask_proof_again', { number: open.data['number'] })];
  return [turn.say(offeredIn(open).length > 0 ? 'shared.which_order' : 'shared.ask_number_again')];
}

/** Digits beside a number; a whole phone number may be the new one when the old is to be changed. */
function proofBesides(turn: DialogTurn): string | undefined {
  if (turn.intent !== 'order.address') return lastFourIn(turn);
  const entities = turn.heard.entities.filter(({ type }) => type !== 'phone');
  const phones = turn.heard.entities.filter(({ type }) => type === 'phone');
  const text = phones.reduce((rest, { text: phone }) => rest.replace(phone, ''), turn.text);
  return lastFourIn({ text, heard: { ...turn.heard, entities: phones.length ? [] : entities } });
}

async function tryNumber(
  turn: DialogTurn,
  number: string,
  said: string,
  digits: string | undefined,
): Promise<Gate> {
  const order = await turn.services.orders.shown(turn.conversation, number);
  if (order) return opened(order, said);
  if (turn.services.orders.isLocked(turn.conversation)) return locked(turn);
  if (digits) return tryProof(turn, number, said, digits);
  return ask(turn, 'shared.ask_proof', proofStep(turn, number, said), { number });
}

/** Digits alone may be an order's number without its letter: shown at once when it is their own. */
async function tryBare(turn: DialogTurn, number: string): Promise<Gate> {
  const order = await turn.services.orders.shown(turn.conversation, number);
  if (order) return opened(order, turn.text);
  if (turn.services.orders.isLocked(turn.conversation)) return locked(turn);
  return ask(turn, 'shared.bare_number', proofStep(turn, number, turn.text), { number });
}

async function tryProof(
  turn: DialogTurn,
  number: string,
  said: string,
  digits: string,
): Promise<Gate> {
  const proof = await turn.services.orders.prove(turn.conversation, number, digits);
  if (proof.ok) {
    const memory = { ...proof.memory, lastOrder: number };
    const { order } = proof;
    return { kind: 'open', order, memory, customerId: order.customerId, said };
  }
  if (proof.reason === 'locked') return locked(turn, proof.memory);
  const values = { number, digits, left: proof.triesLeft };
  const asked = ask(turn, 'shared.order_no_match', proofStep(turn, number, said), values);
  return { kind: 'ask', result: { ...asked.result, memory: proof.memory } };
}

function passProof(
  turn: DialogTurn,
  open: OpenStep,
  said: string,
  digits: string | undefined,
): Promise<Gate> | Gate {
  const number = String(open.data['number'] ?? '');
  if (digits) return tryProof(turn, number, said, digits);
  const next = proofStep(turn, number, said);
  if (WHY.test(turn.text)) return ask(turn, 'shared.why_number', next);
  if (NO_PHONE.test(turn.text)) return ask(turn, 'shared.no_proof', next);
  const tooFew = /\d/.test(turn.text) && turn.text.trim().length <= 12 && !asks(turn.text);
  return tooFew ? ask(turn, 'shared.proof_again', next) : { kind: 'pass' };
}

async function passNumber(turn: DialogTurn, open: OpenStep, said: string): Promise<Gate> {
  const own = await turn.services.orders.own(turn.conversation);
  const picked = pickedFrom(turn, own, offeredIn(open));
  if (picked) return tell(turn, picked, said);
  const next = { step: 'number', data: { ...open.data, said } };
  if (WHY.test(turn.text)) return ask(turn, 'shared.why_number', next);
  if (NO_NUMBER.test(turn.text)) return ask(turn, 'shared.no_number', next);
  if (tellsOfWish(turn)) return ask(turn, 'shared.kept_for_order', next);
  if (looksLikeNumber(turn.text)) return ask(turn, 'shared.number_again', next);
  return { kind: 'pass' };
}

function tell(turn: DialogTurn, meant: Meant, said: string): Gate {
  if (meant.kind === 'one') return opened(meant.order, said);
  const offered = meant.orders.slice(0, 4).map(({ number }) => number);
  const data = { intent: turn.intent, said, offered };
  const result: DialogResult = {
    replies: [askWhich(turn, meant)],
    next: { step: 'number', data },
    why: { rule: `which-order-${meant.because}` },
  };
  return { kind: 'ask', result };
}

function askNumber(turn: DialogTurn, said: string): Gate {
  if (turn.services.orders.isLocked(turn.conversation)) return locked(turn);
  const data: JsonObject = { intent: turn.intent, said };
  const next = { step: 'number', data };
  if (turn.heard.entities.some(({ type }) => type === 'tracking_number'))
    return ask(turn, 'shared.tracking_given', next);
  const digits = proofBesides(turn);
  if (digits) return ask(turn, 'shared.have_digits', { ...next, data: { ...data, digits } });
  if (NO_NUMBER.test(turn.text)) return ask(turn, 'shared.no_number', next);
  return ask(turn, 'shared.ask_number', next);
}

/** Whether goods are named that are not in the order talked about. */
function speaksOfOther(turn: DialogTurn, last: Order): boolean {
  if (isAboutAnother(turn)) return true;
  if (['order.change', 'order.exchange', 'order.address'].includes(turn.intent)) return false;
  const { products } = cluesIn(turn);
  return products.size > 0 && !last.items.some(({ productId }) => products.has(productId));
}

function opened(order: Order, said: string): Gate {
  return { kind: 'open', order, memory: { lastOrder: order.number }, said };
}

function locked(turn: DialogTurn, memory?: Memory): Gate {
  const key = memory ? 'shared.order_locked' : 'shared.order_locked_again';
  const replies = [turn.say(key)];
  return { kind: 'ask', result: { replies, memory, why: { rule: 'proof-locked' } } };
}

function proofStep(turn: DialogTurn, number: string, said: string): OpenStep {
  return { step: 'proof', data: { intent: turn.intent, number, said } };
}

function offeredIn(open: OpenStep): readonly string[] {
  const offered = open.data['offered'];
  return Array.isArray(offered) ? offered.map(String) : [];
}

/** `…7788` becomes a number only among the customer's own orders; a stranger is asked for the whole. */
async function resolveNumber(turn: DialogTurn, named?: string): Promise<string | undefined> {
  if (!named?.startsWith('…')) return named;
  const own = await turn.services.orders.own(turn.conversation);
  return own.find((order) => order.number.endsWith(named.slice(1)))?.number;
}

const WHY =
  /为(?:什么|啥|何).{0,6}(?:要|问|需要)|干(?:嘛|吗|什么|啥).{0,4}(?:要|问)|(?:要|问).{0,6}(?:干嘛|干什么|做什么|干啥)|\bwhy (?:do|would|are|should) (?:you|i)\b.{0,16}\b(?:need|want|ask|asking|give|tell)|what (?:do you need|is) (?:it|that) for/i;

/** What belongs to the wish, told while its order is asked for, is kept. */
function tellsOfWish({ heard, text, intent }: DialogTurn): boolean {
  if (asks(text.replace(/呢[。.!！~]*$/, ''))) return false;
  const isContact = heard.entities.some(({ type }) => type === 'email' || type === 'address');
  const first = sureWish(heard);
  if (isContact || (first?.id === intent && text.length >= LEAST_TOLD)) return true;
  // "It isn't paid yet" is said of the order rather than wished.
  const isWeak =
    first !== undefined && first.score < SURE_OF_OTHER && first.id.startsWith('order.');
  return isWeak && first.id !== intent && SAYS_OF_IT.test(text);
}

const LEAST_TOLD = 16;
const SURE_OF_OTHER = 0.75;
const SAYS_OF_IT =
  /^(?:还没|已经|才|刚|是|它)|(?:呢|的)[。.!！]*$|^(?:it|that)(?:'s| is| was| has|n't)/i;

/** A mistyped number: an attempt at an answer rather than another wish. */
function looksLikeNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 3 && text.trim().length <= 24 && !asks(text);
}

function ask(
  turn: DialogTurn,
  key: string,
  next: OpenStep,
  values: Record<string, unknown> = {},
): { kind: 'ask'; result: DialogResult } {
  const rule = key.replace('shared.', '').replaceAll('_', '-');
  return { kind: 'ask', result: { replies: [turn.say(key, values)], next, why: { rule } } };
}
