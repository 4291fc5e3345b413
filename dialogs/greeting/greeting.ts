import { lifecycleStage } from '../../src/domain/customers/lifecycle.js';
import type { Dialog } from '../../src/turn/dialog.js';

/** Greets by where the customer stands with the shop; a stranger gets the ordinary hello. */
export const greeting: Dialog = {
  name: 'greeting',

  async start(turn) {
    const { customerId, signedIn, memory } = turn.conversation;
    if (memory.greeted)
      return { replies: [turn.say('greeting.again')], why: { rule: 'greet-again' } };
    const known = signedIn && customerId;
    const customer = known ? await turn.services.customers.find(customerId) : undefined;
    if (!customer) {
      return {
        replies: [turn.say('greeting.hello')],
        memory: { greeted: true },
        why: { rule: 'greet' },
      };
    }
    const orders = await turn.services.orders.own(turn.conversation);
    const stage = lifecycleStage(customer, orders, turn.services.clock.now());
    return {
      replies: [turn.say(`greeting.${stage}`, { name: customer.name })],
      memory: { greeted: true },
      why: { rule: `greet-${stage}` },
    };
  },
};
