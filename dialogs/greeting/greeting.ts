import { lifecycleStage } from '../../src/domain/customers/lifecycle.js';
import type { Dialog, DialogTurn } from '../../src/turn/dialog.js';

/** Greets by where the customer stands with the shop; a stranger gets the ordinary hello. */
export const greeting: Dialog = {
  name: 'greeting',

  async start(turn) {
    const { customerId, signedIn, memory } = turn.conversation;
    if (isHardlyOne(turn)) {
      return { replies: [], then: { dialog: 'fallback' }, why: { rule: 'hardly-a-greeting' } };
    }
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

/** Below this only words of greeting make one. */
const SURE = 0.75;
const GREETS =
  /好|嗨|哈[喽罗啰]|在|喂|有人|早|安|\b(?:hi|hello|hey|morning|afternoon|evening|greetings|there|howdy)\b/i;

/** "The old folks are freezing", heard as a greeting for want of anything nearer. */
function isHardlyOne({ heard, text }: DialogTurn): boolean {
  const first = heard.intents[0];
  return first?.id === 'greet' && first.score < SURE && !GREETS.test(text.replace(/在家/g, ''));
}
