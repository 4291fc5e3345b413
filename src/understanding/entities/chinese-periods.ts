import { NEAR, NEARBY, namedYear, YEAR } from './chinese-dates.js';
import { addMonths, dayOf, firstOfMonth, likelyDay, weekdayOf, yearOf } from './civil-day.js';
import type { DateRule } from './date-rule.js';
import { HAN_NUMBER, parseNumber } from './numerals.js';

/** Days from today for what is said without a number. */
const VAGUE: Readonly<Record<string, number>> = {
  前几天: -3,
  前两天: -2,
  前些天: -5,
  前些日子: -7,
  前阵子: -14,
  前段时间: -14,
  过几天: 3,
  过两天: 2,
};
const PART = '(?:初|中旬|中|底|末|上旬|下旬)';
/** 这个月亮灯 is a lamp and 月底 no month but its end. */
const AFTER_MONTH = '(?![亮饼光嫂子色租费卡球季牙票销薪白])';

/** Chinese ways to name a week, month or year; a period stands for its first day. */
export const CHINESE_PERIODS: readonly DateRule[] = [
  {
    triggers: ['周', '星期', '礼拜'],
    pattern: new RegExp(
      `(${NEARBY})(?:个)?(?:周(?!边|围|年|期|末)|星期|礼拜)(?![一二三四五六日天末])`,
      'g',
    ),
    resolve: ([, which = ''], today) => today - weekdayOf(today) + 1 + 7 * (NEAR[which] ?? 0),
  },
  {
    triggers: ['月'],
    pattern: new RegExp(`(${NEARBY})个?月(${PART})?${AFTER_MONTH}`, 'g'),
    resolve: ([, which = '', part], today) =>
      partOf(addMonths(firstOfMonth(today), NEAR[which] ?? 0), part),
  },
  {
    triggers: ['月初', '月中', '月底', '月末'],
    pattern: /(?<![\d一二三四五六七八九十两几半个上下这本当])月(初|中旬|底|末)/g,
    resolve: ([, part], today) => partOf(firstOfMonth(today), part),
  },
  {
    triggers: ['月'],
    pattern: new RegExp(
      `(?:(${YEAR})的?)?(?<![\\d.一二三四五六七八九十])(1[0-2]|[1-9]|${HAN_NUMBER})月(?:份|(${PART}))?(?! ?[\\d一二三四五六七八九十])${AFTER_MONTH}`,
      'g',
    ),
    resolve: ([, year, written = '', part], today) => {
      // 两月 is a span.
      if (written.startsWith('两')) return undefined;
      const month = parseNumber(written);
      if (!month || month > 12) return undefined;
      const named = namedYear(year, today);
      const first = named === undefined ? likelyDay(today, month, 1) : dayOf(named, month, 1);
      return first === undefined ? undefined : partOf(first, part);
    },
  },
  {
    triggers: ['去年', '今年', '明年', '前年', '年底', '年初', '年末'],
    pattern:
      /(去年|今年|明年|大前年|(?<![以之天日月大])前年)(年?[初底末])?|(?<![\d.去今明前])年([初底末])/g,
    resolve: ([, year, part, bare], today) => {
      const named = namedYear(year, today) ?? yearOf(today);
      return /[底末]/.test(part ?? bare ?? '') ? dayOf(named, 12, 31) : dayOf(named, 1, 1);
    },
  },
  {
    triggers: ['前几', '前两', '前些', '前阵', '前段', '过几', '过两'],
    pattern: new RegExp(`(?<![提之以])(?:${Object.keys(VAGUE).join('|')})(?!前|后)`, 'g'),
    resolve: ([name], today) => today + (VAGUE[name] ?? 0),
  },
];

/** @param first the month's first day. */
function partOf(first: number, part = ''): number {
  if (/^[底末]/.test(part)) return addMonths(first, 1) - 1;
  if (part.startsWith('中')) return first + 14;
  if (part === '上旬' || part !== '下旬') return first;
  return first + 20;
}
