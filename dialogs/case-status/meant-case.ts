import type { Case } from '../../src/domain/cases/case.js';
import { ordersMeant } from '../../src/domain/orders/meant-order.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { openCasesOf } from '../shared/open-cases.js';
import { cluesIn } from '../shared/order-clues.js';
import { orderNumberIn } from '../shared/order-number.js';

/**
 * The cases a message without a case number is about: of the order it names or means, else the one of
 * this conversation, else the open ones of a customer who has signed in. Empty when none is known.
 */
export async function meantCases(turn: DialogTurn): Promise<readonly Case[]> {
  const named = orderNumberIn(turn);
  if (named && !named.startsWith('…')) return casesOfOrder(turn, named);
  const { conversation, services } = turn;
  const { signedIn, customerId, memory } = conversation;
  const own = signedIn && customerId ? await services.cases.ofCustomer(customerId) : [];
  const orders = ordersMeant(await services.orders.own(conversation), cluesIn(turn)) ?? [];
  const numbers = orders.map(({ number }) => number);
  const ofGoods = own.filter((one) => one.orderNumber && numbers.includes(one.orderNumber));
  if (ofGoods.length > 0) return unfinishedFirst(turn, ofGoods);
  const last = memory.lastCase && (await services.cases.find(memory.lastCase));
  return last ? [last] : unfinishedFirst(turn, own);
}

/** The open cases of an order, when this conversation may see the order. */
export async function casesOfOrder(turn: DialogTurn, number: string): Promise<readonly Case[]> {
  const order = await turn.services.orders.shown(turn.conversation, number);
  return order ? openCasesOf(turn, order) : [];
}

/** Open ones, complaints alone when complaints are asked for; the last settled one when none is open. */
function unfinishedFirst({ text }: DialogTurn, found: readonly Case[]): readonly Case[] {
  const open = found.filter(({ status }) => status === 'open' || status === 'waiting');
  const complaints = open.filter(({ kind }) => kind.startsWith('complaint.'));
  if (complaints.length > 0 && /投诉|complain/i.test(text)) return complaints;
  const last = found.at(-1);
  if (open.length > 0) return [...open].reverse();
  return last ? [last] : [];
}
