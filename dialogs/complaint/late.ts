import { ANGRY } from '../../src/domain/understanding.js';
import type { JsonObject } from '../../src/domain/json.js';
import type { OrderStatus } from '../../src/domain/orders/order.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { orderCard } from '../shared/order-card.js';
import { yesOrNo } from '../shared/answers.js';
import { angerOf } from './known.js';
import { orderMeant, lastShown } from './which-order.js';

const ON_ITS_WAY: ReadonlySet<OrderStatus> = new Set([
  ...(['paid', 'packing', 'shipped', 'out_for_delivery', 'delayed'] as const),
]);

/**
 * Waiting too long is served by where the order is, with hurrying it or filing as an offer. `undefined`
 * when the order is not known and the customer is too angry to be asked for it twice.
 */
export async function whereItIs(
  turn: DialogTurn,
  known: JsonObject,
): Promise<DialogResult | undefined> {
  const number = await orderMeant(turn);
  const order = number
    ? await turn.services.orders.shown(turn.conversation, number)
    : await lastShown(turn);
  const angry = angerOf(turn) >= ANGRY;
  if (!order) return angry ? undefined : lookItUp(turn);
  if (!ON_ITS_WAY.has(order.status)) return undefined;
  const last = order.events.at(-1);
  const values = {
    number: order.number,
    eta: order.etaAt ? turn.words('shared.day', { at: order.etaAt }) : undefined,
    latest: last?.text[turn.language],
  };
  const asked = COMPENSATION.test(turn.text) ? 'complaint.late_compensation' : undefined;
  const reply = turn.say(asked ?? (angry ? 'complaint.late_angry' : 'complaint.late'), values, {
    card: orderCard(turn, order),
  });
  return {
    replies: [reply],
    next: { step: 'late', data: { ...known, details: turn.text, order: order.number } },
    memory: { lastOrder: order.number },
    why: { rule: 'complaint-late' },
  };
}

function lookItUp(turn: DialogTurn): DialogResult {
  return {
    replies: [turn.say('complaint.late_look')],
    then: { dialog: 'order-status', intent: 'order.status' },
    why: { rule: 'complaint-late-look' },
  };
}

const COMPENSATION = /补偿|赔|\bcompensat\w*/i;
const HURRY = /催|快点|快一点|加急|尽快|hurry|chase|speed|push|urgent/i;
const WHEN = /准信|准话|到底|哪天|几号|什么时候|具体时间|exactly|for sure|which day|when /i;
const FILE = /投诉|登记|记下|complain|file|register|write it down/i;

/** What the customer chose of hurrying and filing; `undefined` when neither. */
export function lateChoice(turn: DialogTurn): 'hurry' | 'file' | 'when' | 'no' | undefined {
  const said = yesOrNo(turn);
  if (said === 'no') return 'no';
  if (FILE.test(turn.text)) return 'file';
  if (WHEN.test(turn.text)) return 'when';
  if (said === 'yes' || HURRY.test(turn.text)) return 'hurry';
  const angry = turn.heard.mood.anger >= ANGRY || turn.heard.intents[0]?.id === 'complaint.late';
  return angry ? 'file' : undefined;
}

/** "Give me a day": the expected one as it stands, and what can be done for it. */
export async function lateWhen(
  turn: DialogTurn,
  { step, data }: OpenStep,
): Promise<DialogResult | undefined> {
  const number = String(data['order']);
  const order = await turn.services.orders.shown(turn.conversation, number);
  if (!order) return undefined;
  const eta = order.etaAt ? turn.words('shared.day', { at: order.etaAt }) : undefined;
  return {
    replies: [turn.say('complaint.late_when', { number, eta })],
    next: { step, data },
    why: { rule: 'complaint-late-when' },
  };
}
