import {
  addMonths,
  dayOf,
  likelyDay,
  nearestDay,
  nearestDayOfMonth,
  weekdayOf,
  yearOf,
} from './civil-day.js';
import type { DateRule } from './date-rule.js';
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
const WEEKS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 下: 1, 下下: 2 };

/** Fixed days of the year that shops and customers name. */
const FESTIVALS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  双十一: [11, 11],
  双11: [11, 11],
  双十二: [12, 12],
  双12: [12, 12],
  六一八: [6, 18],
  '618': [6, 18],
  元旦: [1, 1],
  情人节: [2, 14],
  妇女节: [3, 8],
  三八节: [3, 8],
  五一: [5, 1],
  劳动节: [5, 1],
  儿童节: [6, 1],
  六一: [6, 1],
  教师节: [9, 10],
  国庆节: [10, 1],
  国庆: [10, 1],
  平安夜: [12, 24],
  圣诞节: [12, 25],
  圣诞: [12, 25],
};

/** Chinese ways to name a day: 昨天, 三天前, 上周五, 11月11号, 15号, 双十一. */
export const CHINESE_DATES: readonly DateRule[] = [
  {
    triggers: [...'前后昨今明']
      .flatMap((which) => [...'天日儿晚早'].map((part) => which + part))
      .concat('当日'),
    pattern: /(?:大前|大后|前|后|昨|今|明)(?:天|日|儿个?|晚|早)|(?:今|当)日/g,
    resolve: ([word], today) => {
      const shift = RELATIVE.find(([start]) => start.test(word))?.[1];
      return shift === undefined ? undefined : today + shift;
    },
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
    pattern: /(上上|下下|上|下|这|本)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天末])(?![年月个])/g,
    resolve: ([, week = '', weekday = ''], today) => {
      const monday = today - weekdayOf(today) + 1;
      return monday + 7 * (WEEKS[week] ?? 0) + (WEEKDAYS[weekday] ?? 1) - 1;
    },
  },
  {
    triggers: ['月'],
    pattern: new RegExp(
      `(?:(\\d{4}|今|去|明)年 ?)?(\\d{1,2}|${HAN_NUMBER}) ?月 ?(${NUMBER}) ?[号日]?`,
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
      `(?<![路街弄巷道里村苑座栋\\d第.-])(${NUMBER}) ?号(?![楼线店色码柜仓库院室门机床桌馆厅幢栋座单链])`,
      'g',
    ),
    resolve: ([, written = ''], today) => {
      const day = parseNumber(written);
      return day === undefined ? undefined : nearestDayOfMonth(today, day);
    },
  },
  {
    triggers: Object.keys(FESTIVALS),
    pattern:
      /双十一|双11|双十二|双12|六一八|(?<![\d.¥$a-z])618(?![\d.]|元|块|号)|元旦|情人节|妇女节|三八节|五一(?!级)|劳动节|儿童节|六一(?!八)|教师节|国庆节?|平安夜|圣诞节?/g,
    resolve: ([word], today) => {
      const festival = FESTIVALS[word];
      return festival && nearestDay(today, festival[0], festival[1]);
    },
  },
];

function shifted(today: number, count: number, unit: string): number {
  if (unit === '月')
    return Number.isInteger(count) ? addMonths(today, count) : today + Math.round(count * 30);
  if (unit === '年') return addMonths(today, Math.round(count * 12));
  return today + Math.round(count * (unit === '天' || unit === '日' ? 1 : 7));
}

function namedYear(written: string | undefined, today: number): number | undefined {
  if (written === undefined) return undefined;
  const year = yearOf(today);
  if (written === '今') return year;
  if (written === '去') return year - 1;
  return written === '明' ? year + 1 : Number(written);
}
