import type { Dialog, DialogTurn } from '../../src/turn/dialog.js';

/** Candidates offered when two wishes are about equally likely. */
const OFFERED = 3;

/** Asks back with the likeliest wishes as choices; a tap names the intent for sure. */
export const clarify: Dialog = {
  name: 'clarify',

  async start(turn) {
    const choices = labels(turn);
    if (choices.length < 2)
      return { replies: [], then: { dialog: 'fallback' }, why: { rule: 'no-labels' } };
    const reply = turn.say('clarify.which');
    return {
      replies: [{ ...reply, choices: [...choices, ...(reply.choices ?? [])] }],
      why: { rule: 'close-call' },
    };
  },
};

function labels(turn: DialogTurn): { title: string; value: string }[] {
  return turn.heard.candidates
    .map(({ id }) => turn.services.intents.labelOf(id, turn.language))
    .filter((label) => label !== undefined)
    .slice(0, OFFERED)
    .map((label) => ({ title: label, value: label }));
}
