import type { Entry } from '../../src/domain/conversation/entry.js';
import { entitiesOf } from '../../src/domain/conversation/latest-messages.js';
import type { IntentId } from '../../src/domain/understanding.js';
import type { Dialog, DialogTurn } from '../../src/turn/dialog.js';
import { asking, choicesOf, takeChoice, tell, type Question } from '../shared/told-meaning.js';

/** Other meanings offered when the customer says that the bot got it wrong. */
const OFFERED = 3;

/**
 * The customer says that the bot took the last message for something else: keeps that, and offers what
 * else it could have meant. Without another meaning it asks for other words.
 */
export const notMeant: Dialog = {
  name: 'not-meant',

  async start(turn) {
    const question = misheard(turn);
    if (!question) return { replies: [turn.say('not-meant.reword')], why: { rule: 'not-meant' } };
    await tell(turn, question, 'objection', question.heardAs);
    const choices = choicesOf(turn, question.offered);
    if (choices.length === 0)
      return { replies: [turn.say('not-meant.reword')], why: { rule: 'not-meant' } };
    const reply = turn.say('not-meant.which');
    const shown = choices.map(({ title, value }) => ({ title, value }));
    return {
      replies: [{ ...reply, choices: [...shown, ...(reply.choices ?? [])] }],
      next: asking({ ...question, offered: choices.map(({ id }) => id) }),
      why: { rule: 'not-meant' },
    };
  },

  resume: takeChoice,
};

/** The message before this one that the bot acted upon; `undefined` when it acted on none. */
function misheard(turn: DialogTurn): Question | undefined {
  const { tail } = turn.conversation;
  const reply = tail.findLast(
    ({ seq, author, trace }) => seq < turn.entry.seq && author.role === 'bot' && trace,
  );
  const said = tail.find(({ seq }) => seq === reply?.replyTo);
  const [actedOn, ...others] = candidatesOf(reply);
  if (!said || !actedOn || reply?.trace?.['verdict'] === 'none') return undefined;
  return {
    seq: said.seq,
    text: String(reply?.trace?.['text'] ?? ''),
    language: reply?.trace?.['language'] === 'en' ? 'en' : 'zh',
    heardAs: actedOn,
    offered: others.slice(0, OFFERED),
    entities: entitiesOf(reply?.trace),
  };
}

function candidatesOf(reply: Entry | undefined): IntentId[] {
  const list = reply?.trace?.['intents'];
  if (!Array.isArray(list)) return [];
  return list.flatMap((one) => {
    const { id } = (one ?? {}) as Readonly<Record<string, unknown>>;
    return typeof id === 'string' ? [id] : [];
  });
}
