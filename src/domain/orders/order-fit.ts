import type { Order } from './order.js';
import { phaseOf, type OrderPhase } from './order-phase.js';

/** The phases in which an order is what a wish is likely about. */
const LIKELY: Readonly<Record<string, readonly OrderPhase[]>> = {
  'order.status': ['unpaid', 'preparing', 'on-the-way', 'arriving', 'coming-back'],
  'order.hurry': ['preparing', 'on-the-way', 'arriving'],
  'order.address': ['unpaid', 'preparing', 'on-the-way', 'arriving'],
  'order.change': ['unpaid', 'preparing'],
  'order.cancel': ['unpaid', 'preparing', 'on-the-way', 'arriving'],
  'order.return': ['received'],
  'order.exchange': ['received'],
  'order.repair': ['received'],
  'order.payment': ['unpaid'],
  'order.invoice': ['preparing', 'on-the-way', 'arriving', 'received'],
};

/** Whether an order is likely the one that a wish is about, when nothing else is said. */
export function isLikely(intent: string, order: Order): boolean {
  if (intent === 'order.refund') return order.refunds.length > 0;
  if (intent === 'order.repair' && order.repair) return true;
  if (intent === 'order.payment' && paidTwice(order)) return true;
  return LIKELY[intent]?.includes(phaseOf(order)) ?? true;
}

/** What alone is under way may be taken without asking; what was only bought once may not. */
export function isUnderWay(intent: string, order: Order): boolean {
  if (intent === 'order.refund') return order.refunds.some(({ state }) => state !== 'paid');
  if (intent === 'order.repair') return order.repair !== undefined;
  if (intent === 'order.payment') return isLikely(intent, order);
  if (intent === 'order.status') return phaseOf(order) !== 'received' && isLikely(intent, order);
  return (
    ['order.hurry', 'order.address', 'order.cancel', 'order.change'].includes(intent) &&
    isLikely(intent, order)
  );
}

function paidTwice({ refunds }: Order): boolean {
  return refunds.some(({ reason, state }) => reason === 'double-charge' && state !== 'paid');
}
