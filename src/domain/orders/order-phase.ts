import type { Order, OrderStatus } from './order.js';

/** Where an order stands, as far as it matters for what can still be done with it. */
export const ORDER_PHASES = [
  'unpaid',
  'preparing',
  'on-the-way',
  'arriving',
  'received',
  'coming-back',
  'money-back',
  'cancelled',
] as const;

export type OrderPhase = (typeof ORDER_PHASES)[number];

const PHASE: Readonly<Record<OrderStatus, OrderPhase>> = {
  unpaid: 'unpaid',
  paid: 'preparing',
  packing: 'preparing',
  shipped: 'on-the-way',
  delayed: 'on-the-way',
  out_for_delivery: 'arriving',
  delivered: 'received',
  completed: 'received',
  returning: 'coming-back',
  refunded: 'money-back',
  cancelled: 'cancelled',
};

/** The phase of an order. */
export function phaseOf({ status }: Pick<Order, 'status'>): OrderPhase {
  return PHASE[status];
}

/** Whether the order itself has ended: given back, refunded or cancelled. */
export function isOver(order: Pick<Order, 'status'>): boolean {
  return ['coming-back', 'money-back', 'cancelled'].includes(phaseOf(order));
}
