import type { Case } from '../../src/domain/cases/case.js';
import type { Dialog, DialogResult, DialogTurn } from '../../src/turn/dialog.js';

/** Progress of a complaint or request already filed, and reopening it when the solution did not hold. */
export const caseStatus: Dialog = {
  name: 'case-status',

  async start(turn) {
    const number = caseNumberIn(turn) ?? turn.conversation.memory.lastCase;
    return number ? answerFor(turn, number, turn.intent) : askNumber(turn);
  },

  async resume(turn, open) {
    const number = caseNumberIn(turn);
    if (number) return answerFor(turn, number, String(open.data['intent']));
    return /^[cC]?[0-9A-Za-z -]{4,12}$/.test(turn.text.trim()) && /\d/.test(turn.text)
      ? { ...askNumber(turn), replies: [turn.say('case-status.not_found')] }
      : undefined;
  },

  remind: (turn) => [turn.say('case-status.ask_number')],
};

function caseNumberIn(turn: DialogTurn): string | undefined {
  return turn.heard.entities.find((entity) => entity.type === 'case_number')?.value;
}

function askNumber(turn: DialogTurn): DialogResult {
  return {
    replies: [turn.say('case-status.ask_number')],
    next: { step: 'number', data: { intent: turn.intent } },
    why: { rule: 'ask-case-number' },
  };
}

async function answerFor(turn: DialogTurn, number: string, intent: string): Promise<DialogResult> {
  const found = await turn.services.cases.find(number);
  if (!found) return { ...askNumber(turn), replies: [turn.say('case-status.not_found')] };
  return intent === 'case.reopen' ? reopen(turn, found) : tell(turn, found);
}

function tell(turn: DialogTurn, found: Case): DialogResult {
  const last = found.history.at(-1);
  const byStaff = last && last.who !== 'customer' && last.who !== 'bot' ? last.text : undefined;
  const values = {
    case: found.number,
    opened: turn.words('shared.day', { at: found.openedAt }),
    due: turn.words('shared.moment', { at: found.dueAt }),
    latest: byStaff,
  };
  return {
    replies: [turn.say(`case-status.${statusKey(turn, found)}`, values)],
    memory: { lastCase: found.number },
    why: { rule: `case-${found.status}` },
  };
}

function statusKey(turn: DialogTurn, found: Case): string {
  if (found.status === 'resolved' || found.status === 'closed') return 'done';
  return Date.parse(found.dueAt) < turn.services.clock.now() ? 'overdue' : 'in_progress';
}

async function reopen(turn: DialogTurn, found: Case): Promise<DialogResult> {
  await turn.services.cases.add(found.number, { who: 'customer', text: turn.text }, 'open');
  return {
    replies: [turn.say('case-status.reopened', { case: found.number })],
    memory: { lastCase: found.number },
    why: { rule: 'case-reopened' },
  };
}
