import type { JsonObject } from '../../src/domain/json.js';
import { asks } from '../../src/domain/text/asking.js';
import { allPieces, countOf, type Pieces } from '../../src/domain/orders/pieces.js';
import type { DialogResult, DialogTurn, OpenStep, Reply } from '../../src/turn/dialog.js';
import { yesOrNo } from '../shared/answers.js';
import { isAnotherWish } from './another-wish.js';
import { file } from './filing.js';
import { askKey } from './questions.js';
import {
  isFault,
  openedIn,
  tellsNoFault,
  tellsOfUse,
  toldBefore,
  withoutRequest,
} from './reading.js';
import { joined, openedBy, reasonFrom, withPieces } from './return-answer.js';
import { pieceName, pieceValues, piecesIn } from './return-pieces.js';
import { dataOf, stateIn, type Returning } from './return-state.js';
import { productsOf, type Wish } from './wish.js';

/** The question of each step, asked once more. */
const AGAIN = {
  reason: 'return_again',
  which: 'return_which',
  count: 'return_count',
  opened: 'return_opened',
  fault: 'return_used',
} as const;

/** Pieces shown as choices. */
const OFFERED = 3;

/** Begins a return with what was told on the way here. */
export function beginReturn(
  turn: DialogTurn,
  wish: Wish,
  said: string,
  found: readonly Reply[],
): Promise<DialogResult> | DialogResult {
  const reason = withoutRequest(toldBefore(turn, 'return', said, productsOf(turn, wish.order)));
  const all = allPieces(wish.order);
  const known: Returning = {
    ...{ reason, asks: 'reason' as const, early: reason !== '', opened: openedIn(said) },
    ...(countOf(all) === 1 ? { pieces: all } : {}),
  };
  const state = withPieces(turn, wish, known, said);
  if (reason === '') return ask(turn, wish, state, askKey(wish), found);
  return goOn(turn, wish, state, found);
}

/** Whether a question also answers what is asked about the return: "can I send back just one?" */
export function tellsReturn(turn: DialogTurn, wish: Wish, open: OpenStep): boolean {
  if (stateIn(open).asks === 'opened') return openedIn(turn.text) !== undefined;
  const isOne = countOf(allPieces(wish.order)) === 1;
  return !isOne && piecesIn(turn, wish.order, turn.text)?.kind === 'some';
}

/** The open question of a return, asked again. */
export function askReturnAgain(turn: DialogTurn, open: OpenStep): Reply {
  const shown = (open.data['shown'] ?? {}) as JsonObject;
  const values = { ...shown, number: open.data['number'] };
  const key = open.step === 'confirm' ? 'return_confirm' : AGAIN[stateIn(open).asks];
  return turn.say(`order-request.${key}`, values);
}

/** Takes an answer to any of the questions of a return; `undefined` when it is none. */
export function takeReturn(
  turn: DialogTurn,
  wish: Wish,
  open: OpenStep,
): Promise<DialogResult> | DialogResult | undefined {
  const before = stateIn(open);
  const said = turn.text.trim();
  if (before.asks === 'fault') return takeFault(turn, wish, before);
  const opened = openedIn(said) ?? openedBy(turn, before);
  const state = { ...withPieces(turn, wish, before, said), opened: opened ?? before.opened };
  const reason = reasonFrom(turn, wish, state, before);
  if (reason === undefined) return undefined;
  return goOn(turn, wish, { ...state, reason });
}

/** Whether something is wrong with what was used; nothing goes back on a mere change of mind. */
function takeFault(
  turn: DialogTurn,
  wish: Wish,
  before: Returning,
): Promise<DialogResult> | DialogResult | undefined {
  const said = yesOrNo(turn);
  const isFine = tellsNoFault(turn.text);
  if (isFine || said === 'no') return refuse(turn, wish, 'return_used_no', []);
  if (isFault(turn.text))
    return goOn(turn, wish, { ...before, reason: joined(turn, before.reason, turn.text.trim()) });
  return said === 'yes'
    ? ask(turn, wish, { ...before, asks: 'reason' }, 'return_fault_what', [])
    : undefined;
}

/** Other pieces told while the return is read back; `undefined` when the words name none. */
export function changeReturn(
  turn: DialogTurn,
  wish: Wish,
  open: OpenStep,
): Promise<DialogResult> | DialogResult | undefined {
  if (asks(turn.text) || (isAnotherWish(turn, wish) && !BACK.test(turn.text))) return undefined;
  const before = readBack(open);
  const state = withPieces(turn, wish, before, turn.text);
  return state.pieces === before.pieces ? undefined : goOn(turn, wish, state);
}

/** More told of the reason while the return is read back: it is read back again. */
export function addToReturn(
  turn: DialogTurn,
  wish: Wish,
  open: OpenStep,
  more: string,
): Promise<DialogResult> | DialogResult {
  const before = readBack(open);
  return goOn(turn, wish, { ...before, reason: joined(turn, before.reason, more) });
}

const BACK = /退|return|send .{0,12}back/i;

function readBack(open: OpenStep): Returning {
  return { ...stateIn(open), reason: String(open.data['details'] ?? ''), early: true };
}

/** What a return that was read back is filed with. */
export function returnValues(
  turn: DialogTurn,
  wish: Wish,
  open: OpenStep,
): Readonly<Record<string, unknown>> {
  return pieceValues(turn, wish.order, stateIn(open).pieces ?? allPieces(wish.order));
}

/** The words for the people who handle a return: what goes back, and why. */
export function summaryOf(values: Readonly<Record<string, unknown>>, why: string): string {
  return values['part'] ? `${String(values['pieces'])} (${String(values['amount'])}): ${why}` : why;
}

/** Asks what is still missing, says what cannot go back, or files it. */
function goOn(
  turn: DialogTurn,
  wish: Wish,
  state: Returning,
  found: readonly Reply[] = [],
): Promise<DialogResult> | DialogResult {
  if (state.reason === '')
    return ask(turn, wish, { ...state, asks: 'reason' }, 'return_again', found);
  if (!state.pieces) return askPieces(turn, wish, state, found);
  return restricted(turn, wish, { ...state, pieces: state.pieces }, found);
}

function faultUntil({ values }: Wish): string {
  return String(values['faultUntil'] ?? '');
}

type Complete = Returning & { readonly pieces: readonly Pieces[] };

function askPieces(
  turn: DialogTurn,
  wish: Wish,
  state: Returning,
  found: readonly Reply[],
): DialogResult {
  const { order } = wish;
  const [first, ...others] = order.items;
  const at = state.at ?? (first && others.length === 0 ? 0 : undefined);
  if (at !== undefined) {
    const item = order.items[at];
    const values = { name: item?.name[turn.language] ?? '', quantity: item?.quantity ?? 0 };
    return ask(turn, wish, { ...state, at, asks: 'count' }, 'return_count', found, values);
  }
  const pieces = allPieces(order).slice(0, OFFERED);
  const choices = pieces.map((piece) => {
    const title = pieceName(turn, order, piece);
    return { title, value: title };
  });
  const result = ask(turn, wish, { ...state, asks: 'which' }, 'return_which', found);
  const replies = result.replies.map((reply, place) =>
    place === found.length ? { ...reply, choices: [...(reply.choices ?? []), ...choices] } : reply,
  );
  return { ...result, replies };
}

/** What has no fault and may not go back for that: nothing of it, or not once it is opened. */
function restricted(
  turn: DialogTurn,
  wish: Wish,
  state: Complete,
  found: readonly Reply[],
): Promise<DialogResult> | DialogResult {
  const { order } = wish;
  if (isFault(state.reason)) return settle(turn, wish, state, found);
  if (wish.state === 'only-faulty') return refuse(turn, wish, 'return_not_faulty', found);
  if (tellsOfUse(state.reason)) {
    const told = { tag: /吊牌|\btags?\b/i.test(state.reason), faultUntil: faultUntil(wish) };
    return ask(turn, wish, { ...state, asks: 'fault' }, 'return_used', found, told);
  }
  const kindOf = ({ at }: Pieces): string | undefined =>
    turn.services.products.find(order.items[at]?.productId ?? '')?.takenBack;
  const sealed = state.pieces.filter((piece) => kindOf(piece) === 'sealed');
  if (sealed.length > 0 && state.opened === undefined) {
    const names = pieceValues(turn, order, sealed).pieces;
    return ask(turn, wish, { ...state, asks: 'opened' }, 'return_opened', found, { names });
  }
  const barred = state.pieces.filter((piece) => {
    return kindOf(piece) === 'faulty' || (state.opened === true && kindOf(piece) === 'sealed');
  });
  if (barred.length === 0) return settle(turn, wish, state, found);
  const rest = state.pieces.filter((piece) => !barred.includes(piece));
  if (rest.length === 0) {
    return refuse(turn, wish, sealed.length > 0 ? 'return_opened_no' : 'return_not_faulty', found);
  }
  const names = pieceValues(turn, order, barred).pieces;
  const told = turn.say('order-request.return_rest', { ...wish.values, names });
  return settle(turn, wish, { ...state, pieces: rest, early: true }, [...found, told]);
}

/** Read back when the reason came before it was asked for, else filed. */
async function settle(
  turn: DialogTurn,
  wish: Wish,
  state: Complete,
  found: readonly Reply[],
): Promise<DialogResult> {
  const short = state.reason.replaceAll('\n', ' ').replace(/[\s。.!！,，?？]+$/, '');
  const pieces = pieceValues(turn, wish.order, state.pieces);
  const faulty = isFault(short);
  const values = { ...wish.values, ...pieces, details: short, faulty };
  if (!state.early) {
    const told = { ...wish, values: { ...values, told: short } };
    return file(turn, told, summaryOf(values, state.reason), 'return_filed');
  }
  return {
    replies: [...found, turn.say('order-request.return_confirm', values)],
    next: {
      step: 'confirm',
      data: { ...dataOf(wish, state), details: short, shown: shownIn(values) },
    },
    why: { rule: 'request-return-confirm' },
  };
}

/** What the text that reads a return back names. */
function shownIn(values: Readonly<Record<string, unknown>>): JsonObject {
  const { pieces, amount, details, faulty, returnFee } = values;
  return {
    ...{ pieces: String(pieces), amount: String(amount), details: String(details) },
    ...{ faulty: faulty === true, returnFee: String(returnFee) },
  };
}

function refuse(
  turn: DialogTurn,
  { values }: Wish,
  key: string,
  found: readonly Reply[],
): DialogResult {
  return {
    replies: [...found, turn.say(`order-request.${key}`, values)],
    why: { rule: 'request-return-refused' },
  };
}

function ask(
  turn: DialogTurn,
  wish: Wish,
  state: Returning,
  key: string,
  found: readonly Reply[],
  more: JsonObject = {},
): DialogResult {
  const known = state.pieces && pieceValues(turn, wish.order, state.pieces);
  const many = countOf(allPieces(wish.order)) > 1;
  const told: JsonObject = many && known ? { pieces: known.pieces, amount: known.amount } : {};
  const values = { ...wish.values, many: many && !state.pieces, ...told, ...more };
  return {
    replies: [...found, turn.say(`order-request.${key}`, values)],
    next: { step: 'details', data: { ...dataOf(wish, state), shown: { ...told, ...more } } },
    why: { rule: `request-return-${state.asks}` },
  };
}
