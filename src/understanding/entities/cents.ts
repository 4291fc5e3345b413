import { parseNumber } from './numerals.js';

const FACTORS: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 千: 1_000, k: 1_000 };
/** Cents in the smaller coins. */
const COINS: readonly (readonly [RegExp, number])[] = [
  [/^[毛角]/, 10],
  [/^(?:分|cent|fen|pen)/, 1],
];

/**
 * A sum in hundredths, as digits; `undefined` when the number is none.
 *
 * @param many 万, 千, k or w behind the number.
 * @param coin the coin's name; the smaller coins count less.
 * @param rest the tenths after the coin: 五块三 and 五块3毛 are 5.30, 三块半 is 3.50.
 */
export function cents(number = '', many = '', coin = '', rest = ''): string | undefined {
  const value = parseNumber(number);
  if (value === undefined) return undefined;
  const factor = FACTORS[many.trim()] ?? 1;
  const unit = COINS.find(([name]) => name.test(coin))?.[1] ?? 100;
  const tenths = rest === '半' ? 5 : (parseNumber(rest.replace(/[毛角]钱?$/, '')) ?? 0);
  return String(Math.round(value * factor * unit + tenths * (unit / 10)));
}
