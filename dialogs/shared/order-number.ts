import type { Entity } from '../../src/domain/understanding.js';
import type { DialogTurn } from '../../src/turn/dialog.js';

/** Words before a number that say "not this one". */
const NOT_THIS =
  /(?:不是|并非|而不是|别看|\bnot|\bisn't|instead of|rather than)\s*(?:the|order|订单)?\s*$/i;

/**
 * The order number a message means. In a correction ("not A10023, A10024") the one that is not
 * negated, and of several the last; `undefined` when there is none. `…7788` stands for an order
 * known by its ending only.
 */
export function orderNumberIn(turn: Pick<DialogTurn, 'heard' | 'text'>): string | undefined {
  const named = turn.heard.entities.filter((entity) => entity.type === 'order_number');
  const meant = named.filter((entity) => !isNegated(turn.text, entity));
  return (meant.length > 0 ? meant : named).at(-1)?.value;
}

function isNegated(text: string, entity: Entity): boolean {
  return NOT_THIS.test(text.slice(Math.max(0, entity.start - 20), entity.start));
}

/** Four digits standing alone, or the end of a phone number: the proof a buyer gives. */
export function lastFourIn(turn: Pick<DialogTurn, 'heard' | 'text'>): string | undefined {
  const phone = turn.heard.entities.find((entity) => entity.type === 'phone');
  if (phone) return phone.value.replace(/\D/g, '').slice(-4);
  const digits = turn.text.normalize('NFKC').match(/(?<![0-9A-Za-z])\d{4}(?![0-9A-Za-z])/);
  return digits?.[0];
}
