import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { takesOut } from './asides.js';
import { partFrom, valueIn, wrongPartIn } from './invoice-part.js';
import { isCourierNote, isFault, optionsNamed } from './reading.js';
import { piecesIn } from './return-pieces.js';
import { productsOf, wishOf, type Wish } from './wish.js';

/** Reads back what would be filed and asks for a yes. */
export function confirming(turn: DialogTurn, wish: Wish, details: string): DialogResult {
  const short = details.replaceAll('\n', ' ').replace(/[\s。.!！,，?？]+$/, '');
  const values = { ...wish.values, details: shownAs(turn, wish, short), faulty: isFault(short) };
  return {
    replies: [turn.say(`order-request.${stemOf(wish, short)}_confirm`, values)],
    next: {
      step: 'confirm',
      data: { intent: wish.intent, number: wish.order.number, details: short },
    },
    why: { rule: `request-${wish.topic}-confirm` },
  };
}

/** What is for the courier alone is read back as that. */
export function stemOf({ topic }: Wish, details: string): string {
  return topic === 'address' && isCourierNote(details) ? 'note' : topic;
}

/** An option of the goods by its name, else the customer's own words. */
export function shownAs(turn: DialogTurn, wish: Wish, details: string): string {
  if (wish.topic !== 'exchange' && wish.topic !== 'change') return details;
  const named = optionsNamed(details, productsOf(turn, wish.order));
  const names = [...new Set(named.map((value) => value[turn.language]))];
  return names.length > 0 ? names.join(turn.language === 'zh' ? '、' : ', ') : details;
}

/** Something of an order that is paid for, or not yet, shall be left out of it: that changes the order. */
export async function pieceOut(
  turn: DialogTurn,
  { topic, order }: Wish,
): Promise<DialogResult | undefined> {
  if (topic !== 'payment' || !takesOut(turn.text)) return undefined;
  if (piecesIn(turn, order, turn.text)?.kind !== 'some') return undefined;
  const wish = await wishOf(turn, 'order.change', order);
  return wish.state === 'possible' ? confirming(turn, wish, turn.text.trim()) : undefined;
}

/** A part that is wrong is asked for; the right one is read back before it is filed. */
export function invoicePart(
  turn: DialogTurn,
  wish: Wish,
  open: OpenStep,
): DialogResult | undefined {
  const asked = partFrom(open.data['part']);
  const value = asked && valueIn(asked, turn.text);
  const label = (part: string): string => turn.words(`order-request.part_${part}`).trim();
  if (asked && value) return confirming(turn, wish, `${label(asked)} ${value}`);
  const part = wrongPartIn(turn.text) ?? asked;
  if (!part) return undefined;
  const data = { intent: wish.intent, number: wish.order.number, part };
  return {
    replies: [turn.say('order-request.invoice_part', { ...wish.values, part: label(part) })],
    next: { step: 'details', data },
    why: { rule: 'request-invoice-part' },
  };
}
