import type { DialogTurn } from '../../src/turn/dialog.js';
import { cluesIn } from './order-clues.js';

/** With these the goods named may be what is wanted rather than what was bought. */
const NAMES_WHAT_IS_WANTED = ['order.change', 'order.exchange'];

/** Whether a message names goods of another of the customer's own orders, and none of this one's. */
export async function speaksOfOtherOrder(turn: DialogTurn, number: string): Promise<boolean> {
  if (NAMES_WHAT_IS_WANTED.includes(turn.intent)) return false;
  const { products } = cluesIn(turn);
  if (products.size === 0) return false;
  const own = await turn.services.orders.own(turn.conversation);
  const holding = own.filter(({ items }) => items.some(({ productId }) => products.has(productId)));
  return holding.length > 0 && holding.every((order) => order.number !== number);
}
