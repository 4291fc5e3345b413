import { severityOf } from '../../src/domain/cases/severity.js';
import { requestState } from '../../src/domain/orders/request-rules.js';
import type { Order } from '../../src/domain/orders/order.js';
import type { Dialog, DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { wantsSomethingElse, yesOrNo } from '../shared/answers.js';
import { enterGate, gateQuestion, passGate, type Gate } from '../shared/order-gate.js';
import { itemsOf } from '../shared/order-card.js';

/**
 * Something the customer wants done with an order: hurry, address, change, cancel, payment, invoice,
 * return, exchange, repair, refund. Says what is possible in the order's state, asks what is missing,
 * and files it with a number for the department that acts.
 */
export const orderRequest: Dialog = {
  name: 'order-request',

  async start(turn) {
    return (await reached(turn, turn.intent, await enterGate(turn))) ?? nothing;
  },

  async resume(turn, open) {
    if (open.step === 'details') return file(turn, open);
    return reached(turn, String(open.data['intent']), await passGate(turn, open));
  },

  remind(turn, open) {
    if (open.step === 'details')
      return [turn.say(`order-request.${topic(open.data['intent'])}_ask`)];
    return gateQuestion(turn, open);
  },
};

const nothing: DialogResult = { replies: [], why: { rule: 'no-gate' } };

async function reached(
  turn: DialogTurn,
  intent: string,
  gate: Gate,
): Promise<DialogResult | undefined> {
  if (gate.kind === 'pass') return undefined;
  if (gate.kind === 'ask') return gate.result;
  const { order, memory, customerId } = gate;
  const state = requestState(intent, order.status);
  if (state !== 'possible')
    return { ...tellWhyNot(turn, intent, order, state), memory, customerId };
  return {
    replies: [
      turn.say('order-request.found', { number: order.number, items: itemsOf(turn, order) }),
      turn.say(`order-request.${topic(intent)}_ask`),
    ],
    next: { step: 'details', data: { intent, number: order.number } },
    memory,
    customerId,
    why: { rule: `request-${topic(intent)}` },
  };
}

function tellWhyNot(turn: DialogTurn, intent: string, order: Order, state: string): DialogResult {
  const status = turn.words(`shared.status_${order.status}`);
  const reply = turn.say(`order-request.${state.replaceAll('-', '_')}`, {
    number: order.number,
    status,
  });
  return { replies: [reply], why: { rule: `request-${topic(intent)}-${state}` } };
}

async function file(turn: DialogTurn, open: OpenStep): Promise<DialogResult | undefined> {
  const intent = String(open.data['intent']);
  if (yesOrNo(turn) === 'no' && intent === 'order.cancel') {
    return { replies: [turn.say('root.cancelled')], why: { rule: 'request-dropped' } };
  }
  if (wantsSomethingElse(turn, intent) || !answers(turn, intent)) return undefined;
  const number = String(open.data['number']);
  const opened = await turn.services.cases.open({
    kind: intent,
    severity: severityOf(intent, turn.heard.mood),
    summary: turn.text,
    language: turn.language,
    conversationId: turn.conversation.id,
    customerId: turn.conversation.customerId,
    orderNumber: number,
    attachments: turn.attachments,
    openedBy: turn.turnId,
  });
  const values = {
    number,
    case: opened.number,
    due: turn.words('shared.moment', { at: opened.dueAt }),
  };
  return {
    replies: [turn.say(`order-request.${topic(intent)}_filed`, values)],
    memory: { lastCase: opened.number },
    why: { rule: `request-${topic(intent)}-filed` },
  };
}

/** A new address has a number in it; for the rest any words will do. */
function answers(turn: DialogTurn, intent: string): boolean {
  return intent !== 'order.address' || /\d/.test(turn.text);
}

/** `order.return` → `return`, the stem of this dialog's reply keys. */
function topic(intent: unknown): string {
  return String(intent).split('.').at(-1) ?? '';
}
