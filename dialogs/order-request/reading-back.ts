import type { JsonObject } from '../../src/domain/json.js';
import type { DialogResult, DialogTurn, OpenStep, Reply } from '../../src/turn/dialog.js';
import { takesOut } from '../shared/order-contents.js';
import { partFrom, valueIn, wrongPartIn } from './invoice-part.js';
import { isCourierNote, isFault, optionsNamed } from './reading.js';
import { piecesIn } from './return-pieces.js';
import { productsOf, wishOf, type Wish } from './wish.js';

/** Reads back what would be filed and asks for a yes. */
export function confirming(turn: DialogTurn, wish: Wish, details: string): DialogResult {
  const told = wish.topic === 'address' && isCourierNote(details) ? noteIn(details) : details;
  const short = told.replaceAll('\n', ' ').replace(/[\s。.!！,，?？]+$/, '');
  const values = { ...wish.values, details: shownAs(turn, wish, short), faulty: isFault(short) };
  return {
    replies: [turn.say(`order-request.${stemOf(wish, short)}_confirm`, values)],
    next: {
      step: 'confirm',
      data: {
        ...{ intent: wish.intent, number: wish.order.number, details: short },
        shown: shownIn(`${stemOf(wish, short)}_confirm`, values),
      },
    },
    why: { rule: `request-${wish.topic}-confirm` },
  };
}

/** What the text that reads a wish back names, and which text that is. */
function shownIn(key: string, values: Readonly<Record<string, unknown>>): JsonObject {
  const { details, faulty, warranty, exchangeFee } = values;
  return {
    ...{ key, details: String(details), faulty: faulty === true },
    ...{ warranty: warranty === true, exchangeFee: String(exchangeFee) },
  };
}

/** What was read back, once more; `undefined` when nothing was. */
export function readBackAgain(turn: DialogTurn, { step, data }: OpenStep): Reply | undefined {
  const shown = (data['shown'] ?? {}) as JsonObject;
  const key = step === 'confirm' && shown['key'];
  return typeof key === 'string'
    ? turn.say(`order-request.${key}`, { ...shown, number: data['number'] })
    : undefined;
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

const BEFORE_NOTE =
  /^(?:那|就|能不能|可不可以|能|可以|你|您|麻烦|请|帮我|让|叫|跟|和|告诉|快递员?|师傅|小哥|他们?|配送员|说|一声|直接|[,， ])+(?=.*[放送改])|^(?:(?:so|and|ok|then|please|(?:can|could|would|will) (?:you|they|he|the (?:driver|courier))|(?:tell|ask) (?:him|them|the (?:driver|courier)) to|just)[, ]+)+/i;
const AFTER_NOTE =
  /[,，]?\s*(?:行不行?|行吗|可以不|可以吗|可不可以|好不好|好吗|成不|成吗|吗|吧|呗|谢谢|(?:is that )?(?:ok|okay|possible|please|thanks?|thank you))*[?？。.!！~\s]*$/i;

/** What the courier shall do, without the words that ask for it: 那让他放门口行不 → 放门口. */
function noteIn(details: string): string {
  const short = details.trim().replace(AFTER_NOTE, '').replace(BEFORE_NOTE, '').trim();
  return isCourierNote(short) ? short : details;
}

/** A photo would have helped; without one the question stands. */
export function withoutPhoto(turn: DialogTurn, result: DialogResult): DialogResult {
  return { ...result, replies: [turn.say('order-request.no_photo'), ...result.replies] };
}
