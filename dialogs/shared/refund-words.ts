import type { Order, Refund } from '../../src/domain/orders/order.js';
import { isOver } from '../../src/domain/orders/order-phase.js';
import { isoTime } from '../../src/clock.js';
import { money } from '../../src/replies/format.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { figuresOf } from './shop-figures.js';

const DAY_MS = 86_400_000;
/** Five working days with the weekend between them. */
const BANK_DAYS = 7;

/** The refund that counts: the one that ended the order, else the latest. */
export function mainRefund({ refunds }: Order): Refund | undefined {
  return refunds.findLast(({ reason }) => isOfOrder(reason)) ?? refunds.at(-1);
}

/** Where the money of an order is: amount, day and way; that none was taken, when none was. */
export function refundWords(turn: DialogTurn, order: Order): string {
  const refund = mainRefund(order);
  if (!refund) {
    if (order.paidAt === undefined) return turn.words('shared.refund_nothing_paid');
    return isOver(order) ? turn.words('shared.refund_soon', refundValues(turn, order)) : '';
  }
  const state = refund.state.replaceAll('-', '_');
  return turn.words(`shared.refund_${state}`, refundValues(turn, order));
}

/** The values of the refund texts. */
export function refundValues(turn: DialogTurn, order: Order): Readonly<Record<string, unknown>> {
  const refund = mainRefund(order);
  const reason = refund?.reason.replaceAll('-', '_') ?? 'return';
  return {
    ...figuresOf(turn),
    number: order.number,
    what: turn.words(`shared.refund_for_${reason}`),
    amount: money(refund?.amountCents ?? order.totalCents),
    way: payWay(turn, order),
    on: turn.words('shared.day', { at: refund?.at ?? order.placedAt }),
    bank: isBank(order),
    bankBy: refund ? turn.words('shared.day', { at: bankBy(refund) }) : '',
    returnNumber: refund?.returnNumber,
    deducted: deducted(turn, order, refund),
  };
}

/** Whether the money may still be on its way through the bank. */
export function isWithBank(order: Order, now: number): boolean {
  const refund = mainRefund(order);
  return refund?.state === 'paid' && isBank(order) && Date.parse(bankBy(refund)) > now;
}

/** The way of payment in words, such as "Alipay". */
export function payWay(turn: DialogTurn, { paymentMethod }: Order): string {
  const known = ['alipay', 'wechat', 'card', 'unionpay', 'giftcard'];
  const way = paymentMethod && known.includes(paymentMethod) ? paymentMethod : 'other';
  return turn.words(`shared.pay_${way}`);
}

function bankBy(refund: Refund): string {
  return isoTime(Date.parse(refund.at) + BANK_DAYS * DAY_MS);
}

function isBank({ paymentMethod }: Order): boolean {
  return paymentMethod === 'card' || paymentMethod === 'unionpay';
}

function isOfOrder(reason: Refund['reason']): boolean {
  return reason === 'return' || reason === 'cancel' || reason === 'lost';
}

/** The shipping of the return, when that is what a refund in full was lowered by. */
function deducted(turn: DialogTurn, order: Order, refund?: Refund): string | undefined {
  const fee = figuresOf(turn)['returnFee'];
  const less = money(order.totalCents - (refund?.amountCents ?? 0));
  return refund?.reason === 'return' && less === fee ? fee : undefined;
}
