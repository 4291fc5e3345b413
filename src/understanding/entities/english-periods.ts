import { addMonths, dayOf, firstOfMonth, likelyDay, weekdayOf, yearOf } from './civil-day.js';
import type { CivilDay } from './civil-day.js';
import type { DateRule } from './date-rule.js';
import { MONTHS, word } from './english-dates.js';

const NEAR: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, the: 0, next: 1 };
const FULL_MONTH =
  '(january|february|march|april|may|june|july|august|sept?|september|october|november|december|jan|feb|aug|oct|nov|dec)';
/** Months that are no other word. */
const SURE_MONTH = '(january|february|april|june|july|august|september|october|november|december)';
const SATURDAY = 5;
const MIDDLE = 14;
const LATE = 20;

/** English ways to name a week, month or year; a period stands for its first day. */
export const ENGLISH_PERIODS: readonly DateRule[] = [
  {
    triggers: ['wee', 'mon', 'yea'],
    pattern: word('(last|this|next) (week|month|year)'),
    resolve: ([, which = '', unit = ''], today) => startOf(unit, NEAR[which] ?? 0, today),
  },
  {
    triggers: ['wee'],
    pattern: word('(last|past|this|the|next) weekend'),
    resolve: ([, which = ''], today) => startOf('week', NEAR[which] ?? 0, today) + SATURDAY,
  },
  {
    triggers: ['end', 'sta', 'beg', 'mid'],
    pattern: word(
      '(?:the )?(end|start|beginning|middle) of (the|this|next|last) (week|month|year)',
    ),
    resolve: ([, part = '', which = '', unit = ''], today) => {
      const shift = NEAR[which] ?? 0;
      const first = startOf(unit, shift, today);
      const last = startOf(unit, shift + 1, today) - 1;
      if (part === 'middle') return first + Math.floor((last - first) / 2);
      return part === 'end' ? last : first;
    },
  },
  {
    triggers: ['end', 'sta', 'beg', 'mid'],
    pattern: word(`(?:the )?(end|start|beginning|middle) of ${FULL_MONTH}(?: (20\\d\\d))?`),
    resolve: ([, part = '', month = '', year], today) => {
      const first = firstDay(month, year, today);
      if (first === undefined || part === 'start' || part === 'beginning') return first;
      return part === 'end' ? addMonths(first, 1) - 1 : first + MIDDLE;
    },
  },
  {
    triggers: MONTHS,
    pattern: new RegExp(
      `(?<=(?<![a-z])(?:in|since|until|till|by|from|during|before|after|of|early|late|mid) )${FULL_MONTH}(?: (20\\d\\d))?(?![a-z0-9']| ?\\d)`,
      'g',
    ),
    resolve: ([, month = '', year], today) => firstDay(month, year, today),
  },
  {
    triggers: MONTHS,
    pattern: word(`(last|next|this|early|mid|late)[ -]${FULL_MONTH}|${SURE_MONTH} (20\\d\\d)`),
    resolve: ([, which, month, bare, year], today) => {
      const day = firstDay(month ?? bare ?? '', year, today);
      if (day === undefined || which === undefined) return day;
      if (which === 'mid') return day + MIDDLE;
      if (which === 'late') return day + LATE;
      if (which === 'last' && day > today) return addMonths(day, -12);
      return which === 'next' && day <= today ? addMonths(day, 12) : day;
    },
  },
];

function firstDay(month: string, year: string | undefined, today: CivilDay): CivilDay | undefined {
  const number = MONTHS.indexOf(month.slice(0, 3)) + 1;
  return year === undefined ? likelyDay(today, number, 1) : dayOf(Number(year), number, 1);
}

function startOf(unit: string, shift: number, today: CivilDay): CivilDay {
  if (unit === 'week') return today - weekdayOf(today) + 1 + 7 * shift;
  if (unit === 'month') return addMonths(firstOfMonth(today), shift);
  return dayOf(yearOf(today) + shift, 1, 1) ?? today;
}
