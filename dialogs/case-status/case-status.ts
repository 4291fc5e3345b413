import type { Case } from '../../src/domain/cases/case.js';
import type { Dialog, DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { caseValues } from '../shared/open-cases.js';
import { orderNumberIn } from '../shared/order-number.js';
import { casesOfOrder, meantCases } from './meant-case.js';

/** Progress of a complaint or request already filed, and reopening it when the solution did not hold. */
export const caseStatus: Dialog = {
  name: 'case-status',

  async start(turn) {
    const number = caseNumberIn(turn);
    if (number) return answerFor(turn, number, turn.intent);
    const meant = await meantCases(turn);
    const order = orderNumberIn(turn);
    if (meant.length === 0 && order && !order.startsWith('…')) {
      const then = { dialog: 'order-status', intent: 'order.status' };
      return { replies: [], then, why: { rule: 'no-case-of-order' } };
    }
    return choose(turn, meant);
  },

  async resume(turn, open) {
    if (open.step === 'told') return pressOn(turn, open);
    const intent = String(open.data['intent']);
    const number = caseNumberIn(turn) ?? picked(turn, open);
    if (number) return answerFor(turn, number, intent);
    const order = orderNumberIn(turn);
    if (order && !order.startsWith('…')) return choose(turn, await casesOfOrder(turn, order));
    if (FORGOTTEN.test(turn.text))
      return { ...askNumber(turn), replies: [turn.say('case-status.no_number')] };
    return /^[cC]?[0-9A-Za-z -]{4,12}$/.test(turn.text.trim()) && /\d/.test(turn.text)
      ? { ...askNumber(turn), replies: [turn.say('case-status.not_found')] }
      : undefined;
  },

  remind: (turn, open) => (open.step === 'told' ? [] : [turn.say('case-status.ask_number')]),
};

const FORGOTTEN =
  /不记得|忘了|没有编号|没(?:有)?(?:号|收到)|找不到|不知道|哪里(?:有|看)|don'?t (?:have|know|remember)|lost|no number|can'?t find|forgot/i;

/** Choices that are shown at once. */
const OFFERED = 4;

function caseNumberIn(turn: DialogTurn): string | undefined {
  return turn.heard.entities.find((entity) => entity.type === 'case_number')?.value;
}

/** One of the cases offered, by its place in the list. */
function picked(turn: DialogTurn, open: OpenStep): string | undefined {
  const offered = open.data['offered'];
  const place = ['1', '2', '3', '4'].indexOf(turn.text.trim());
  return Array.isArray(offered) && place >= 0 && offered[place] !== undefined
    ? String(offered[place])
    : undefined;
}

/** The one that is meant is told; of several one is chosen; of none the number is asked for. */
function choose(turn: DialogTurn, found: readonly Case[]): Promise<DialogResult> | DialogResult {
  const [only, ...others] = found;
  if (!only) return askNumber(turn);
  if (others.length === 0) return answerFor(turn, only.number, turn.intent);
  const choices = found.slice(0, OFFERED).map((one) => ({
    title: turn.words('case-status.choice', caseValues(turn, one)),
    value: one.number,
  }));
  const offered = found.slice(0, OFFERED).map(({ number }) => number);
  return {
    replies: [turn.say('case-status.which', {}, { choices })],
    next: { step: 'number', data: { intent: turn.intent, offered } },
    why: { rule: 'which-case' },
  };
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
  const status = statusKey(turn, found);
  return {
    replies: [turn.say(`case-status.${status}`, caseValues(turn, found))],
    next: ['done', 'withdrawn'].includes(status) ? undefined : told(found),
    memory: { lastCase: found.number },
    why: { rule: `case-${found.status}` },
  };
}

/** The case stays the topic, so that impatience about it is no new complaint. */
function told(found: Case): OpenStep {
  return { step: 'told', data: { intent: 'case.status', number: found.number } };
}

function statusKey(turn: DialogTurn, found: Case): string {
  if (found.closedAs === 'withdrawn') return 'withdrawn';
  if (found.status === 'resolved' || found.status === 'closed') return 'done';
  return Date.parse(found.dueAt) < turn.services.clock.now() ? 'overdue' : 'in_progress';
}

const IMPATIENT =
  /没人(?:联系|理|管|回)|还没(?:人|有|消息|结果|处理|解决)|怎么(?:还|这么)|都.{1,4}天|太慢|催|快点|尽快|敷衍|nobody|no one|still (?:no|nothing|waiting)|haven'?t heard|how much longer|too (?:long|slow)|hurry|any sooner|chase/i;

/** Impatience about the case just told goes into it, and a person is offered. */
async function pressOn(turn: DialogTurn, open: OpenStep): Promise<DialogResult | undefined> {
  const number = String(open.data['number']);
  const isOther = turn.heard.entities.some(({ type }) =>
    ['order_number', 'case_number'].includes(type),
  );
  if (isOther || !IMPATIENT.test(turn.text)) return undefined;
  const found = await turn.services.cases.add(number, { who: 'customer', text: turn.text });
  if (!found) return undefined;
  return {
    replies: [turn.say('case-status.pressed', caseValues(turn, found))],
    memory: { lastCase: number },
    why: { rule: 'case-pressed' },
  };
}

async function reopen(turn: DialogTurn, found: Case): Promise<DialogResult> {
  await turn.services.cases.add(found.number, { who: 'customer', text: turn.text }, 'open');
  return {
    replies: [turn.say('case-status.reopened', { case: found.number })],
    memory: { lastCase: found.number },
    why: { rule: 'case-reopened' },
  };
}
