import { compensationAsked } from '../../src/domain/cases/compensation.js';
import type { DialogResult, DialogTurn } from '../../src/turn/dialog.js';

/**
 * Compensation for a parcel that is late is nobody's promise: the order shown just now is taken up, and
 * without one it is said who decides. `undefined` when no such thing is asked.
 */
export async function ownDelay(turn: DialogTurn): Promise<DialogResult | undefined> {
  const { text, services, conversation } = turn;
  const asked = compensationAsked(text);
  if (!asked) return undefined;
  const { lastOrder } = conversation.memory;
  const order = lastOrder ? await services.orders.shown(conversation, lastOrder) : undefined;
  if (order?.status === 'delayed') {
    const then = { dialog: 'complaint', intent: 'complaint.late' };
    return { replies: [], then, why: { rule: 'own-delay' } };
  }
  if (asked !== 'delay') return undefined;
  return { replies: [turn.say('answer.late_compensation')], why: { rule: 'late-compensation' } };
}
