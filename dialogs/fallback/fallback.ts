import type { Dialog } from '../../src/turn/dialog.js';

/** Misses in a row after which a person is offered first. */
const OFFER_PERSON_AFTER = 2;

/** Says honestly that the bot cannot help with this, and what it can do instead. */
export const fallback: Dialog = {
  name: 'fallback',

  async start(turn) {
    const misses = turn.conversation.memory.misses + 1;
    const key = unreadable(turn.text)
      ? 'fallback.no_words'
      : misses >= OFFER_PERSON_AFTER
        ? 'fallback.again'
        : 'fallback.first';
    return { replies: [turn.say(key)], why: { rule: 'not-understood' } };
  },
};

function unreadable(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
