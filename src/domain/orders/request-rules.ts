import { phaseOf, type OrderPhase } from './order-phase.js';
import type { Order } from './order.js';
import type { Deadlines } from './return-terms.js';

/** What a wish about an order depends on besides the order. */
export interface RequestFacts {
  /** `undefined` when the order has not arrived. */
  readonly deadlines: Deadlines | undefined;
  readonly now: number;
}

/**
 * Whether a wish about an order can be fulfilled now: `possible`, `only-faulty` (the window for any
 * other reason is over), `too-late` (all windows are over), or the phase of the order that forbids it.
 */
export type RequestState = 'possible' | 'only-faulty' | 'too-late' | OrderPhase;

/** The phases in which a wish can be fulfilled; what is not named here always can. */
const POSSIBLE_IN: Readonly<Record<string, readonly OrderPhase[]>> = {
  'order.change': ['unpaid', 'preparing'],
  'order.cancel': ['unpaid', 'preparing'],
  'order.address': ['unpaid', 'preparing', 'on-the-way', 'arriving'],
  'order.hurry': ['preparing', 'on-the-way'],
  'order.return': ['received'],
  'order.exchange': ['received'],
  'order.repair': ['received'],
  'order.refund': [],
  'order.invoice': ['preparing', 'on-the-way', 'arriving', 'received'],
  'order.payment': ['unpaid', 'preparing', 'on-the-way', 'arriving', 'received'],
};

/** What is possible with an order in its state, by the shop's rules. */
export function requestState(
  intent: string,
  order: Pick<Order, 'status'>,
  facts: RequestFacts,
): RequestState {
  const phase = phaseOf(order);
  const possible = POSSIBLE_IN[intent];
  if (possible && !possible.includes(phase)) return phase;
  return inTime(intent, facts);
}

function inTime(intent: string, { deadlines, now }: RequestFacts): RequestState {
  if (!deadlines) return 'possible';
  const before = (deadline: string): boolean => now <= Date.parse(deadline);
  if (intent === 'order.exchange') return before(deadlines.exchange) ? 'possible' : 'too-late';
  if (intent !== 'order.return' || before(deadlines.anyReason)) return 'possible';
  return before(deadlines.fault) ? 'only-faulty' : 'too-late';
}
