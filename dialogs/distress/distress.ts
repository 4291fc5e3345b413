import type { Dialog } from '../../src/turn/dialog.js';

/**
 * A customer speaks of ending their life: nothing of the shop matters then. Says so, names who listens at
 * any hour, and asks nothing. What was open stays open for whenever they come back to it.
 */
export const distress: Dialog = {
  name: 'distress',

  start: (turn) =>
    Promise.resolve({ replies: [turn.say('distress.care')], why: { rule: 'distress' } }),
};
