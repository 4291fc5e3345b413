import type { Dialog, DialogTurn } from '../../src/turn/dialog.js';

/** Courtesies and the small remarks around a talk: thanks, bye, yes and no out of the blue, praise, "who are you". */
export const smallTalk: Dialog = {
  name: 'small-talk',

  async start(turn) {
    if (turn.intent === 'feedback') await noteFeedback(turn);
    if (turn.intent === 'optout') await optOut(turn);
    return { replies: [turn.say(`small-talk.${turn.intent}`)], why: { rule: turn.intent } };
  },
};

/** Suggestions are kept where people look: with the cases, at the lowest severity. */
async function noteFeedback(turn: DialogTurn): Promise<void> {
  await turn.services.cases.open({
    kind: 'feedback',
    severity: 1,
    summary: turn.text,
    language: turn.language,
    conversationId: turn.conversation.id,
    customerId: turn.conversation.customerId,
    openedBy: turn.turnId,
  });
}

function optOut({ conversation, services }: DialogTurn): Promise<void> {
  return services.customers.optOut(conversation.customerId ?? conversation.userId);
}
