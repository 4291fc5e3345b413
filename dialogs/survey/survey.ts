import { isoTime } from '../../src/clock.js';
import type { Dialog, DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { wantsSomethingElse, yesOrNo } from '../shared/answers.js';

/** From this score down the shop wants to make it good at once (mission F4). */
const LOW = 2;

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/非常满意|很满意|太棒|excellent|great|very satisfied|perfect/i, 5],
  [/(?<!不)满意|good|satisfied|happy/i, 4],
  [/一般|还行|凑合|okay|\bok\b|so-so|average/i, 3],
  [/非常不满意|很差|terrible|awful|very dissatisfied|useless/i, 1],
  [/不满意|不太满意|bad|poor|dissatisfied|unhappy/i, 2],
];

/** How satisfied was the customer (CSAT, one tap from 1 to 5), and what should be better. */
export const survey: Dialog = {
  name: 'survey',

  async start(turn) {
    return {
      replies: [turn.say('survey.ask')],
      next: { step: 'score', data: {} },
      why: { rule: 'ask-score' },
    };
  },

  async resume(turn, open) {
    return open.step === 'comment' ? comment(turn, open) : score(turn, open);
  },
};

/** A score from a digit, stars or words; `undefined` when the message is about something else. */
export function scoreIn(text: string): number | undefined {
  const bare = text.normalize('NFKC').trim();
  const digit =
    /^[^\p{L}\d]*([1-5])\s*(?:分|星|颗星|stars?|\/\s*5)?[^\p{L}\d]*(?:\p{L}.{0,12})?$/u.exec(bare);
  if (digit) return Number(digit[1]);
  const stars = /^[⭐★]{1,5}$/u.exec(bare);
  if (stars) return [...bare].length;
  if (bare.length > 24) return undefined;
  const negative = WORDS.slice(3).find(([words]) => words.test(bare));
  return negative?.[1] ?? WORDS.find(([words]) => words.test(bare))?.[1];
}

async function score(turn: DialogTurn, open: OpenStep): Promise<DialogResult | undefined> {
  const given = scoreIn(turn.text);
  if (given === undefined) return undefined;
  const { agentId } = open.data;
  await turn.services.surveys.record(turn.turnId, answerOf(turn, given, agentId));
  const low = given <= LOW;
  return {
    replies: [turn.say(low ? 'survey.low' : 'survey.thanks')],
    ...(low ? { next: { step: 'comment', data: { score: given, ...open.data } } } : {}),
    why: { rule: `score-${given}` },
  };
}

/** After a low score: whatever is said becomes a recovery case; "yes" asks for a person at once. */
async function comment(turn: DialogTurn, open: OpenStep): Promise<DialogResult | undefined> {
  if (yesOrNo(turn) === 'no')
    return { replies: [turn.say('survey.thanks_low')], why: { rule: 'no-comment' } };
  if (wantsSomethingElse(turn, 'complaint.service')) return undefined;
  const opened = await turn.services.cases.open({
    kind: 'complaint.service',
    severity: 3,
    summary: `CSAT ${String(open.data['score'])}: ${turn.text}`,
    language: turn.language,
    conversationId: turn.conversation.id,
    customerId: turn.conversation.customerId,
    openedBy: turn.turnId,
  });
  return {
    replies: [turn.say('survey.recovery', { case: opened.number })],
    memory: { lastCase: opened.number },
    why: { rule: 'recovery-case' },
  };
}

function answerOf(turn: DialogTurn, given: number, agentId: unknown) {
  return {
    conversationId: turn.conversation.id,
    at: isoTime(turn.services.clock.now()),
    score: given,
    language: turn.language,
    ...(typeof agentId === 'string' ? { agentId } : {}),
  };
}
