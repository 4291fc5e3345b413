import { foldText } from '../text/fold.js';
import type { Order } from './order.js';
import { allPieces, countOf, type Pieces } from './pieces.js';

/** Which pieces a message means: some of them, or what must still be asked. */
export type PiecesMeant =
  | { readonly kind: 'some'; readonly pieces: readonly Pieces[] }
  | { readonly kind: 'which'; readonly among: readonly number[] }
  | { readonly kind: 'count'; readonly at: number };

const ALL =
  /[都全]退|全部|整单|一起退|都(?:要|想|不|寄|给)|[两三四]个都|\bboth\b|\ball (?:of (?:it|them)|three|four|\d+|the)\b|\beverything\b|\bthe whole (?:order|lot|thing)\b|(?<!that'?s |that is )\ball\s*[.!]*$/;
/** "Not all of it, just one candle". */
const NOT_ALL =
  /不(?:是|要|用|想)?(?:全|都|整单|一起)|别(?:全|都|一起)|没(?:说|想|要)(?:全|都)|\b(?:not|n't|never)\b.{0,24}\b(?:all|both|everything|the whole)\b/;
const HAN_DIGITS = '一二三四五六七八九十';
const MEASURES = '件个双盒只条床袋包套罐瓶份枚张把块本台';
const HAN_COUNT = new RegExp(
  `(?<![第\\d.${HAN_DIGITS}])(\\d{1,3}|[两${HAN_DIGITS}]{1,3})\\s?[${MEASURES}](?!月|小时|星期|礼拜|都?多)`,
  'g',
);
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 },
};
const ENGLISH_COUNT =
  /\b(\d{1,3}|one|two|three|four|five|six)\b(?= (?:of|pieces?|boxes|box|packs?|items?|pairs?|bags?|tins?|jars?|only|back)\b)|\b(?:return|only|just|back)(?: the)? (\d{1,3}|one|two|three|four|five|six)\b(?![-\d]| ?(?:days?|weeks?|hours?|months?|lit(?:re|er)s?|l|ml|kg|g|cm|mm|inch|person|people|pack|piece set|seater|slice|way)\b)/;
/** 3件里退2件: the number that goes back stands at the verb. */
const HAN_BACK = new RegExp(
  `(?:退|只|其中|里)的?\\s?(\\d{1,3}|[两${HAN_DIGITS}]{1,3})\\s?[${MEASURES}]`,
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
  const count = countIn(folded);
  const isDenied = NOT_ALL.test(folded);
  const isAll = !isDenied && ALL.test(folded);
  if (isAll && (count === undefined || count >= countOf(among)))
    return { kind: 'some', pieces: among };
  if (count === undefined)
    return withoutCount(order, among, { isNamed: named.length > 0, isDenied });
  if (count === countOf(among)) return { kind: 'some', pieces: among };
  const [only, ...others] = among;
  if (!only || others.length > 0) return { kind: 'which', among: among.map(({ at }) => at) };
  if (count < 1 || count > only.count) return { kind: 'count', at: only.at };
  return { kind: 'some', pieces: [{ at: only.at, count }] };
}

/** No number is told: of things named one each, and who does not mean all is asked. */
function withoutCount(
  order: Pick<Order, 'items'>,
  among: readonly Pieces[],
  { isNamed, isDenied }: { readonly isNamed: boolean; readonly isDenied: boolean },
): PiecesMeant | undefined {
  if (isNamed) return oneOfEach(order, among);
  if (!isDenied) return undefined;
  const [only, ...others] = among;
  return only && others.length === 0
    ? { kind: 'count', at: only.at }
    : { kind: 'which', among: among.map(({ at }) => at) };
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
  return NUMBERS[written] ?? hanNumber(written);
}

/** 两, 十二, 二十 or 二十五. */
function hanNumber(written: string): number {
  const digit = (sign: string): number => (sign === '两' ? 2 : HAN_DIGITS.indexOf(sign) + 1);
  const ten = written.indexOf('十');
  if (ten < 0) return digit(written.slice(-1));
  const tens = ten === 0 ? 1 : digit(written.slice(0, ten));
  const rest = written.slice(ten + 1);
  return tens * 10 + (rest === '' ? 0 : digit(rest));
}
