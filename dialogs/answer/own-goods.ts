import { asks } from '../../src/domain/text/asking.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { productsNamed } from '../product/goods.js';

/**
 * Whether somebody who signed in asks if goods they bought may still go back: their order tells until when,
 * which the rule cannot.
 */
export async function asksOfOwn(turn: DialogTurn): Promise<boolean> {
  if (turn.intent !== 'inquiry.returns' || !asks(turn.text) || !BACK.test(turn.text)) return false;
  const named = productsNamed(turn).map(({ id }) => id);
  if (named.length === 0) return false;
  const own = await turn.services.orders.own(turn.conversation);
  return own.some(({ items }) => items.some(({ productId }) => named.includes(productId)));
}

const BACK = /退|return|send .{0,20}back/i;
