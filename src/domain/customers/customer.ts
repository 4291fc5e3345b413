import type { CUSTOMER_LEVELS } from '../reader-classes.js';
import type { Language, Localised } from '../language.js';
import type { Collection } from '../store.js';

export type CustomerLevel = (typeof CUSTOMER_LEVELS)[number];

/** A customer of the shop. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly phone: string;
  readonly email: string;
  readonly level: CustomerLevel;
  readonly points: number;
  readonly joinedAt: string;
  readonly address: Localised;
  /** Month and day, `MM-DD`. */
  readonly birthday?: string;
  readonly note: Localised;
}

/** Only the digits of a phone number, for comparing. */
export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '');
}

export const customers: Collection<Customer> = {
  name: 'customer',
  indexes: { phone: (customer) => ({ partition: digitsOf(customer.phone), key: customer.id }) },
};
