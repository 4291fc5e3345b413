import { languageWishIn } from '../../src/domain/text/language-wish.js';
import type { Dialog } from '../../src/turn/dialog.js';

/** The customer asks for another language: says so in it. What was being asked is asked again in it. */
export const language: Dialog = {
  name: 'language',

  start(turn) {
    const wished = languageWishIn(turn.text)?.language ?? turn.language;
    const isAsking = turn.conversation.dialogs.length > 0;
    const key = isAsking ? 'language.switched_open' : 'language.switched';
    return Promise.resolve({ replies: [turn.say(key)], why: { rule: `language-${wished}` } });
  },
};
