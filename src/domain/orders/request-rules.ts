import type { OrderStatus } from './order.js';

/**
 * Whether a wish about an order can still be fulfilled: `possible`, or the reason why not, as a
 * stable word that is also a reply key.
 */
export type RequestState =
  'possible' | 'not-paid-yet' | 'already-shipped' | 'not-arrived-yet' | 'already-over';

const BEFORE_SHIPPING: readonly OrderStatus[] = ['unpaid', 'paid', 'packing'];
const ON_THE_WAY: readonly OrderStatus[] = ['shipped', 'out_for_delivery', 'delayed'];
const ARRIVED: readonly OrderStatus[] = ['delivered', 'completed', 'returning'];
const OVER: readonly OrderStatus[] = ['cancelled', 'refunded'];

/** What is possible with an order in this state, by the shop's rules. */
export function requestState(intent: string, status: OrderStatus): RequestState {
  const among = (...groups: readonly (readonly OrderStatus[])[]): boolean =>
    groups.flat().includes(status);
  switch (intent) {
    case 'order.change':
    case 'order.cancel':
      return among(BEFORE_SHIPPING) ? 'possible' : among(OVER) ? 'already-over' : 'already-shipped';
    case 'order.address':
      return among(BEFORE_SHIPPING, ON_THE_WAY) ? 'possible' : 'already-over';
    case 'order.hurry':
      if (status === 'unpaid') return 'not-paid-yet';
      return among(ARRIVED, OVER) ? 'already-over' : 'possible';
    case 'order.return':
    case 'order.exchange':
    case 'order.repair':
      return among(ARRIVED) ? 'possible' : among(OVER) ? 'already-over' : 'not-arrived-yet';
    default:
      return 'possible';
  }
}
