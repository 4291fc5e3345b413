import { allPieces, countOf } from '../../src/domain/orders/pieces.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { yesOrNo } from '../shared/answers.js';
import { toldPart } from '../shared/told-part.js';
import { confirms, isOnlyScope, tellsWhy } from './reading.js';
import { piecesIn } from './return-pieces.js';
import type { Returning } from './return-state.js';
import type { Wish } from './wish.js';

/** What is known after words that may tell which pieces go back. */
export function withPieces(
  turn: DialogTurn,
  wish: Wish,
  state: Returning,
  said: string,
): Returning {
  if (countOf(allPieces(wish.order)) === 1) return state;
  // "A gift for my kid" is why, although both words are kinds of goods.
  if (state.pieces && !CHANGES.test(said)) return state;
  const { at } = state;
  const named = at === undefined ? undefined : wish.order.items[at];
  const text = named ? `${named.name[turn.language]} ${said}` : said;
  const meant = piecesIn(turn, wish.order, text);
  if (meant?.kind === 'some') return { ...state, pieces: meant.pieces, at: undefined };
  return meant?.kind === 'count' ? { ...state, at: meant.at } : state;
}

const CHANGES =
  /退|都|全|只|也|加上|不对|其中|\b(?:return|both|all|only|just|instead|too|also|wait|whole|as well)\b/i;

/** The reason after this answer, empty when it tells none; `undefined` when it answers nothing. */
export function reasonFrom(
  turn: DialogTurn,
  wish: Wish,
  state: Returning,
  before: Returning,
): string | undefined {
  const told = toldPart(turn.text) || turn.text.trim();
  if (before.asks !== 'reason') {
    const learned = state.pieces !== before.pieces || state.opened !== before.opened;
    if (tellsWhy(told)) return joined(turn, before.reason, told);
    return learned || state.at !== before.at ? before.reason : undefined;
  }
  const isScope = piecesIn(turn, wish.order, turn.text) !== undefined && !tellsWhy(told);
  if (isScope || isOnlyScope(turn.text) || yesOrNo(turn) === 'yes' || confirms(turn.text))
    return before.reason;
  return joined(turn, before.reason, turn.text.trim());
}

/** A reason with more of it. */
export function joined({ language }: DialogTurn, before: string, more: string): string {
  return before === '' ? more : before + (language === 'zh' ? '，' : ', ') + more;
}

/** Yes and no to "is it opened?". */
export function openedBy(turn: DialogTurn, { asks }: Returning): boolean | undefined {
  const said = asks === 'opened' ? yesOrNo(turn) : undefined;
  return said && said === 'yes';
}
