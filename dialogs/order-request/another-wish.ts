import { asks } from '../../src/domain/text/asking.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { wantsSomethingElse } from '../shared/answers.js';
import { insideKey } from './inside.js';
import { SWAPPING, confirms, namesWanted, tellsNoFault, tellsOfUse, tellsWhy } from './reading.js';
import type { Wish } from './wish.js';

/** Wishes that sound like another but are the answer to this one's question. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  exchange: ['order.change', 'order.place', 'inquiry.stock', 'inquiry.product', 'order.return'],
  change: ['order.exchange', 'order.place', 'inquiry.stock', 'inquiry.product', 'order.address'],
  address: [
    'order.change',
    'order.invoice',
    'order.status',
    'order.place',
    'inquiry.account',
    'inquiry.contact',
  ],
  invoice: [
    'order.address',
    'inquiry.invoice',
    'order.change',
    'inquiry.contact',
    'inquiry.business',
  ],
  return: [
    'order.refund',
    'order.repair',
    'inquiry.product',
    'inquiry.usage',
    'inquiry.returns',
    'order.status',
  ],
  repair: ['inquiry.usage', 'inquiry.warranty', 'inquiry.product', 'order.status'],
  payment: ['order.refund', 'order.status', 'inquiry.payment', 'order.invoice'],
  cancel: ['order.return', 'order.refund', 'inquiry.promotion', 'inquiry.price'],
};

/** Another wish that is heard for sure and is not what the question asks for. */
export function isAnotherWish(turn: DialogTurn, { intent, topic }: Wish): boolean {
  const first = turn.heard.intents[0]?.id ?? '';
  // "That's it then" sounds like a goodbye and agrees.
  if (confirms(turn.text)) return false;
  // "I wore it twice" is told of what goes back.
  if (topic === 'return' && (tellsOfUse(turn.text) || tellsNoFault(turn.text))) return false;
  const swapping = SWAPPING.includes(topic);
  // "Can I have it a size larger?" answers what is wanted instead; "I'll return it then" wants something else.
  if (swapping && GIVES_BACK.test(turn.text) && !/换/.test(turn.text)) return true;
  if (swapping && namesWanted(turn.text)) return false;
  if (NEAR[topic]?.includes(first)) return false;
  // "Who pays the postage?" is asked of the way back.
  if (first === 'inquiry.delivery' && insideKey(topic, turn.text)) return false;
  // "They're too small" is a reason to return; only who speaks of swapping wants to swap.
  const swaps = /换|swap|exchange|instead|replace/i.test(turn.text);
  if (topic === 'return' && first === 'order.exchange' && !swaps) return false;
  // "I changed my mind" answers why, though it sounds like a cancellation.
  const why = topic === 'return' && !swaps && tellsWhy(turn.text) && !asks(turn.text);
  return !(why && first.startsWith('order.')) && wantsSomethingElse(turn, intent);
}

/** The goods shall go back for money after all. */
const GIVES_BACK =
  /退(?:了|货|款|掉|吧|回去)|(?:just|rather|then|i'?ll) (?:return|send) (?:it|them)|\brefund\b|money back/i;
