import { COUNT, countOf, word } from './english-dates.js';
import { HAN_NUMBER, parseNumber } from './numerals.js';

/** A way to name a moment by its distance from now. */
export interface MomentRule {
  readonly triggers: readonly string[];
  /** Global, over lower-case text, linear in its length, never empty. */
  readonly pattern: RegExp;
  /** Minutes from now; `undefined` when the match is no moment after all. */
  readonly minutesFromNow: (match: RegExpExecArray) => number | undefined;
}

const UNIT = '(minutes?|mins?|hours?|hrs?)';

export const MOMENT_RULES: readonly MomentRule[] = [
  {
    triggers: ['钟', '小时', '分'],
    pattern: new RegExp(
      `(\\d{1,3}|${HAN_NUMBER}|半) ?(个半|个|多个|多)?(小时|钟头|分钟)(?:多|半)?(?:以|之)?(前|后)`,
      'g',
    ),
    minutesFromNow: ([, number = '', extra, unit, side]) => {
      const count = number === '半' ? 0.5 : parseNumber(number);
      if (count === undefined) return undefined;
      const units = extra === '个半' ? count + 0.5 : count;
      return (side === '前' ? -1 : 1) * units * (unit === '分钟' ? 1 : 60);
    },
  },
  {
    triggers: ['min', 'hou', 'hr'],
    pattern: word(`${COUNT} ${UNIT} (ago|earlier|back|from now)|in ${COUNT} ${UNIT}`),
    minutesFromNow: ([match, count, unit, side, ahead, aheadUnit]) => {
      // "In a minute" is soon, not in sixty seconds.
      if (/^in an? m/.test(match)) return undefined;
      const units = countOf(count ?? ahead ?? '') * (/^h/.test(unit ?? aheadUnit ?? '') ? 60 : 1);
      return side === undefined || side === 'from now' ? units : -units;
    },
  },
];
