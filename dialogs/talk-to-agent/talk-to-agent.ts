import { priorityOf } from '../../src/domain/handoff/request-handoff.js';
import type { JsonObject } from '../../src/domain/json.js';
import type { Dialog, DialogTurn } from '../../src/turn/dialog.js';

/** Brings a person in: the queue with its place when somebody is on duty, a message taken otherwise. */
export const talkToAgent: Dialog = {
  name: 'talk-to-agent',

  async start(turn) {
    const { people } = turn.services;
    if (!people.available()) {
      return { replies: [], then: { dialog: 'leave-message' }, why: { rule: 'nobody-on-duty' } };
    }
    const ahead = await people.waiting();
    const key = ahead === 0 ? 'talk-to-agent.next_up' : 'talk-to-agent.queued';
    return {
      replies: [turn.say(key, { ahead, position: ahead + 1 })],
      handoff: {
        reason: turn.intent === 'agent' ? 'asked' : reasonOf(turn.intent),
        priority: await priority(turn),
        skill: skillOf(turn),
        context: contextOf(turn),
      },
      why: { rule: 'handoff' },
    };
  },
};

async function priority(turn: DialogTurn): Promise<number> {
  const { customerId } = turn.conversation;
  const customer = customerId ? await turn.services.customers.find(customerId) : undefined;
  return priorityOf({
    mood: turn.heard.mood,
    complaint: turn.conversation.memory.lastCase !== undefined,
    gold: customer?.level === 'gold',
  });
}

function reasonOf(intent: string): string {
  return intent.startsWith('complaint.') ? 'complaint' : 'asked';
}

function skillOf(turn: DialogTurn): string {
  return turn.conversation.memory.lastCase ? 'after-sales' : 'orders';
}

/** What the agent should see at a glance: numbers the talk was about, and what was named last. */
function contextOf(turn: DialogTurn): JsonObject {
  const { lastOrder, lastCase, lastArticle } = turn.conversation.memory;
  const { knowledge, products } = turn.services;
  const named = (type: string, value: string): string =>
    (type === 'product' ? products.find(value)?.name[turn.language] : undefined) ?? value;
  const entities = Object.fromEntries(
    turn.heard.entities.map(({ type, value }) => [type, named(type, value)] as const),
  );
  const told = lastArticle && knowledge.article(lastArticle, turn.language);
  return {
    ...(lastOrder ? { order: lastOrder } : {}),
    ...(lastCase ? { case: lastCase } : {}),
    ...(told ? { article: told.title } : {}),
    ...entities,
    message: turn.text.slice(0, 300),
  };
}
