import { phaseOf } from '../../src/domain/orders/order-phase.js';
import { warrantyUntil, type Deadlines } from '../../src/domain/orders/return-terms.js';
import { requestState, type RequestState } from '../../src/domain/orders/request-rules.js';
import type { Order } from '../../src/domain/orders/order.js';
import type { Product } from '../../src/domain/products/product.js';
import { money } from '../../src/replies/format.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { itemsOf, latestOf } from '../shared/order-card.js';
import { payWay, refundWords } from '../shared/refund-words.js';
import { deadlinesFor, figuresOf } from '../shared/shop-figures.js';

/** A wish about an order, with all that its texts may name. */
export interface Wish {
  readonly intent: string;
  /** `return` of `order.return`: the stem of the reply keys. */
  readonly topic: string;
  readonly order: Order;
  readonly state: RequestState;
  readonly deadlines: Deadlines | undefined;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The wish of a turn about an order, and whether it can be fulfilled. */
export async function wishOf(turn: DialogTurn, intent: string, order: Order): Promise<Wish> {
  const deadlines = await deadlinesFor(turn, order);
  const now = turn.services.clock.now();
  const state = requestState(intent, order, { deadlines, now });
  const values = { ...facts(turn, order), ...dates(turn, order, deadlines) };
  return { intent, topic: topicOf(intent), order, state, deadlines, values };
}

/** `order.return` → `return`. */
export function topicOf(intent: unknown): string {
  return String(intent).split('.').at(-1) ?? '';
}

function facts(turn: DialogTurn, order: Order): Record<string, unknown> {
  const last = latestOf(order);
  const goods = productsOf(turn, order);
  return {
    ...figuresOf(turn),
    number: order.number,
    items: itemsOf(turn, order),
    status: turn.words(`shared.status_${order.status}`),
    total: money(order.totalCents),
    way: payWay(turn, order),
    refund: refundWords(turn, order),
    latest: last?.text[turn.language],
    many: order.items.length > 1,
    sealed: goods.some(({ takenBack }) => takenBack === 'sealed'),
    onlyFaulty: goods.length > 0 && goods.every(({ takenBack }) => takenBack === 'faulty'),
    moving: ['on-the-way', 'arriving'].includes(phaseOf(order)),
    preparing: phaseOf(order) === 'preparing',
    arrived: order.receivedAt !== undefined,
    repairable: goods.some(({ warrantyMonths }) => warrantyMonths > 0),
    options: optionsOf(turn, order),
    allOptions: allOptionsOf(turn, order),
  };
}

function dates(
  turn: DialogTurn,
  order: Order,
  deadlines: Deadlines | undefined,
): Record<string, unknown> {
  const day = (at: string | undefined): string | undefined =>
    at && turn.words('shared.day', { at });
  const warranty = warrantyOf(turn, order);
  return {
    eta: day(order.etaAt),
    paid: day(order.paidAt),
    received: day(order.receivedAt ?? order.events.at(-1)?.at),
    until: day(deadlines?.anyReason),
    faultUntil: day(deadlines?.fault),
    exchangeUntil: day(deadlines?.exchange),
    canExchange: deadlines !== undefined && isAhead(turn, deadlines.exchange),
    warranty: warranty !== undefined && isAhead(turn, warranty),
    warrantyUntil: warranty && turn.words('shared.date', { at: warranty }),
  };
}

/** The day on which the last of the goods runs out of warranty. */
function warrantyOf(turn: DialogTurn, order: Order): string | undefined {
  const { receivedAt } = order;
  if (!receivedAt) return undefined;
  const ends = productsOf(turn, order).map((product) =>
    warrantyUntil(receivedAt, product.warrantyMonths),
  );
  return ends.sort().at(-1);
}

function isAhead(turn: DialogTurn, at: string): boolean {
  return Date.parse(at) > turn.services.clock.now();
}

export function productsOf(turn: DialogTurn, order: Order): readonly Product[] {
  return order.items.flatMap(({ productId }) => turn.services.products.find(productId) ?? []);
}

/** What each of the goods can be swapped for. */
function allOptionsOf(turn: DialogTurn, order: Order): string {
  const isZh = turn.language === 'zh';
  const goods = productsOf(turn, order).filter(({ options }) => options.length > 0);
  const told = goods.map(({ name, options }) => {
    const values = options.flatMap((option) => option.values.map((value) => value[turn.language]));
    const list = values.join(isZh ? '、' : ', ');
    return goods.length > 1 ? `${name[turn.language]}${isZh ? '：' : ': '}${list}` : list;
  });
  return told.join(isZh ? '；' : '; ');
}

/** What an order with one kind of goods can be swapped for; empty where there is nothing to choose. */
function optionsOf(turn: DialogTurn, order: Order): string {
  const [product, ...others] = productsOf(turn, order).filter(({ options }) => options.length > 0);
  if (!product || others.length > 0) return '';
  return product.options
    .flatMap(({ values }) => values.map((value) => value[turn.language]))
    .join(turn.language === 'zh' ? '、' : ', ');
}
