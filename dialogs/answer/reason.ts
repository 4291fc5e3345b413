import { maskText } from '../../src/domain/learning/mask-text.js';
import { REASONS, type Reason } from '../../src/domain/questions/open-question.js';
import { asks } from '../../src/domain/text/asking.js';
import { sureWish } from '../../src/domain/understanding.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { bareYesOrNo, wantsSomethingElse } from '../shared/answers.js';
import { personalOf, withWish, wishStep } from '../shared/open-question.js';

/** How sure a complaint must be to be one, and not a word on the answer. */
const SURE_COMPLAINT = 0.8;

/** How sure other talk must be. */
const SURE_TALK = 0.6;

const MOST_WORDS = 200;

/**
 * Takes what was wrong with the answer: a tapped reason, own words, or nothing (skipped). The question is
 * asked once; a message that is a wish of its own is left to the dialog that serves it (`undefined`).
 */
export async function takeReason(
  turn: DialogTurn,
  open: OpenStep,
): Promise<DialogResult | undefined> {
  const reason = reasonIn(turn);
  if (!reason) return undefined;
  const { slug, id, told } = open.data as Readonly<Record<string, string>>;
  if (reason !== 'skipped') {
    const { knowledge, questions } = turn.services;
    await knowledge.feedback(told ?? turn.turnId, slug ?? '', false, reason);
    await questions.addReason(id ?? '', reason, personalOf(turn));
  }
  return {
    replies: [withWish(turn, turn.say('answer.what_now'), id)],
    next: wishStep(id, slug ?? ''),
    why: { rule: reason === 'skipped' ? 'reason-skipped' : 'reason-given', article: slug },
  };
}

function reasonIn(turn: DialogTurn): Reason | 'skipped' | undefined {
  const choices = turn.say('answer.what_was_wrong').choices ?? [];
  const place = choices.findIndex(({ value }) => value === turn.text.trim());
  const kind = REASONS[place];
  if (kind) return { kind };
  if (place >= 0 || bareYesOrNo(turn.text)) return 'skipped';
  if (turn.text.trim() === '' || isItsOwn(turn)) return undefined;
  return { kind: 'other', words: maskText(turn.text, personalOf(turn)).slice(0, MOST_WORDS) };
}

function isItsOwn(turn: DialogTurn): boolean {
  const { heard, services, text, language } = turn;
  if (asks(text) || wantsSomethingElse(turn, '')) return true;
  if (services.intents.byLabel(text) || services.knowledge.knows(text, language)) return true;
  const first = sureWish(heard);
  const isTalk = ['thanks', 'bye', 'greet', 'optout', 'bot', 'agent'];
  if (first && isTalk.includes(first.id) && first.score >= SURE_TALK) return true;
  return heard.class === 'complaint' && (first?.score ?? 0) >= SURE_COMPLAINT;
}
