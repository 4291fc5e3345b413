import type { CustomerLevel } from '../../src/domain/customers/customer.js';
import type { ValueKind } from '../../src/domain/knowledge/shop-values.js';
import type { Order } from '../../src/domain/orders/order.js';
import {
  deadlinesOf,
  type Deadlines,
  type ReturnTerms,
} from '../../src/domain/orders/return-terms.js';
import { money } from '../../src/replies/format.js';
import type { DialogTurn } from '../../src/turn/dialog.js';

type Valued = Pick<DialogTurn, 'services' | 'language'>;

/** The shop's fees, windows and hours as replies about orders name them. */
export function figuresOf(turn: Valued): Readonly<Record<string, string>> {
  const told = (kind: ValueKind, name: string): string => wordOf(turn, kind, name);
  return {
    returnFee: told('fee', 'return.shipping'),
    exchangeFee: told('fee', 'exchange.shipping'),
    checkFee: told('fee', 'repair.diagnosis'),
    postage: told('fee', 'delivery.standard'),
    freeFrom: told('fee', 'delivery.free-from'),
    remoteFee: told('fee', 'delivery.remote'),
    returnDays: told('days', 'return.window'),
    faultDays: told('days', 'return.quality'),
    goldDays: told('days', 'return.gold'),
    exchangeDays: told('days', 'exchange.window'),
    repairDays: told('days', 'repair'),
    bankDays: told('days', 'refund.bank'),
    refundHours: told('hours', 'refund'),
    dispatchHours: told('hours', 'dispatch'),
    largeHours: told('hours', 'dispatch.large'),
    service: told('hours', 'service'),
  };
}

/** The deadlines of an order for the customer who bought it; `undefined` before it arrived. */
export async function deadlinesFor(turn: DialogTurn, order: Order): Promise<Deadlines | undefined> {
  return deadlinesOf(order, termsOf(turn), await levelOf(turn, order));
}

async function levelOf(turn: DialogTurn, order: Order): Promise<CustomerLevel | undefined> {
  return (await turn.services.customers.find(order.customerId))?.level;
}

function termsOf(turn: Valued): ReturnTerms {
  const days = (name: string): number => Number.parseInt(wordOf(turn, 'days', name), 10) || 0;
  return {
    anyReason: days('return.window'),
    fault: days('return.quality'),
    gold: days('return.gold'),
    exchange: days('exchange.window'),
  };
}

function wordOf({ services, language }: Valued, kind: ValueKind, name: string): string {
  const value = services.values.find(kind, name);
  if (value === undefined) return '';
  if ('cents' in value) return money(value.cents);
  return 'text' in value ? value.text[language] : '';
}
