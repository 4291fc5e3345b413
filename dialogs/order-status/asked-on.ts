import { namesElsewhere } from '../../src/domain/orders/courier-note.js';
import { ordersMeant } from '../../src/domain/orders/meant-order.js';
import { isOver, phaseOf } from '../../src/domain/orders/order-phase.js';
import type { Order } from '../../src/domain/orders/order.js';
import { foldText } from '../../src/domain/text/fold.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { cluesIn } from '../shared/order-clues.js';
import { asksContents, takesOut } from '../shared/order-contents.js';

/** What is asked on after an order was shown. */
export type AskedOn =
  | { readonly kind: 'another'; readonly order: Order }
  | { readonly kind: 'when'; readonly order: Order }
  | { readonly kind: 'contents'; readonly order: Order }
  | { readonly kind: 'request'; readonly intent: string }
  | { readonly kind: 'late' };

const WHEN =
  /什么时候|啥时候|几时|几点|几天|多久|哪天|今天.{0,4}到|明天.{0,4}到|能到吗|到底.{0,6}到|\bwhen\b|what time|how (?:long|many days|much longer)|which day|(?:today|tomorrow|tonight)\?|exact/;
const CANCELS =
  /取消(?:掉|它|吧|了)?[。.!！]*$|(?:我)?不要了[。.!！]*$|\bcancel (?:it|that|the order|my order)\b/;
const ASKS_MONEY =
  /钱|退|到账|都.{1,4}天|多久|什么时候|\b(?:money|refund|days|when|how long|bank|account)\b/;
const FOLLOWS = /^(?:那|还有|和|另外|对了)|呢|\b(?:and|what about|how about)\b/;
const LONGEST = 30;

/** What a message means after the order `number` was shown; `undefined` when it is about something else. */
export async function askedOn(turn: DialogTurn, number: string): Promise<AskedOn | undefined> {
  const { services, conversation, heard } = turn;
  const folded = foldText(turn.text);
  if (heard.entities.some(({ type }) => type === 'order_number' || type === 'case_number'))
    return undefined;
  const order = await services.orders.shown(conversation, number);
  if (!order) return undefined;
  if (FIRST.test(folded)) return firstToCome(turn);
  const another = await anotherMeant(turn, order, folded);
  if (another) return another;
  if (order.refunds.length > 0 && isOver(order) && ASKS_MONEY.test(folded))
    return { kind: 'request', intent: 'order.refund' };
  if (asksContents(turn.text)) return { kind: 'contents', order };
  if (takesOutOf(turn, order)) return { kind: 'request', intent: 'order.change' };
  if (CANCELS.test(folded)) return { kind: 'request', intent: 'order.cancel' };
  const isMoving = ['preparing', 'on-the-way', 'arriving'].includes(phaseOf(order));
  if (isMoving && turn.heard.candidates[0]?.id === 'complaint.late') return { kind: 'late' };
  if (isMoving && namesElsewhere(folded)) return { kind: 'request', intent: 'order.address' };
  return WHEN.test(folded) && isAboutTime(turn) ? { kind: 'when', order } : undefined;
}

/** "Remove the night light", said of an order that has not left yet. */
function takesOutOf(turn: DialogTurn, order: Order): boolean {
  if (!['unpaid', 'preparing'].includes(phaseOf(order)) || !takesOut(turn.text)) return false;
  const { products } = cluesIn(turn);
  return order.items.some(({ productId }) => products.has(productId));
}

const FIRST =
  /哪(?:个|单|一个|一单|件)?.{0,4}(?:最先|先|最早|早|最快|快)到|which .{0,20}(?:first|sooner|earliest)/;

/** The order of a customer that comes first. */
async function firstToCome(turn: DialogTurn): Promise<AskedOn | undefined> {
  const own = await turn.services.orders.own(turn.conversation);
  const coming = own.filter((order) => order.etaAt && phaseOf(order) !== 'received');
  const [first] = coming.sort((a, b) => String(a.etaAt).localeCompare(String(b.etaAt)));
  return first && { kind: 'another', order: first };
}

/** "And the wok?": another of the customer's own orders, or this one by a thing in it. */
async function anotherMeant(
  turn: DialogTurn,
  order: Order,
  folded: string,
): Promise<AskedOn | undefined> {
  if (!FOLLOWS.test(folded) || folded.length > LONGEST) return undefined;
  const own = await turn.services.orders.own(turn.conversation);
  const clues = cluesIn(turn);
  if (clues.products.size === 0) return undefined;
  const meant = ordersMeant(own.length > 0 ? own : [order], clues) ?? [];
  const [only, ...others] = meant.filter(
    (one) => phaseOf(one) !== 'received' || meant.length === 1,
  );
  return only && others.length === 0 ? { kind: 'another', order: only } : undefined;
}

/** A time that is asked of this order: not how long a refund takes or a promotion lasts. */
function isAboutTime({ heard }: DialogTurn): boolean {
  const first = heard.verdict === 'sure' ? heard.intents[0] : undefined;
  if (!first || heard.intents.length > 1) return !first;
  const near = [
    'order.status',
    'order.hurry',
    'complaint.late',
    'inquiry.delivery',
    'inquiry.contact',
    'affirm',
    'agent',
  ];
  return near.includes(first.id) || first.score < 0.5;
}
