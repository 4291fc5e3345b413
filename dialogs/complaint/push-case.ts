import { ANGRY } from '../../src/domain/understanding.js';
import { isUnderWay, type Case } from '../../src/domain/cases/case.js';
import type { DialogResult, DialogTurn } from '../../src/turn/dialog.js';
import { angerOf } from './known.js';

/**
 * Being left without an answer is no new complaint when there is one already: that one is pushed. It is
 * the case named by number, or the one just looked at. `undefined` when there is none under way.
 */
export async function pushCase(turn: DialogTurn): Promise<DialogResult | undefined> {
  const found = await caseMeant(turn);
  if (!found || !isUnderWay(found)) return undefined;
  const step = { who: 'customer', text: turn.text };
  const severity = angerOf(turn) >= ANGRY ? 4 : 3;
  const pushed = (await turn.services.cases.raise(found.number, severity, step)) ?? found;
  const late = Date.parse(pushed.dueAt) < turn.services.clock.now();
  const values = { case: pushed.number, due: turn.words('shared.moment', { at: pushed.dueAt }) };
  return {
    replies: [turn.say(late ? 'complaint.pushed_late' : 'complaint.pushed', values)],
    next: { step: 'filed', data: { case: pushed.number, intent: pushed.kind } },
    memory: { lastCase: pushed.number },
    why: { rule: 'case-pushed' },
  };
}

async function caseMeant(turn: DialogTurn): Promise<Case | undefined> {
  const { cases } = turn.services;
  const named = turn.heard.entities.find(({ type }) => type === 'case_number')?.value;
  if (named) return cases.find(named);
  const { lastCase } = turn.conversation.memory;
  if (!lastCase) return undefined;
  const waits = turn.intent === 'complaint.noreply' || lookedAt(turn);
  return waits ? cases.find(lastCase) : undefined;
}

/** Whether the bot's last words were about a case. */
function lookedAt({ conversation, entry }: DialogTurn): boolean {
  const last = conversation.tail.findLast(
    ({ seq, author, trace }) => seq < entry.seq && author.role === 'bot' && trace !== undefined,
  );
  return last?.trace?.['dialog'] === 'case-status';
}
