import {
  addMonths,
  dayOf,
  firstOfMonth,
  likelyDay,
  nearestDayOfMonth,
  weekdayOf,
  yearOf,
} from './civil-day.js';
import type { DateRule } from './date-rule.js';
import { CHINESE_FESTIVALS, festivalDay } from './festivals.js';
import { HAN_NUMBER, parseNumber } from './numerals.js';

const NUMBER = `\\d{1,4}|${HAN_NUMBER}`;

/** Days from today. 早/晚 name a part of the day, 天/日/儿 the day itself. */
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/^大前/, -3],
  [/^前/, -2],
  [/^昨/, -1],
  [/^(?:今|当)/, 0],
  [/^明/, 1],
  [/^大后/, 3],
  [/^后/, 2],
];

const WEEKDAYS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  末: 6,
};
/** How far off the week or month is. */
export const NEAR: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  这: 0,
  本: 0,
  当: 0,
  下: 1,
  下下: 2,
};
/** The keys of `NEAR`, for use inside a pattern. */
export const NEARBY = '上上|下下|上|下|这|本|当';
const YEARS: Readonly<Record<string, number>> = { 大: -3, 前: -2, 去: -1, 今: 0, 明: 1 };
/** A year, for `namedYear`. */
export const YEAR = '\\d{4}年|今年|去年|大前年|前年|明年';

/** Chinese ways to name a day: 昨天, 三天前, 上周五, 11月11号, 15号, 双十一. */
export const CHINESE_DATES: readonly DateRule[] = [
  {
    triggers: [...'前后昨今明']
      .flatMap((which) => [...'天日儿晚早夜'].map((part) => which + part))
      .concat('当日'),
    pattern: /(?:大前|大后|前|后|昨|今|明)(?:天|日(?!子)|儿个?|晚|早|夜)|(?:今|当)日/g,
    resolve: ([word], today) => {
      const shift = RELATIVE.find(([start]) => start.test(word))?.[1];
      return shift === undefined ? undefined : today + shift;
    },
  },
  {
    triggers: ['明后', '今明', '昨今'],
    pattern: /(?:明后|今明|昨今)(?:两|这两|二)?[天日]/g,
    resolve: ([word], today) =>
      today + (word.startsWith('明') ? 1 : word.startsWith('今') ? 0 : -1),
  },
  {
    triggers: ['前', '后'],
    pattern: new RegExp(
      `(${NUMBER}|半) ?(个半|个|多)?(天|日|周|星期|礼拜|月|年)(?:多|半)?(?:以|之)?(前|后)`,
      'g',
    ),
    resolve: ([, number = '', extra, unit = '', side], today) => {
      const count = number === '半' ? 0.5 : parseNumber(number);
      if (count === undefined) return undefined;
      return shifted(
        today,
        (side === '前' ? -1 : 1) * (extra === '个半' ? count + 0.5 : count),
        unit,
      );
    },
  },
  {
    triggers: [...'周期拜'].flatMap((week) => [...'一二三四五六日天末'].map((day) => week + day)),
    pattern:
      /(?<!每|每个)(上上|下下|上|下|这|本)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天末])(?![年月个般]|(?:里|里头)?(?:也|都)?(?:经常|常|总是?|老是|通常|一般|有时|偶尔|愉快|快乐))/g,
    resolve: ([, week = '', weekday = ''], today) => {
      const monday = today - weekdayOf(today) + 1;
      return monday + 7 * (NEAR[week] ?? 0) + (WEEKDAYS[weekday] ?? 1) - 1;
    },
  },
  {
    triggers: ['月'],
    pattern: new RegExp(
      `(?:(${YEAR})的? ?)?(\\d{1,2}|${HAN_NUMBER}) ?月 ?(${NUMBER}) ?[号日]?(?:[ (]?(?:周|星期)[一二三四五六日天]\\)?)?`,
      'g',
    ),
    resolve: (match, today) => {
      const [, year, monthWritten = '', dayWritten = ''] = match;
      const month = parseNumber(monthWritten);
      const day = parseNumber(dayWritten);
      if (!month || !day) return undefined;
      const named = namedYear(year, today);
      return named === undefined ? likelyDay(today, month, day) : dayOf(named, month, day);
    },
  },
  {
    triggers: ['号'],
    pattern: new RegExp(
      `(?:(${NEARBY}) ?个?月)?(?<![路街弄巷道里村苑座栋段甲乙丙丁\\d第.-]|[大小](?=[一二两半1-3] ?号))(${NUMBER}) ?号(?![楼线店色码柜仓库院室门机床桌馆厅幢栋座单链])`,
      'g',
    ),
    resolve: ([, which, written = ''], today) => {
      const day = parseNumber(written);
      if (day === undefined) return undefined;
      if (which === undefined) return nearestDayOfMonth(today, day);
      const first = firstOfMonth(addMonths(firstOfMonth(today), NEAR[which] ?? 0));
      return day >= 1 && day <= 31 ? first + day - 1 : undefined;
    },
  },
  {
    triggers: ['双十', '双1', '六一', '618', '元旦', '情人', '妇女', '三八', '五一', '劳动', '儿童']
      .concat([
        '教师',
        '国庆',
        '平安',
        '圣诞',
        '春节',
        '大年',
        '端午',
        '中秋',
        '母亲',
        '父亲',
        '黑五',
      ])
      .concat('黑色', '除夕', '年三', '元宵', '正月'),
    pattern: new RegExp(
      `(?:(${YEAR})的? ?)?(?<![\\d.¥$]|[a-z](?=618))(${CHINESE_FESTIVALS})(?![\\d级八元块号]|\\.\\d|会员)`,
      'g',
    ),
    resolve: ([, year, name = ''], today) => festivalDay(name, today, namedYear(year, today)),
  },
];

function shifted(today: number, count: number, unit: string): number {
  if (unit === '月')
    return Number.isInteger(count) ? addMonths(today, count) : today + Math.round(count * 30);
  if (unit === '年') return addMonths(today, Math.round(count * 12));
  return today + Math.round(count * (unit === '天' || unit === '日' ? 1 : 7));
}

/** The year that is named; `undefined` when none is. */
export function namedYear(written: string | undefined, today: number): number | undefined {
  if (written === undefined) return undefined;
  const shift = YEARS[written.charAt(0)];
  return shift === undefined ? Number.parseInt(written, 10) : yearOf(today) + shift;
}
