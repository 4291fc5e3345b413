import type { Memory } from '../../src/domain/conversation/conversation.js';
import type { Order } from '../../src/domain/orders/order.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { lastFourIn, orderNumberIn } from './order-number.js';

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
    }
  | { readonly kind: 'ask'; readonly result: DialogResult }
  | { readonly kind: 'pass' };

/** Choices offered to a signed-in customer who has more orders than one. */
const OFFERED_ORDERS = 4;

/** The first step: find the order meant, and show it only when it is proved to be the customer's. */
export async function enterGate(turn: DialogTurn): Promise<Gate> {
  const named = await resolveNumber(turn, orderNumberIn(turn));
  if (named) return tryNumber(turn, named);
  const last = turn.conversation.memory.lastOrder;
  const known = last && (await turn.services.orders.shown(turn.conversation, last));
  if (known) return { kind: 'open', order: known, memory: { lastOrder: known.number } };
  return chooseAmongOwn(turn);
}

/** The later steps: a number, or the digits that prove it. */
export async function passGate(turn: DialogTurn, open: OpenStep): Promise<Gate> {
  const named = await resolveNumber(turn, orderNumberIn(turn));
  if (named) return tryNumber(turn, named);
  const number = String(open.data['number'] ?? '');
  const digits = lastFourIn(turn);
  if (open.step === 'proof' && digits) return tryProof(turn, number, digits);
  if (open.step === 'number' && looksLikeNumber(turn.text)) {
    return ask(turn, 'shared.number_again', { step: 'number', data: { intent: turn.intent } });
  }
  return { kind: 'pass' };
}

/** The question that is open, to ask it again after an interruption. */
export function gateQuestion(turn: DialogTurn, open: OpenStep): DialogResult['replies'] {
  return open.step === 'proof'
    ? [turn.say('shared.ask_proof', { number: open.data['number'] })]
    : [turn.say('shared.ask_number')];
}

async function tryNumber(turn: DialogTurn, number: string): Promise<Gate> {
  const order = await turn.services.orders.shown(turn.conversation, number);
  if (order) return { kind: 'open', order, memory: { lastOrder: order.number } };
  const next = { step: 'proof', data: { intent: turn.intent, number } };
  return ask(turn, 'shared.ask_proof', next, { number });
}

async function tryProof(turn: DialogTurn, number: string, digits: string): Promise<Gate> {
  const proof = await turn.services.orders.prove(turn.conversation, number, digits);
  if (proof.ok) {
    const memory = { ...proof.memory, lastOrder: number };
    return { kind: 'open', order: proof.order, memory, customerId: proof.order.customerId };
  }
  if (proof.reason === 'locked') {
    const replies = [turn.say('shared.order_locked')];
    return {
      kind: 'ask',
      result: { replies, memory: proof.memory, why: { rule: 'proof-locked' } },
    };
  }
  const asked = ask(turn, 'shared.order_no_match', {
    step: 'proof',
    data: { intent: turn.intent, number },
  });
  return { kind: 'ask', result: { ...asked.result, memory: proof.memory } };
}

async function chooseAmongOwn(turn: DialogTurn): Promise<Gate> {
  const next = { step: 'number', data: { intent: turn.intent } };
  const own = await turn.services.orders.own(turn.conversation);
  const [only] = own;
  if (only && own.length === 1)
    return { kind: 'open', order: only, memory: { lastOrder: only.number } };
  if (own.length === 0) return ask(turn, 'shared.ask_number', next);
  const choices = own.slice(0, OFFERED_ORDERS).map(({ number, items }) => ({
    title: `${number} ${items[0]?.name[turn.language] ?? ''}`.trim(),
    value: number,
  }));
  const reply = turn.say('shared.which_order', {}, { choices });
  return { kind: 'ask', result: { replies: [reply], next, why: { rule: 'which-order' } } };
}

/** `…7788` becomes a number only among the customer's own orders; a stranger is asked for the whole. */
async function resolveNumber(turn: DialogTurn, named?: string): Promise<string | undefined> {
  if (!named?.startsWith('…')) return named;
  const own = await turn.services.orders.own(turn.conversation);
  return own.find((order) => order.number.endsWith(named.slice(1)))?.number;
}

/** Digits or a mistyped number: an attempt at an answer rather than another wish. */
function looksLikeNumber(text: string): boolean {
  return /\d/.test(text) && text.trim().length <= 24;
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
