import { asks } from '../../src/domain/text/asking.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { yesOrNo } from '../shared/answers.js';
import { readerOf } from '../shared/reader.js';
import { isWithBank, mainRefund, refundValues } from '../shared/refund-words.js';
import { existing } from './existing.js';
import { file } from './filing.js';
import { wishOf, type Wish } from './wish.js';

/** The article that tells how refunds go, for whom has named no order. */
const ARTICLE = 'refund-when';

/** The rule for every refund, and the question which order it is about. */
export async function refundRule(turn: DialogTurn, asked: DialogResult): Promise<DialogResult> {
  const reader = await readerOf(turn);
  const article = turn.services.knowledge.article(ARTICLE, turn.language, reader);
  if (!article) return asked;
  const reply = turn.say('order-request.refund_rule', { rule: article.lead });
  return { ...asked, replies: [reply], why: { rule: 'refund-rule', article: ARTICLE } };
}

/** Amount, day and way of an order's refund. */
export function tellRefund(turn: DialogTurn, wish: Wish): DialogResult {
  const { order, values } = wish;
  if (isThere(turn.text) && mainRefund(order)?.state === 'paid')
    return { replies: [turn.say('order-request.refund_glad')], why: { rule: 'refund-there' } };
  const wait = isWithBank(order, turn.services.clock.now());
  const isPaid = mainRefund(order)?.state === 'paid';
  const key = wait ? 'refund_told_bank' : isPaid ? 'refund_told_paid' : 'refund_told';
  return {
    replies: [turn.say(`order-request.${key}`, { ...values, ...refundValues(turn, order) })],
    next: {
      step: 'refund',
      data: { intent: 'order.refund', number: order.number, about: 'refund' },
    },
    why: { rule: `request-refund-${mainRefund(order)?.state ?? 'told'}` },
  };
}

const WHY_LESS =
  /运费|shipping|postage|为(?:什么|啥|何)?.{0,4}(?:少|扣|不是|不全)|少了|怎么.{0,4}(?:少|扣)|扣了|不对|差了|why .*(?:less|short|only|deduct|not all|minus)|(?:less|short) than|missing/i;
const NOT_THERE =
  /没(?:有)?(?:收|到|看|见)|没到账|还没|查不到|不见|核对|财务|都.{1,4}天|太慢|这么慢|怎么还|not (?:there|here|arrived|received|got)|haven'?t|hasn'?t|didn'?t (?:get|arrive)|nothing (?:yet|came)|still|where is it|check (?:it|with)|accounts/i;
const ASKS_ABOUT =
  /哪|到账|退到|账户|多少|几天|什么时候|多久|啥时候|进度|where|when|how (?:much|long)|which (?:card|account)|progress|status/i;
const COLLECTED = /取件|上门|来取|寄(?:到|回|给)|怎么寄|pick|collect|send it/i;
const ASKS_WAY = /哪里|哪儿|哪了|哪个|什么(?:卡|账户)|where|which (?:card|account)/i;
const ASKS_REPAIR =
  /什么时候|多久|几天|修好|寄回|送回|还我|进度|when|how long|back|ready|done|progress/i;

/** What is asked on about a refund or repair that was just told; `undefined` for anything else. */
export async function takeRefundTalk(
  turn: DialogTurn,
  open: OpenStep,
): Promise<DialogResult | undefined> {
  const order = await turn.services.orders.shown(turn.conversation, String(open.data['number']));
  if (!order) return undefined;
  const collects = mainRefund(order)?.state === 'agreed' && COLLECTED.test(turn.text);
  if (isSurelyOther(turn) && !collects) return undefined;
  if (open.data['about'] === 'repair')
    return repairTalk(turn, await wishOf(turn, 'order.repair', order));
  const wish = await wishOf(turn, 'order.refund', order);
  const isPaid = mainRefund(order)?.state === 'paid';
  const values = { ...wish.values, ...refundValues(turn, order) };
  const asks = isPaid && (NOT_THERE.test(turn.text) || yesOrNo(turn) === 'yes');
  if (WHY_LESS.test(turn.text)) {
    const key = values.deducted ? 'refund_less' : 'refund_in_full';
    return {
      replies: [turn.say(`order-request.${key}`, values)],
      next: { step: open.step, data: open.data },
      why: { rule: 'refund-amount' },
    };
  }
  if (asks && !isWithBank(order, turn.services.clock.now()))
    return (await existing(turn, wish)) ?? file(turn, wish, turn.text);
  const state = mainRefund(order)?.state;
  if (state === 'agreed' && COLLECTED.test(turn.text))
    return tellMore(turn, open, 'collect', values);
  if (ASKS_WAY.test(turn.text)) return tellMore(turn, open, 'where', values);
  if (NOT_THERE.test(turn.text) && !isPaid) return tellMore(turn, open, 'waiting', values);
  if (ASKS_ABOUT.test(turn.text) || NOT_THERE.test(turn.text)) return tellRefund(turn, wish);
  return undefined;
}

/** "Got the refund, thanks" tells and does not ask. */
function isThere(text: string): boolean {
  return THERE.test(text) && !asks(text);
}

const THERE =
  /(?<!没|没有|还没)(?:收到了|到账了|退到了)|\b(?:got|received|arrived|is here|came through)\b.{0,30}\b(?:thanks|thank you|cheers)\b/i;

function tellMore(
  turn: DialogTurn,
  open: OpenStep,
  what: string,
  values: Readonly<Record<string, unknown>>,
): DialogResult {
  const reply = turn.say(`order-request.refund_${what}`, values);
  return {
    replies: [reply],
    next: { step: open.step, data: open.data },
    why: { rule: `refund-${what}` },
  };
}

function repairTalk(turn: DialogTurn, wish: Wish): DialogResult | undefined {
  if (!ASKS_REPAIR.test(turn.text) || !asks(turn.text)) return undefined;
  const { order, values } = wish;
  const told = {
    ...values,
    on: turn.words('shared.day', { at: order.repair?.at ?? order.placedAt }),
  };
  return {
    replies: [turn.say('order-request.repair_back_when', told)],
    next: { step: 'refund', data: { intent: wish.intent, number: order.number, about: 'repair' } },
    why: { rule: 'repair-back-when' },
  };
}

/** Another order, a person, or a wish of its own that is heard for sure. */
function isSurelyOther({ heard }: DialogTurn): boolean {
  if (heard.entities.some(({ type }) => type === 'order_number' || type === 'case_number'))
    return true;
  const first = heard.verdict === 'sure' ? heard.intents[0] : undefined;
  const near = [
    'order.refund',
    'complaint.refund',
    'inquiry.returns',
    'order.repair',
    'order.status',
    'complaint.late',
    'case.status',
    'complaint.repair',
    'inquiry.warranty',
    'affirm',
    'inquiry.payment',
    'complaint.price',
    'order.payment',
    'inquiry.delivery',
    'inquiry.stock',
    'order.return',
    'complaint.noreply',
  ];
  return first !== undefined && first.score >= 0.6 && !near.includes(first.id);
}
