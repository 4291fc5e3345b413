import { phaseOf } from '../../src/domain/orders/order-phase.js';
import type { Order } from '../../src/domain/orders/order.js';
import { wishesOf, wordsFor } from '../../src/domain/understanding.js';
import type { Dialog, DialogResult, DialogTurn, OpenStep, Reply } from '../../src/turn/dialog.js';
import { caseValues, openCasesOf } from '../shared/open-cases.js';
import { enterGate, gateQuestion, passGate, type Gate } from '../shared/order-gate.js';
import { asksContents } from '../shared/order-contents.js';
import { itemsOf, latestOf, orderCard } from '../shared/order-card.js';
import { refundWords } from '../shared/refund-words.js';
import { figuresOf } from '../shared/shop-figures.js';
import { askedOn } from './asked-on.js';

/** Where is my order, what happens next, when does it come; only for the person it belongs to. */
export const orderStatus: Dialog = {
  name: 'order-status',

  async start(turn) {
    if (isToldBesides(turn)) return { replies: [], why: { rule: 'told-besides' } };
    return (await show(turn, await enterGate(turn))) ?? unreachable();
  },

  async resume(turn, open) {
    if (open.step === 'shown') return goOn(turn, open);
    return show(turn, await passGate(turn, open));
  },

  remind: (turn, open) => (open.step === 'shown' ? [] : gateQuestion(turn, open)),
};

async function show(turn: DialogTurn, gate: Gate): Promise<DialogResult | undefined> {
  if (gate.kind === 'pass') return undefined;
  if (gate.kind === 'ask') return gate.result;
  const { order, memory, customerId } = gate;
  return {
    replies: [...contents(turn, order), describe(turn, order), ...(await caseLine(turn, order))],
    next: shown(order),
    memory,
    customerId,
    why: { rule: `status-${order.status}` },
  };
}

/** What the order holds, when that is asked. */
function contents(turn: DialogTurn, order: Order): readonly Reply[] {
  if (!asksContents(turn.text)) return [];
  const values = { number: order.number, items: itemsOf(turn, order) };
  return [turn.say('order-status.contents', values)];
}

/** The order stays the topic: "and the wok?", 几点能到 and 放门卫 are about it. */
function shown(order: Order): OpenStep {
  return { step: 'shown', data: { intent: 'order.status', number: order.number } };
}

async function goOn(turn: DialogTurn, open: OpenStep): Promise<DialogResult | undefined> {
  const on = await askedOn(turn, String(open.data['number']));
  if (on?.kind === 'another') {
    const { order } = on;
    return show(turn, {
      kind: 'open',
      order,
      memory: { lastOrder: order.number },
      said: turn.text,
    });
  }
  if (on?.kind === 'contents') {
    return {
      replies: contents(turn, on.order),
      next: shown(on.order),
      why: { rule: 'status-contents' },
    };
  }
  if (on?.kind === 'late') {
    const then = { dialog: 'complaint', intent: 'complaint.late' };
    return { replies: [], then, why: { rule: 'status-late' } };
  }
  if (on?.kind === 'request') {
    return {
      replies: [],
      then: { dialog: 'order-request', intent: on.intent },
      why: { rule: 'status-request' },
    };
  }
  if (on?.kind !== 'when') return undefined;
  return {
    replies: [describe(turn, on.order, `when_${whenKey(on.order)}`)],
    next: shown(on.order),
    why: { rule: 'status-when' },
  };
}

function whenKey(order: Order): string {
  const phase = phaseOf(order);
  if (order.status === 'delayed') return 'delayed';
  if (phase === 'on-the-way') return order.etaAt ? 'shipped' : 'preparing';
  if (phase === 'arriving') return 'arriving';
  return phase === 'received' ? 'received' : 'preparing';
}

function describe(turn: DialogTurn, order: Order, key = statusKey(order)): Reply {
  const last = latestOf(order);
  const values = {
    ...figuresOf(turn),
    number: order.number,
    eta: order.etaAt ? turn.words('shared.day', { at: order.etaAt }) : undefined,
    latest: last?.text[turn.language],
    latestAt: last ? turn.words('shared.moment', { at: last.at }) : undefined,
    received: order.receivedAt && turn.words('shared.day', { at: order.receivedAt }),
    refund: refundWords(turn, order),
  };
  const isFull = key === statusKey(order);
  return turn.say(`order-status.${key}`, values, isFull ? { card: orderCard(turn, order) } : {});
}

function statusKey({ status, paidAt, repair }: Order): string {
  if (status === 'cancelled' && !paidAt) return 'closed';
  return repair && repair.state !== 'sent-back' ? 'repairing' : status;
}

/** What is being settled about the order already, so that nobody asks for it twice. */
async function caseLine(turn: DialogTurn, order: Order): Promise<readonly Reply[]> {
  const [latest] = await openCasesOf(turn, order);
  return latest ? [turn.say('order-status.open_case', caseValues(turn, latest))] : [];
}

const ASKS_WHERE =
  /哪|何处|到了|什么时候|啥时候|几点|几天|多久|进度|物流|查|发货|where|when|status|track|arriv|how long|still/i;

/** "I want to return it, order A10007": the number belongs to the other wish, which tells the state. */
function isToldBesides(turn: DialogTurn): boolean {
  const others = wishesOf(turn.heard).filter(
    ({ id }) => turn.services.intents.dialogOf(id) === 'order-request',
  );
  if (!turn.heard.intents.some(({ id }) => id === 'order.status')) return false;
  if (others.some(({ id }) => id === 'order.refund')) return true;
  return others.length > 0 && !ASKS_WHERE.test(wordsFor('order.status', turn.heard));
}

/** `enterGate` never passes: there is no open question yet that a message could miss. */
function unreachable(): DialogResult {
  return { replies: [], why: { rule: 'no-gate' } };
}
