import type { Customer } from '../../src/domain/customers/customer.js';
import { lifecycleStage } from '../../src/domain/customers/lifecycle.js';
import type { Reader } from '../../src/domain/knowledge/variants.js';
import type { DialogTurn } from '../../src/turn/dialog.js';

/** The customer of a turn as texts and offers see them. */
export interface TurnReader extends Reader {
  /** Set when the customer is known by sign-in or proof. */
  readonly customer?: Customer;
}

/**
 * Who is reading: the channel, and for a known customer the level and the stage of life; the stage only
 * after sign-in, because orders are nobody else's business.
 */
export async function readerOf(turn: DialogTurn): Promise<TurnReader> {
  const { channel, customerId, signedIn } = turn.conversation;
  const customer = customerId ? await turn.services.customers.find(customerId) : undefined;
  if (!customer) return { channel, classes: ['guest'] };
  const orders = await turn.services.orders.own(turn.conversation);
  const stage = lifecycleStage(customer, orders, turn.services.clock.now());
  return {
    channel,
    classes: ['member', customer.level, ...(signedIn ? [stage] : [])],
    customer,
  };
}
