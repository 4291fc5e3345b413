import { paidFor, isWhole, type Pieces } from '../../src/domain/orders/pieces.js';
import { piecesMeant, type PiecesMeant } from '../../src/domain/orders/pieces-meant.js';
import type { Order } from '../../src/domain/orders/order.js';
import { wishIn } from '../../src/domain/products/product-wish.js';
import { foldText } from '../../src/domain/text/fold.js';
import { money } from '../../src/replies/format.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { joinList } from '../shared/join.js';

/** The pieces of an order that words mean to give back; `undefined` when they say nothing of it. */
export function piecesIn(turn: DialogTurn, order: Order, text: string): PiecesMeant | undefined {
  return piecesMeant(text, order, itemsNamed(turn, order, text));
}

/** What is sent back and what is paid back for it, for replies. */
export function pieceValues(
  turn: DialogTurn,
  order: Order,
  pieces: readonly Pieces[],
): { readonly pieces: string; readonly amount: string; readonly part: boolean } {
  return {
    pieces: joinList(
      turn.language,
      pieces.map((piece) => pieceName(turn, order, piece)),
    ),
    amount: money(paidFor(order, pieces)),
    part: !isWhole(order, pieces),
  };
}

/** "Osmanthus Moon Oolong × 2"; with its option where the order has the same thing twice. */
export function pieceName({ language }: DialogTurn, order: Order, { at, count }: Pieces): string {
  const item = order.items[at];
  if (!item) return '';
  const twins = order.items.filter(({ productId }) => productId === item.productId).length > 1;
  const name = twins ? item.option?.[language] : undefined;
  const option = name === undefined ? '' : language === 'zh' ? `（${name}）` : ` (${name})`;
  return item.name[language] + option + (count > 1 ? ` × ${count}` : '');
}

/** The places of the items that words name: by the name of the thing, its kind, or its option. */
function itemsNamed(turn: DialogTurn, { items }: Order, text: string): readonly number[] {
  const { products, front } = turn.services;
  const folded = foldText(text);
  const kinds = wishIn(text, front).shelves.flatMap((shelf) => shelf.products);
  // A kind that all of them are tells none apart.
  const tells = !items.every(({ productId }) => kinds.includes(productId));
  const isOfKind = (id: string): boolean => tells && kinds.includes(id);
  const places = items.flatMap(({ productId }, at) => {
    const product = products.find(productId);
    const names = product
      ? [product.name.zh, product.name.en, ...product.nicknames.zh, ...product.nicknames.en]
      : [];
    const isNamed = names.some((name) => folded.includes(foldText(name)));
    return isNamed || isOfKind(productId) ? [at] : [];
  });
  const among = places.length > 0 ? places : items.map((_, at) => at);
  const optioned = among.filter((at) => {
    const { option } = items[at] ?? {};
    return [option?.zh, option?.en].some((name) => name && folded.includes(foldText(name)));
  });
  return optioned.length > 0 ? optioned : places;
}
