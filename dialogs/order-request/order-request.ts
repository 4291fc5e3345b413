import { asks } from '../../src/domain/text/asking.js';
import type { Dialog, DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { yesOrNo } from '../shared/answers.js';
import { asksContents } from '../shared/order-contents.js';
import { enterGate, gateQuestion, passGate, type Gate } from '../shared/order-gate.js';
import { askAgain, askFor, takeConfirmation, takeDetails } from './details.js';
import { tellsWhy } from './reading.js';
import { dropsIt, isInDoubt } from './refusing.js';
import { existing, takeRelated } from './existing.js';
import { file, takeAddition } from './filing.js';
import { insteadOf } from './instead.js';
import { refundRule, takeRefundTalk, tellRefund } from './refund.js';
import { topicOf, wishOf, type Wish } from './wish.js';

/**
 * Something the customer wants done with an order: hurry, address, change, cancel, payment, invoice,
 * return, exchange, repair, refund. Says what is under way already and what is possible in the order's
 * state, offers the next best thing, asks what is missing, and files it with a number.
 */
export const orderRequest: Dialog = {
  name: 'order-request',

  async start(turn) {
    const intent = plainIntent(turn);
    if (intent !== turn.intent) return orderRequest.start({ ...turn, intent });
    const gate = await enterGate(turn);
    if (intent === 'order.payment' && gate.kind === 'open' && asksContents(turn.text))
      return { ...toContents, memory: gate.memory, customerId: gate.customerId };
    const asksNumber = gate.kind === 'ask' && gate.result.why.rule === 'ask-number';
    if (asksNumber && turn.intent === 'order.refund') return refundRule(turn, gate.result);
    return (await reached(turn, turn.intent, gate)) ?? nothing;
  },

  async resume(turn, open) {
    const intent = String(open.data['intent']);
    switch (open.step) {
      case 'details':
        return takeDetails(turn, open);
      case 'confirm':
        return takeConfirmation(turn, open);
      case 'offered':
        return takeOffer(turn, open);
      case 'which':
        return takeRelated(turn, open, (wish, said) => begin(turn, wish, said));
      case 'addition':
        return takeAddition(turn, open);
      case 'refund':
        return takeRefundTalk(turn, open);
      default:
        return reached(turn, intent, await passGate(turn, open));
    }
  },

  remind(turn, open) {
    if (open.step === 'number' || open.step === 'proof') return gateQuestion(turn, open);
    return ['details', 'confirm'].includes(open.step) ? askAgain(turn, open) : [];
  },
};

/** "It isn't paid yet, cancel it" speaks of the payment only by the way. */
const CANCELS = /帮我取消|要取消|取消(?:掉|了吧|吧|订单)|\bcancel (?:it|my|the|that)\b/i;

const RETURNS = /退|\breturn|send .{0,12}back|give .{0,8}back/i;
const SWAPS = /换|swap|exchange|replac|instead|another|different|new one/i;

/** What plain words name, where they are easily taken for a neighbour. */
function plainIntent({ intent, text }: DialogTurn): string {
  if (intent === 'order.payment' && CANCELS.test(text)) return 'order.cancel';
  if (intent === 'order.exchange' && RETURNS.test(text) && !SWAPS.test(text)) return 'order.return';
  return intent;
}

/** "My unpaid order, what's in it?" is no payment trouble. */
const toContents: DialogResult = {
  replies: [],
  then: { dialog: 'order-status', intent: 'order.status' },
  why: { rule: 'request-contents' },
};

const nothing: DialogResult = { replies: [], why: { rule: 'no-gate' } };

async function reached(
  turn: DialogTurn,
  intent: string,
  gate: Gate,
): Promise<DialogResult | undefined> {
  if (gate.kind === 'pass') return undefined;
  if (gate.kind === 'ask') return gate.result;
  const { order, memory, customerId, said } = gate;
  const wish = await wishOf(turn, intent, order);
  const known = turn.conversation.memory.lastOrder === order.number;
  const result = (await existing(turn, wish)) ?? (await begin(turn, wish, said, !known));
  return { customerId, ...result, memory: { ...memory, ...result.memory } };
}

/** Does what is wished, asks what is missing for it, or says what is possible instead. */
async function begin(
  turn: DialogTurn,
  wish: Wish,
  said: string,
  isNew = false,
): Promise<DialogResult> {
  if (wish.state === 'possible' || wish.state === 'only-faulty') {
    if (wish.topic === 'hurry')
      return file(
        turn,
        wish,
        '',
        wish.values['preparing'] ? 'hurry_filed_preparing' : 'hurry_filed',
      );
    return askFor(turn, wish, said, isNew);
  }
  // What has not left yet needs no exchange: the order itself is changed.
  if (wish.topic === 'exchange' && ['unpaid', 'preparing'].includes(wish.state)) {
    return askFor(turn, await wishOf(turn, 'order.change', wish.order), said, isNew);
  }
  const { key, offer } = insteadOf(turn, wish);
  if (key === 'refund_told') return tellRefund(turn, wish);
  if (key === 'not_arrived' && isLikelyStatus(turn)) {
    return {
      replies: [],
      then: { dialog: 'order-status', intent: 'order.status' },
      memory: { lastOrder: wish.order.number },
      why: { rule: 'request-not-arrived-status' },
    };
  }
  return {
    replies: [turn.say(`order-request.${key}`, wish.values)],
    next: nextAfter(wish, key, offer),
    why: { rule: `request-${wish.topic}-${key.replaceAll('_', '-')}` },
  };
}

/** A wish that only goods at home allow, for goods that are not: from here on it was rather asked where they are. */
const LIKELY_STATUS = 0.2;

function isLikelyStatus({ heard }: DialogTurn): boolean {
  const status = heard.candidates.find(({ id }) => id === 'order.status');
  return status !== undefined && status.score >= LIKELY_STATUS;
}

/** What was offered waits for a yes; money on its way stays the topic. */
function nextAfter({ intent, order }: Wish, key: string, offer?: string): OpenStep | undefined {
  const { number } = order;
  if (offer) return { step: 'offered', data: { intent, number, offer } };
  const isMoney = key.startsWith('over_') && order.refunds.length > 0;
  return isMoney ? { step: 'refund', data: { intent, number, about: 'refund' } } : undefined;
}

const TURN_BACK =
  /拦截|拦下|拦回|追回|退回来|召回|turn (?:it )?(?:back|around)|intercept|stop (?:it|the parcel)|send it back/i;

/** Yes to what was offered instead; a plain no lets it be. */
async function takeOffer(turn: DialogTurn, open: OpenStep): Promise<DialogResult | undefined> {
  const offer = String(open.data['offer']);
  const said = yesOrNo(turn);
  const topic = offer === 'turn-back' ? offer : topicOf(offer);
  if (said === 'no' || dropsIt(turn.text, topic)) {
    return { replies: [turn.say('order-request.kept')], why: { rule: 'offer-declined' } };
  }
  const order = await turn.services.orders.shown(turn.conversation, String(open.data['number']));
  if (!order) return undefined;
  if (offer === 'turn-back') {
    if (said !== 'yes' && (isInDoubt(turn.text) || !TURN_BACK.test(turn.text))) return undefined;
    const wish = await wishOf(turn, 'order.cancel', order);
    return (await existing(turn, wish)) ?? file(turn, wish, turn.text, 'turn_back_filed');
  }
  // A fault told instead of a yes is one, and the answer to what would be asked next.
  const told = tellsWhy(turn.text) && !asks(turn.text);
  if (said !== 'yes' && !told) return undefined;
  const wish = await wishOf(turn, offer, order);
  return (await existing(turn, wish)) ?? begin(turn, wish, told ? turn.text : '');
}
