import { severityOf } from '../../src/domain/cases/severity.js';
import { phaseOf } from '../../src/domain/orders/order-phase.js';
import { asks } from '../../src/domain/text/asking.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { yesOrNo } from '../shared/answers.js';
import { speaksOfOtherOrder } from '../shared/other-order.js';
import { caseValues } from '../shared/open-cases.js';
import { insideKey } from './inside.js';
import { valueIn } from './invoice-part.js';
import { namesWanted } from './reading.js';
import { piecesIn } from './return-pieces.js';
import { topicOf, wishOf, type Wish } from './wish.js';

/** Opens the case of a wish and says its number; what is said next about it can be added. */
export async function file(
  turn: DialogTurn,
  wish: Wish,
  details: string,
  key = `${wish.topic}_filed`,
): Promise<DialogResult> {
  const { intent, order, values } = wish;
  const opened = await turn.services.cases.open({
    kind: intent,
    severity: severityOf(intent, turn.heard.mood),
    summary: details === '' ? turn.text || '—' : details,
    language: turn.language,
    conversationId: turn.conversation.id,
    customerId: order.customerId,
    orderNumber: order.number,
    attachments: turn.attachments,
    openedBy: turn.turnId,
  });
  const told = {
    ...values,
    details: values['told'] ?? details,
    case: opened.number,
    due: turn.words('shared.moment', { at: opened.dueAt }),
    unpaid: phaseOf(order) === 'unpaid',
  };
  return {
    replies: [turn.say(`order-request.${key}`, told)],
    next: addition(opened.number, intent, values['amount']),
    memory: { lastCase: opened.number, lastOrder: order.number },
    why: { rule: `request-${wish.topic}-filed` },
  };
}

/**
 * The step in which more can be said about a case; it insists on nothing.
 *
 * @param amount what is paid back, in words, where it is less than the whole.
 */
export function addition(number: string, intent: string, amount?: unknown): OpenStep {
  const data = { intent, case: number };
  return { step: 'addition', data: typeof amount === 'string' ? { ...data, amount } : data };
}

/** Adds what is said next to the case, unless it is about something else. */
export async function takeAddition(
  turn: DialogTurn,
  open: OpenStep,
): Promise<DialogResult | undefined> {
  const number = String(open.data['case']);
  const said = yesOrNo(turn);
  if (said === 'yes' && open.data['asked'] === true) {
    const next = { step: 'addition', data: { ...open.data, asked: false } };
    return {
      replies: [turn.say('order-request.add_what', { case: number })],
      next,
      why: { rule: 'add-what' },
    };
  }
  const filed = await turn.services.cases.find(number);
  if (filed?.orderNumber && (await speaksOfOtherOrder(turn, filed.orderNumber))) return undefined;
  const inside = await askedInside(turn, open);
  if (inside) return inside;
  const changesMind = SWAPS.includes(String(open.data['intent'])) && namesWanted(turn.text);
  const isMore = await namesPieces(turn, open);
  if (!isMore && (said || !(addsSomething(turn) || addsToInvoice(turn, open) || changesMind)))
    return undefined;
  await turn.services.cases.add(number, { who: 'customer', text: turn.text });
  return {
    replies: [turn.say('order-request.added', { case: number })],
    next: addition(number, String(open.data['intent'])),
    memory: { lastCase: number },
    why: { rule: 'case-addition' },
  };
}

/** A tax number alone belongs to the invoice that was just filed. */
function addsToInvoice({ text }: DialogTurn, { data }: OpenStep): boolean {
  return data['intent'] === 'order.invoice' && !asks(text) && valueIn('tax', text) !== undefined;
}

/** "No wait, both of them", said of a return that was just filed. */
async function namesPieces(turn: DialogTurn, open: OpenStep): Promise<boolean> {
  if (open.data['intent'] !== 'order.return' || asks(turn.text)) return false;
  const found = await turn.services.cases.find(String(open.data['case']));
  const order =
    found?.orderNumber && (await turn.services.orders.shown(turn.conversation, found.orderNumber));
  return order ? piecesIn(turn, order, turn.text)?.kind === 'some' && ALSO.test(turn.text) : false;
}

const ALSO = /退|也|都|不对|等等|等一下|return|both|all|too|also|as well|wait|only|just/i;

/** What is asked about the case just filed: how to send it, the cost, the money, the time. */
async function askedInside(turn: DialogTurn, open: OpenStep): Promise<DialogResult | undefined> {
  const intent = String(open.data['intent']);
  const key = insideKey(topicOf(intent), turn.text, true);
  const found =
    key && asks(turn.text) && (await turn.services.cases.find(String(open.data['case'])));
  const number = found && found.orderNumber;
  const order = number && (await turn.services.orders.shown(turn.conversation, number));
  if (!order || hasNumber(turn, number)) return undefined;
  const { values } = await wishOf(turn, intent, order);
  const total = open.data['amount'] ?? values['total'];
  return {
    replies: [turn.say(`order-request.${key}`, { ...values, ...caseValues(turn, found), total })],
    next: { step: open.step, data: open.data },
    why: { rule: 'filed-asked' },
  };
}

function hasNumber({ heard }: DialogTurn, own: string): boolean {
  return heard.entities.some(({ type, value }) => type === 'order_number' && value !== own);
}

const SWAPS = ['order.exchange', 'order.change'];
const ADDS =
  /急|尽快|快点|赶|日期|之前|以前|前要|前到|补充|备注|另外|还有|照片|图|方便|时间|电话|联系|老人|孩子|宝宝|生日|婚|搬家|出差|urgent|asap|soon|before|by (?:mon|tue|wed|thu|fri|sat|sun|the|next|tomorrow)|also|note|photo|picture|call me|evening|morning|afternoon|birthday|wedding|weekend|baby|elderly/i;

/** Something told, in words that go with what was filed; a picture always does. */
function addsSomething({ text, heard, attachments }: DialogTurn): boolean {
  if (attachments.length > 0) return true;
  if (asks(text) || text.trim().length < 2) return false;
  const first = heard.verdict === 'sure' ? heard.intents[0] : undefined;
  if (heard.entities.some(({ type }) => type === 'email' || type === 'phone')) return true;
  const isOther = first !== undefined && first.score >= 0.6 && !first.id.startsWith('order.hurry');
  return (
    !isOther &&
    (ADDS.test(text) || heard.entities.some(({ type }) => type === 'date' || type === 'phone'))
  );
}
