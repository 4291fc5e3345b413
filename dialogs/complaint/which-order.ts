import type { Choice } from '../../src/domain/conversation/entry.js';
import type { Order } from '../../src/domain/orders/order.js';
import type { DialogTurn, Reply } from '../../src/turn/dialog.js';
import { cluesIn } from '../shared/order-clues.js';
import { orderNumberIn } from '../shared/order-number.js';
import { isAboutAnother } from '../shared/own-orders.js';

/** Own orders offered to a signed-in customer. */
const OFFERED = 4;

/** "This one" said of the order that was just talked about. */
const POINTS =
  /刚才|刚刚|这[一]?[单个件笔]|这个订单|那[一]?单|上面|就是它|\b(?:this|that|same|the) (?:one|order|parcel|package)\b|\bit['’]?s (?:that|this|the same)\b|just now|the one (?:above|we)/i;

/** Of a parcel, where the goods need not be named; a crack may be in something bought long ago. */
const OF_PARCEL: readonly string[] = ['complaint.courier', 'complaint.late'];

/** Dialogs whose last words show one order, so that what is told next is told of it. */
const SHOWS_ORDER: readonly unknown[] = ['order-status', 'order-request'];

/**
 * The order a complaint is about: the one named, the own order that holds the thing or the kind of goods
 * named, or the one shown just now or pointed at; `undefined` when it must be asked.
 */
export async function orderMeant(turn: DialogTurn): Promise<string | undefined> {
  const named = orderNumberIn(turn);
  if (named && !named.startsWith('…')) return named;
  // "A10023, ending 3356" names the order and the buyer's phone.
  const whole = turn.heard.entities.find(
    ({ type, value }) => type === 'order_number' && !value.startsWith('…'),
  );
  if (whole) return whole.value;
  const [shown, own] = [await lastShown(turn), await turn.services.orders.own(turn.conversation)];
  if (named) return own.find(({ number }) => number.endsWith(named.slice(1)))?.number;
  const { products: things } = cluesIn(turn);
  const holds = ({ items }: Order): boolean => items.some(({ productId }) => things.has(productId));
  if (shown && holds(shown)) return shown.number;
  const holding = own.filter(holds);
  if (holding.length === 1) return holding[0]?.number;
  if (!shown || things.size > 0 || isAboutAnother(turn)) return undefined;
  const isOfIt = OF_PARCEL.includes(turn.intent) && wasJustShown(turn);
  return isOfIt || POINTS.test(turn.text) ? shown.number : undefined;
}

function wasJustShown({ conversation, entry }: DialogTurn): boolean {
  const last = conversation.tail.findLast(
    ({ seq, author, trace }) => seq < entry.seq && author.role === 'bot' && trace !== undefined,
  );
  return SHOWS_ORDER.includes(last?.trace?.['dialog']);
}

/** The order last talked about, when this customer may see it. */
export async function lastShown(turn: DialogTurn): Promise<Order | undefined> {
  const { lastOrder } = turn.conversation.memory;
  return lastOrder ? turn.services.orders.shown(turn.conversation, lastOrder) : undefined;
}

/** Asks which order, with those at hand one tap away. */
export async function askOrder(turn: DialogTurn, key = 'complaint.ask_order'): Promise<Reply> {
  const reply = turn.say(key);
  const own = await turn.services.orders.own(turn.conversation);
  const { lastOrder } = turn.conversation.memory;
  const last = lastOrder && !own.some(({ number }) => number === lastOrder) ? [lastOrder] : [];
  const ownFirst = [...own].sort((a, b) => rank(b, lastOrder) - rank(a, lastOrder));
  const choices: Choice[] = [
    ...last.map((number) => ({ title: number, value: number })),
    ...ownFirst.slice(0, OFFERED).map((order) => titled(turn, order)),
  ];
  return { ...reply, choices: [...choices, ...(reply.choices ?? [])] };
}

function rank({ number }: Order, last: string | undefined): number {
  return number === last ? 1 : 0;
}

function titled({ language }: DialogTurn, { number, items }: Order): Choice {
  return { title: `${number} ${items[0]?.name[language] ?? ''}`.trim(), value: number };
}
