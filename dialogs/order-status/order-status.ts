import type { Order } from '../../src/domain/orders/order.js';
import type { Dialog, DialogResult, DialogTurn } from '../../src/turn/dialog.js';
import { enterGate, gateQuestion, passGate, type Gate } from '../shared/order-gate.js';
import { orderCard } from '../shared/order-card.js';

/** Where is my order, what happens next, when does it come; only for the person it belongs to. */
export const orderStatus: Dialog = {
  name: 'order-status',

  async start(turn) {
    return show(turn, await enterGate(turn)) ?? unreachable();
  },

  async resume(turn, open) {
    return show(turn, await passGate(turn, open));
  },

  remind: gateQuestion,
};

function show(turn: DialogTurn, gate: Gate): DialogResult | undefined {
  if (gate.kind === 'pass') return undefined;
  if (gate.kind === 'ask') return gate.result;
  return {
    replies: [describe(turn, gate.order)],
    memory: gate.memory,
    customerId: gate.customerId,
    why: { rule: `status-${gate.order.status}` },
  };
}

function describe(turn: DialogTurn, order: Order): ReturnType<DialogTurn['say']> {
  const last = order.events.at(-1);
  const values = {
    number: order.number,
    eta: order.etaAt ? turn.words('shared.day', { at: order.etaAt }) : undefined,
    latest: last?.text[turn.language],
    latestAt: last ? turn.words('shared.moment', { at: last.at }) : undefined,
  };
  return turn.say(`order-status.${order.status}`, values, { card: orderCard(turn, order) });
}

/** `enterGate` never passes: there is no open question yet that a message could miss. */
function unreachable(): DialogResult {
  return { replies: [], why: { rule: 'no-gate' } };
}
