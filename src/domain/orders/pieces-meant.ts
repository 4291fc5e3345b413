import { foldText } from '../text/fold.js';
import type { Order } from './order.js';
import { allPieces, countOf, type Pieces } from './pieces.js';

/** Which pieces a message means: some of them, or what must still be asked. */
export type PiecesMeant =
  | { readonly kind: 'some'; readonly pieces: readonly Pieces[] }
  | { readonly kind: 'which'; readonly among: readonly number[] }
  | { readonly kind: 'count'; readonly at: number };

const ALL =
  /[都全]退|全部|整单|一起退|都(?:要|想|不|寄|给)|[两三四]个都|\bboth\b|\ball (?:of (?:it|them)|three|four|\d+|the)\b|\beverything\b|\bthe whole (?:order|lot|thing)\b|\ball\s*[.!]*$/;
const HAN_DIGITS = '一二三四五六七八九十';
const MEASURES = '件个双盒只条床袋包套罐瓶份枚张把块本台';
const HAN_COUNT = new RegExp(
  `(?<![第\\d.])(\\d{1,3}|[两${HAN_DIGITS}])\\s?[${MEASURES}](?!月|小时|星期|礼拜|都?多)`,
  'g',
);
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 },
};
const ENGLISH_COUNT =
  /\b(\d{1,3}|one|two|three|four|five|six)\b(?= (?:of|pieces?|boxes|box|packs?|items?|pairs?|bags?|tins?|jars?|only|back)\b)|\b(?:return|only|just|back)(?: the)? (\d{1,3}|one|two|three|four|five|six)\b(?! ?(?:days?|weeks?|hours?|months?))/;
/** 3件里退2件: the number that goes back stands at the verb. */
const HAN_BACK = new RegExp(
  `(?:退|只|其中|里)的?\\s?(\\d{1,3}|[两${HAN_DIGITS}])\\s?[${MEASURES}]`,
);

/**
 * The pieces of an order that a message means to give back; `undefined` when it says nothing of it.
 *
 * @param named places of the items that the message names.
 */
export function piecesMeant(
  text: string,
  order: Pick<Order, 'items'>,
  named: readonly number[],
): PiecesMeant | undefined {
  const folded = foldText(text);
  const all = allPieces(order);
  const among = named.length > 0 ? all.filter(({ at }) => named.includes(at)) : all;
  if (ALL.test(folded)) return { kind: 'some', pieces: among };
  const count = countIn(folded);
  if (count === undefined) return named.length > 0 ? oneOfEach(order, among) : undefined;
  if (count === countOf(among)) return { kind: 'some', pieces: among };
  const [only, ...others] = among;
  if (!only || others.length > 0) return { kind: 'which', among: among.map(({ at }) => at) };
  if (count < 1 || count > only.count) return { kind: 'count', at: only.at };
  return { kind: 'some', pieces: [{ at: only.at, count }] };
}

/** Things named without a number: clear where each was bought once. */
function oneOfEach({ items }: Pick<Order, 'items'>, named: readonly Pieces[]): PiecesMeant {
  const many = named.find(({ count }) => count > 1);
  if (many) return { kind: 'count', at: many.at };
  const products = new Set(named.map(({ at }) => items[at]?.productId));
  const isClear = products.size === named.length;
  return isClear
    ? { kind: 'some', pieces: named }
    : { kind: 'which', among: named.map(({ at }) => at) };
}

function countIn(folded: string): number | undefined {
  const han = HAN_BACK.exec(folded)?.[1] ?? [...folded.matchAll(HAN_COUNT)].at(-1)?.[1];
  const english = ENGLISH_COUNT.exec(folded);
  const written = han ?? english?.[1] ?? english?.[2];
  return written === undefined ? undefined : numberOf(written);
}

function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  if (written === '两') return 2;
  return NUMBERS[written] ?? HAN_DIGITS.indexOf(written) + 1;
}
