import type { CustomerLevel } from '../customers/customer.js';
import { isoTime } from '../../clock.js';
import type { Order } from './order.js';

const DAY_MS = 86_400_000;
const AVERAGE_MONTH_MS = 30.44 * DAY_MS;

/** The shop's windows in days, counted from the day of receipt. */
export interface ReturnTerms {
  readonly anyReason: number;
  readonly fault: number;
  /** Any reason, for the best customers. */
  readonly gold: number;
  readonly exchange: number;
}

/** Until when (UTC ISO 8601) something may still be asked for. */
export interface Deadlines {
  readonly anyReason: string;
  readonly fault: string;
  readonly exchange: string;
}

/**
 * The deadlines of an order that arrived; `undefined` before it arrived. Gold customers have their
 * longer window for faults too.
 */
export function deadlinesOf(
  { receivedAt }: Pick<Order, 'receivedAt'>,
  terms: ReturnTerms,
  level: CustomerLevel | undefined,
): Deadlines | undefined {
  if (!receivedAt) return undefined;
  const after = (days: number): string => isoTime(Date.parse(receivedAt) + days * DAY_MS);
  const anyReason = level === 'gold' ? terms.gold : terms.anyReason;
  return {
    anyReason: after(anyReason),
    fault: after(Math.max(anyReason, terms.fault)),
    exchange: after(terms.exchange),
  };
}

/** When the warranty of goods ends that arrived at `receivedAt`. */
export function warrantyUntil(receivedAt: string, months: number): string {
  return isoTime(Date.parse(receivedAt) + months * AVERAGE_MONTH_MS);
}
