import type { Card } from '../../src/domain/conversation/entry.js';
import type { Order } from '../../src/domain/orders/order.js';
import { money } from '../../src/replies/format.js';
import type { DialogTurn } from '../../src/turn/dialog.js';

/** An order as a panel of facts, with its two latest events. */
export function orderCard(turn: DialogTurn, order: Order): Card {
  const label = (key: string): string => turn.words(`shared.card_${key}`);
  const fact = (key: string, value: string | undefined): Card['facts'] =>
    value ? [{ label: label(key), value }] : [];
  return {
    title: turn.words('shared.card_order', { number: order.number }),
    subtitle: turn.words(`shared.status_${order.status}`),
    facts: [
      ...fact('items', itemsOf(turn, order)),
      ...fact('total', money(order.totalCents)),
      ...fact('carrier', order.carrier?.[turn.language]),
      ...fact('tracking', order.tracking),
      ...fact('eta', order.etaAt && turn.words('shared.day', { at: order.etaAt })),
    ],
    lines: order.events
      .slice(-2)
      .reverse()
      .map(({ at, text }) => `${turn.words('shared.moment', { at })}  ${text[turn.language]}`),
    actions: [],
  };
}

/** "Lamplight Oak Desk, Storeys Bookcase × 2". */
export function itemsOf(turn: Pick<DialogTurn, 'language'>, order: Order): string {
  const separator = turn.language === 'zh' ? '、' : ', ';
  return order.items
    .map(({ name, quantity }) => name[turn.language] + (quantity > 1 ? ` × ${quantity}` : ''))
    .join(separator);
}

/** The latest news of an order; money that went back beside it is none of its way. */
export function latestOf({ events, refunds, status }: Order): Order['events'][number] | undefined {
  if (status === 'refunded' || status === 'returning' || status === 'cancelled')
    return events.at(-1);
  return events.findLast(({ at }) => refunds.every((refund) => refund.at !== at)) ?? events.at(-1);
}
