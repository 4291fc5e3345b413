import type { Dialog } from '../../src/turn/dialog.js';

/** Courtesies and the small remarks around a talk: thanks, bye, yes and no out of the blue, praise, "who are you". */
export const smallTalk: Dialog = {
  name: 'small-talk',

  async start(turn) {
    const replies = [turn.say(`small-talk.${turn.intent}`)];
    if (turn.intent !== 'feedback') return { replies, why: { rule: turn.intent } };
    // Suggestions are kept where people look: with the cases, at the lowest severity.
    await turn.services.cases.open({
      kind: 'feedback',
      severity: 1,
      summary: turn.text,
      language: turn.language,
      conversationId: turn.conversation.id,
      customerId: turn.conversation.customerId,
      openedBy: turn.turnId,
    });
    return { replies, why: { rule: 'feedback-noted' } };
  },
};
