import type { Order } from '../orders/order.js';
import type { LIFECYCLE_STAGES } from '../reader-classes.js';
import type { Customer } from './customer.js';

/** Where a customer stands in the relation with the shop (客户生命周期). */
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number];

const DAY_MS = 86_400_000;

/**
 * The stage of a customer: `newcomer` in the first 30 days or before the first order, `lapsing` after
 * 120 days without an order, `mature` from a year and five orders on, else `growing`. Bounds are the
 * product's own defaults.
 */
export function lifecycleStage(
  customer: Pick<Customer, 'joinedAt'>,
  orders: readonly Pick<Order, 'placedAt'>[],
  nowMs: number,
): LifecycleStage {
  const days = (iso: string): number => (nowMs - Date.parse(iso)) / DAY_MS;
  const newest = Math.min(...orders.map((order) => days(order.placedAt)));
  if (orders.length === 0 || days(customer.joinedAt) <= 30) return 'newcomer';
  if (newest > 120) return 'lapsing';
  return days(customer.joinedAt) >= 365 && orders.length >= 5 ? 'mature' : 'growing';
}
