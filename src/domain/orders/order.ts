import type { Localised } from '../language.js';

export const ORDER_STATUSES = [
  'unpaid',
  'paid',
  'packing',
  'shipped',
  'out_for_delivery',
  'delivered',
  'completed',
  'cancelled',
  'returning',
  'refunded',
  'delayed',
] as const;

export type OrderStatus = (typeof ORDER_STATUSES)[number];

export interface OrderItem {
  readonly productId: string;
  readonly name: Localised;
  readonly option?: Localised;
  readonly quantity: number;
  readonly priceCents: number;
}

export interface OrderEvent {
  readonly at: string;
  readonly text: Localised;
}

/** An order as the shop's system knows it. Times are UTC ISO 8601, money in cents. */
export interface Order {
  readonly number: string;
  readonly customerId: string;
  readonly buyerPhone: string;
  readonly placedAt: string;
  readonly status: OrderStatus;
  readonly items: readonly OrderItem[];
  readonly shippingCents: number;
  readonly discountCents: number;
  readonly totalCents: number;
  readonly paidAt?: string;
  readonly paymentMethod?: string;
  readonly carrier?: Localised;
  readonly tracking?: string;
  /** When it is expected to arrive. */
  readonly etaAt?: string;
  readonly address: Localised;
  readonly invoice: 'none' | 'electronic' | 'vat';
  /** What happened, oldest first. */
  readonly events: readonly OrderEvent[];
}

/**
 * The shop's order system. Read-only calls may be repeated at will. Throws
 * `order.backend-unavailable` when the system does not answer.
 */
export interface OrderBackend {
  /** The order with this number, such as `A10023`; `undefined` when there is none. */
  find(number: string): Promise<Order | undefined>;

  /** The orders of a customer, newest first; empty when there are none. */
  ofCustomer(customerId: string): Promise<readonly Order[]>;
}
