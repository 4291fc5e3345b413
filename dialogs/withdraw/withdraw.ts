import { casesTakenBack } from '../../src/domain/cases/cases-taken-back.js';
import { isMeant, takeBackIn } from '../../src/domain/cases/take-back.js';
import type { Case } from '../../src/domain/cases/case.js';
import type { Dialog, DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { yesOrNo } from '../shared/answers.js';

/** Takes back what was filed: at once when it is clear which case, else after asking. */
export const withdraw: Dialog = {
  name: 'withdraw',

  async start(turn) {
    const found = await casesTakenBack(turn, turn, turn.services.cases);
    const [only] = found;
    if (!only) return { replies: [turn.say('withdraw.nothing')], why: { rule: 'nothing-filed' } };
    const said = takeBackIn(turn.text);
    const clear = found.length === 1 && said !== undefined && isMeant(said, only);
    return clear ? close(turn, [only.number]) : ask(turn, found);
  },

  async resume(turn, open) {
    const numbers = numbersIn(open);
    const named = turn.heard.entities.find(({ type }) => type === 'case_number')?.value;
    const chosen = numbers.find((number) => number === named);
    if (chosen) return close(turn, [chosen]);
    if (ALL.test(turn.text)) return close(turn, numbers);
    const said = yesOrNo(turn);
    if (said === 'no') return { replies: [turn.say('withdraw.kept')], why: { rule: 'case-kept' } };
    return said === 'yes' && numbers.length === 1 ? close(turn, numbers) : undefined;
  },

  remind: (turn, open) => [question(turn, numbersIn(open))],
};

/** Every case that was offered. */
const ALL = /都|全部|全撤|\b(?:both|all)\b/i;

function ask(turn: DialogTurn, found: readonly Case[]): DialogResult {
  const numbers = found.map(({ number }) => number);
  const choices = found.map(({ kind, number }) => {
    const label = turn.services.intents.labelOf(kind, turn.language);
    return { title: label ? `${number} ${label}` : number, value: number };
  });
  const reply = question(turn, numbers);
  return {
    replies: [numbers.length === 1 ? reply : { ...reply, choices }],
    next: { step: 'which', data: { numbers } },
    why: { rule: 'ask-withdraw' },
  };
}

function question(turn: DialogTurn, numbers: readonly string[]): ReturnType<DialogTurn['say']> {
  return numbers.length === 1
    ? turn.say('withdraw.ask_one', { case: numbers[0] })
    : turn.say('withdraw.ask_which');
}

async function close(turn: DialogTurn, numbers: readonly string[]): Promise<DialogResult> {
  const step = { who: 'customer', text: turn.text };
  const replies = [];
  for (const number of numbers) {
    const left = await turn.services.cases.withdraw(number, step);
    const key = left ? doneKey(left) : 'withdraw.too_late';
    replies.push(turn.say(key, { case: number, order: left?.orderNumber ?? '' }));
  }
  return { replies, memory: { lastCase: undefined }, why: { rule: 'case-withdrawn' } };
}

/** What stays as it was is worth a word for orders; a complaint is simply gone. */
function doneKey({ kind, orderNumber }: Case): string {
  return kind.startsWith('order.') && orderNumber ? 'withdraw.done_order' : 'withdraw.done';
}

function numbersIn({ data }: OpenStep): readonly string[] {
  return Array.isArray(data['numbers']) ? data['numbers'].map(String) : [];
}
