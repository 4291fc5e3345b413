import type { Dialog } from '../../src/turn/dialog.js';
import { asking, choicesOf, takeChoice } from '../shared/told-meaning.js';

/** Candidates offered when two wishes are about equally likely. */
const OFFERED = 3;

/**
 * Asks back with the likeliest wishes as choices. A tap names the intent for sure, and is kept so that
 * the bot may understand the same words by itself later.
 */
export const clarify: Dialog = {
  name: 'clarify',

  async start(turn) {
    const { heard, entry } = turn;
    const offered = choicesOf(
      turn,
      heard.candidates.map(({ id }) => id),
    ).slice(0, OFFERED);
    if (offered.length < 2)
      return { replies: [], then: { dialog: 'fallback' }, why: { rule: 'no-labels' } };
    const reply = turn.say('clarify.which');
    const choices = offered.map(({ title, value }) => ({ title, value }));
    return {
      replies: [{ ...reply, choices: [...choices, ...(reply.choices ?? [])] }],
      next: asking({
        ...{ seq: entry.seq, text: turn.text, language: turn.language },
        heardAs: heard.candidates[0]?.id ?? 'none',
        offered: offered.map(({ id }) => id),
        entities: heard.entities,
      }),
      why: { rule: 'close-call' },
    };
  },

  resume: takeChoice,
};
