import { asks } from '../../src/domain/text/asking.js';
import { foldText } from '../../src/domain/text/fold.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';

/** The goods shall go back; money or a new one may still be the remedy of a complaint. */
const GIVES_BACK =
  /退货|退回去|退掉|想退了?$|\b(?:send|give|take) (?:it|that|this|them|the \w+) back\b|\breturn (?:it|that|this|them|the \w+)\b/;

/**
 * "I'd rather send that back", said when only a photo is still asked for: the return of the order is begun.
 * `undefined` for all else, also while the order is not known.
 */
export function givesBack(turn: DialogTurn, { step, data }: OpenStep): DialogResult | undefined {
  const order = data['order'];
  if (step !== 'pictures' || typeof order !== 'string' || order === '') return undefined;
  if (asks(turn.text) || !GIVES_BACK.test(foldText(turn.text))) return undefined;
  return {
    replies: [],
    then: { dialog: 'order-request', intent: 'order.return' },
    memory: { lastOrder: order },
    why: { rule: 'complaint-return-instead' },
  };
}
