import { isOver, phaseOf } from '../../src/domain/orders/order-phase.js';
import { requestState } from '../../src/domain/orders/request-rules.js';
import { mainRefund } from '../shared/refund-words.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import type { Wish } from './wish.js';

/** What is said when a wish cannot be fulfilled, and what a plain yes to it means. */
export interface Instead {
  /** The reply key behind `order-request.`. */
  readonly key: string;
  /** An intent to go on with, or `turn-back` for a parcel that is stopped on its way. */
  readonly offer?: string;
}

/** Wishes whose money or goods would go back: they end alike. */
const BACK = ['return', 'refund', 'cancel'];
const OTHER = ['exchange', 'change'];

/** The best that can be done instead, by what is wished and where the order stands. */
export function insteadOf(turn: DialogTurn, wish: Wish): Instead {
  const { topic, order, state } = wish;
  if (topic === 'refund' && mainRefund(order)) return { key: 'refund_told' };
  if (isOver(order)) return over(wish);
  if (state === 'too-late') return tooLate(turn, wish);
  switch (phaseOf(order)) {
    case 'unpaid':
      return unpaid(topic);
    case 'preparing':
      if (BACK.includes(topic)) return { key: 'cancel_instead', offer: 'order.cancel' };
      return { key: 'not_arrived' };
    case 'on-the-way':
      if (BACK.includes(topic)) return { key: 'turn_back', offer: 'turn-back' };
      return OTHER.includes(topic)
        ? { key: 'swap_later', offer: 'turn-back' }
        : { key: 'not_arrived' };
    case 'arriving':
      if (BACK.includes(topic)) return { key: 'refuse_parcel' };
      if (OTHER.includes(topic)) return { key: 'swap_later_arriving' };
      return { key: topic === 'hurry' ? 'hurry_arriving' : 'not_arrived' };
    default:
      return received(turn, wish);
  }
}

/** Some may return longer than exchange; after that only the warranty is left. */
function tooLate(turn: DialogTurn, { topic, order, deadlines, values }: Wish): Instead {
  // Tea has no warranty, and nobody repairs it.
  if (!values['repairable']) return { key: 'too_late_final' };
  const now = turn.services.clock.now();
  const canReturn = requestState('order.return', order, { deadlines, now }) === 'possible';
  return topic === 'exchange' && canReturn
    ? { key: 'exchange_late', offer: 'order.return' }
    : { key: 'too_late', offer: 'order.repair' };
}

function over({ topic, order }: Wish): Instead {
  if (topic === 'invoice') return { key: 'invoice_over' };
  const nothingPaid = order.paidAt === undefined;
  if (nothingPaid) return { key: topic === 'payment' ? 'payment_closed' : 'over_closed' };
  if (topic === 'refund' || topic === 'payment') return { key: 'refund_told' };
  return { key: `over_${phaseOf(order).replace('-', '_')}` };
}

function unpaid(topic: string): Instead {
  if (topic === 'invoice') return { key: 'invoice_unpaid' };
  if (topic === 'hurry') return { key: 'hurry_unpaid' };
  return { key: topic === 'repair' ? 'not_arrived' : 'nothing_paid' };
}

/** It is there already: giving it back, swapping or repairing it is what remains. */
function received(turn: DialogTurn, wish: Wish): Instead {
  const { topic, order, deadlines, values } = wish;
  if (topic === 'address' || topic === 'hurry') return { key: `${topic}_received` };
  if (topic === 'change' && values['canExchange'])
    return { key: 'change_received', offer: 'order.exchange' };
  const now = turn.services.clock.now();
  const canReturn = requestState('order.return', order, { deadlines, now });
  if (canReturn === 'too-late') return tooLate(turn, wish);
  const stem = topic === 'refund' ? 'refund_received' : 'cancel_received';
  const key = canReturn === 'only-faulty' ? `${stem}_faulty` : stem;
  return { key, offer: 'order.return' };
}
