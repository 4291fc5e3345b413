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

/** How far a refund is: agreed, goods coming back, being checked, money sent, money there. */
export const REFUND_STATES = ['agreed', 'coming-back', 'checking', 'on-its-way', 'paid'] as const;

/** Why money goes back. Only `return`, `cancel` and `lost` end the order itself. */
export const REFUND_REASONS = [
  'return',
  'cancel',
  'lost',
  'price-drop',
  'delivery-fee',
  'double-charge',
] as const;

/** Money on its way back to the buyer, the way it was paid. */
export interface Refund {
  readonly reason: (typeof REFUND_REASONS)[number];
  readonly state: (typeof REFUND_STATES)[number];
  readonly amountCents: number;
  /** When it reached this state. */
  readonly at: string;
  /** The number of the return, such as `R20042`. */
  readonly returnNumber?: string;
}

export const REPAIR_STATES = ['agreed', 'collected', 'at-workshop', 'sent-back'] as const;

/** A repair that the shop's system knows of. */
export interface Repair {
  readonly productId: string;
  readonly state: (typeof REPAIR_STATES)[number];
  readonly at: string;
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
  /** When the buyer had it in hand; windows for returns count from here. */
  readonly receivedAt?: string;
  readonly address: Localised;
  readonly invoice: 'none' | 'electronic' | 'vat';
  /** What happened, oldest first. */
  readonly events: readonly OrderEvent[];
  /** Oldest first; empty when no money went back. */
  readonly refunds: readonly Refund[];
  readonly repair?: Repair;
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
