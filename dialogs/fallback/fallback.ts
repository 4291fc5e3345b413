import { piecesOf } from '../../src/domain/knowledge/near-questions.js';
import type { Dialog, DialogTurn } from '../../src/turn/dialog.js';
import {
  askedIn,
  askedNow,
  noteOpen,
  takeWish,
  wishStep,
  withWish,
} from '../shared/open-question.js';

/** Misses in a row after which a person is offered first. */
const OFFER_PERSON_AFTER = 2;

/** One word alone is hardly a question that somebody could answer later. */
const FEWEST_PIECES = 2;

/**
 * Says honestly that the bot cannot help with this, and what it can do instead. The question is kept for
 * the people who write the answers, and its customer may wish to be told.
 */
export const fallback: Dialog = {
  name: 'fallback',

  async start(turn) {
    const why = { rule: 'not-understood' };
    if (unreadable(turn.text)) return { replies: [turn.say('fallback.no_words')], why };
    const misses = turn.conversation.memory.misses + 1;
    const id = await keep(turn);
    const reply = turn.say(misses >= OFFER_PERSON_AFTER ? 'fallback.again' : 'fallback.first');
    return { replies: [withWish(turn, reply, id)], next: wishStep(id, ''), why };
  },

  resume: takeWish,
};

async function keep(turn: DialogTurn): Promise<string | undefined> {
  if (piecesOf(turn.text).size < FEWEST_PIECES) return undefined;
  const asked = askedIn({ step: 'start', data: { asked: askedNow(turn) } });
  return noteOpen(turn, asked, 'unknown');
}

function unreadable(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
