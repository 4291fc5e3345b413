import type { Case } from '../../src/domain/cases/case.js';
import type { Repair } from '../../src/domain/orders/order.js';
import { asks } from '../../src/domain/text/asking.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { yesOrNo } from '../shared/answers.js';
import { caseValues, openCasesOf } from '../shared/open-cases.js';
import { productsIn } from '../shared/order-clues.js';
import { addition } from './filing.js';
import { namesWanted, tellsWhy } from './reading.js';
import { topicOf, wishOf, type Wish } from './wish.js';

/** Complaints that a wish about the same goods belongs to. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  'order.return': ['complaint.quality', 'complaint.wrong', 'order.exchange', 'order.repair'],
  'order.exchange': ['complaint.quality', 'complaint.wrong', 'order.return', 'order.repair'],
  'order.repair': ['complaint.quality', 'order.return', 'order.exchange'],
  'order.hurry': ['complaint.late', 'complaint.courier'],
};
const SAME: Readonly<Record<string, readonly string[]>> = {
  'order.repair': ['complaint.repair'],
  'order.refund': ['complaint.refund'],
};

/**
 * What is under way already for this order and this wish: a repair the shop knows of, a case of the
 * same kind, or a complaint it belongs to; `undefined` when nothing is.
 */
export async function existing(turn: DialogTurn, wish: Wish): Promise<DialogResult | undefined> {
  const { intent, order } = wish;
  if (intent === 'order.repair' && isRepaired(turn, order.repair)) return tellRepair(turn, wish);
  const open = await openCasesOf(turn, order);
  const paysBack = open.find(({ kind }) => PAYS_BACK.includes(kind));
  if (intent === 'order.refund' && order.refunds.length === 0 && paysBack)
    return tellPaysBack(turn, wish, paysBack);
  const kinds = [intent, ...(SAME[intent] ?? [])];
  const same = open.find(({ kind }) => kinds.includes(kind));
  if (same) return tellSame(turn, wish, same);
  const related = open.find(({ kind }) => RELATED[intent]?.includes(kind));
  return related && wish.state === 'possible' ? askRelated(turn, wish, related) : undefined;
}

/** A repair is of one thing; another thing of the same order may be broken too. */
function isRepaired(turn: DialogTurn, repair: Repair | undefined): boolean {
  const named = productsIn(turn);
  return repair !== undefined && (named.size === 0 || named.has(repair.productId));
}

/** Cases that end with the money going back. */
const PAYS_BACK = ['order.cancel', 'order.return'];

function tellPaysBack(turn: DialogTurn, { values, intent }: Wish, found: Case): DialogResult {
  return {
    replies: [turn.say('order-request.refund_by_case', { ...values, ...caseValues(turn, found) })],
    next: addition(found.number, intent),
    memory: { lastCase: found.number },
    why: { rule: 'request-refund-by-case' },
  };
}

function tellSame(turn: DialogTurn, { values, order, intent }: Wish, same: Case): DialogResult {
  const told = { ...values, ...caseValues(turn, same) };
  const key = told['late'] ? 'already_filed_late' : 'already_filed';
  const step = addition(same.number, intent);
  return {
    replies: [turn.say(`order-request.${key}`, told)],
    next: { ...step, data: { ...step.data, asked: true } },
    memory: { lastCase: same.number, lastOrder: order.number },
    why: { rule: 'request-already-filed' },
  };
}

function askRelated(turn: DialogTurn, wish: Wish, related: Case): DialogResult {
  const told = {
    ...wish.values,
    ...caseValues(turn, related),
    wish: turn.words(`shared.case_${wish.topic}`),
  };
  const data = {
    intent: wish.intent,
    number: wish.order.number,
    case: related.number,
    said: turn.text,
  };
  return {
    replies: [turn.say('order-request.related_case', told)],
    next: { step: 'which', data },
    memory: { lastCase: related.number },
    why: { rule: 'request-related-case' },
  };
}

/** Adds the wish to the case it belongs to, or begins it as one of its own. */
export async function takeRelated(
  turn: DialogTurn,
  open: OpenStep,
  begin: (wish: Wish, said: string) => Promise<DialogResult>,
): Promise<DialogResult | undefined> {
  const number = String(open.data['case']);
  const intent = String(open.data['intent']);
  const tellsWanted =
    !asks(turn.text) && (namesWanted(turn.text) || /^\s*\d{1,3}\s*码?\s*$/.test(turn.text));
  if (
    tellsWanted ||
    yesOrNo(turn) === 'yes' ||
    /一起|加到|记进|记到|合并|add it|together|same case/i.test(turn.text)
  ) {
    const said = String(open.data['said']);
    const text = tellsWanted ? `${said} ${turn.text}` : said;
    await turn.services.cases.add(number, { who: 'customer', text });
    return {
      replies: [turn.say('order-request.added', { case: number })],
      next: addition(number, intent),
      why: { rule: 'case-addition' },
    };
  }
  // A reason told instead of an answer belongs to the wish itself.
  const tellsReason = topicOf(intent) === 'return' && tellsWhy(turn.text) && !asks(turn.text);
  const separately = yesOrNo(turn) === 'no' || SEPARATELY.test(turn.text);
  if (!separately && !tellsReason) return undefined;
  const order = await turn.services.orders.shown(turn.conversation, String(open.data['number']));
  const wish = order && (await wishOf(turn, intent, order));
  return wish && begin(wish, tellsReason ? turn.text : '');
}

const SEPARATELY = /另外|单独|分开|重新|新(?:的|开)|separate|new (?:one|case)|own/i;

function tellRepair(turn: DialogTurn, { order, values, intent }: Wish): DialogResult {
  const { repair } = order;
  const item = order.items.find(({ productId }) => productId === repair?.productId);
  const told = {
    ...values,
    item: item?.name[turn.language] ?? values['items'],
    on: turn.words('shared.day', { at: repair?.at ?? order.placedAt }),
  };
  const state = (repair?.state ?? 'agreed').replaceAll('-', '_');
  return {
    replies: [turn.say(`order-request.repair_${state}`, told)],
    next: { step: 'refund', data: { intent, number: order.number, about: 'repair' } },
    why: { rule: 'request-repair-under-way' },
  };
}
