import {
  addMonths,
  dayOf,
  likelyDay,
  nearestDayOfMonth,
  weekdayOf,
  type CivilDay,
} from './civil-day.js';
import type { DateRule } from './date-rule.js';
import { ENGLISH_FESTIVALS, festivalDay } from './festivals.js';
import { parseNumber } from './numerals.js';

/** The first letters of the months. */
export const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
/** Ordinals in words; they need "the … of". */
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
].concat('tenth');
const YEAR = '(?:,? (\\d{4}))?';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const SHORT_WEEKDAY = '(mon|tues?|weds?|thurs?|thu|fri|sat|sun)';
/** A weekday in front of the date itself. */
const LED = `(?:(?:${WEEKDAY.slice(1, -1)}|${SHORT_WEEKDAY.slice(1, -1)}),? (?:the )?)?`;
const LED_THE = LED.replace('(?:the )?)?', ')?the ');
const BEFORE_WEEKDAY =
  'on|since|by|until|till|from|before|after|due|for|was|is|coming|arrive|arrives|arriving';

/** How many units, for use inside a pattern and for `countOf`. */
export const COUNT =
  '(\\d{1,3}|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|a couple of|a few|couple of|several)';
const UNIT = '(day|week|month|year|fortnight)s?';

const NAMED: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  'day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  'last night': -1,
  'the night before last': -2,
  tomorrow: 1,
  tmrw: 1,
  tmr: 1,
  tomorow: 1,
  tommorow: 1,
  tommorrow: 1,
  yday: -1,
  yesteday: -1,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
};

/** A pattern of whole words. */
export const word = (pattern: string): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${pattern})(?![a-z0-9])`, 'g');
const anyOf = (names: object): string =>
  Object.keys(names)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** English ways to name a day: yesterday, 3 days ago, last Friday, Nov 11th, the 15th, 2026-11-03. */
export const ENGLISH_DATES: readonly DateRule[] = [
  {
    triggers: [
      'yes',
      'yda',
      'today',
      'tonight',
      'morning',
      'afternoon',
      'evening',
      'night',
      'tom',
      'tmr',
    ],
    pattern: word(`(?:first thing )?(${anyOf(NAMED)})`),
    resolve: ([, name = ''], today) => today + (NAMED[name] ?? 0),
  },
  {
    triggers: [
      'chr',
      'xmas',
      'box',
      'new',
      'spr',
      'drag',
      'mid',
      'nat',
      'valentine',
      'halloween',
    ].concat(['singles', 'double', 'black', 'cyber', 'thank', 'mother', 'father', 'lun']),
    pattern: word(`(${ENGLISH_FESTIVALS})(?: (\\d{4}))?`),
    resolve: ([, name = '', year], today) =>
      festivalDay(name, today, year ? Number(year) : undefined),
  },
  {
    triggers: ['ago', 'back', 'earlier', 'before'],
    pattern: word(`${COUNT} ${UNIT} (?:ago|back|earlier|before)`),
    resolve: ([, count = '', unit = ''], today) => shifted(today, -countOf(count), unit),
  },
  {
    triggers: ['day', 'week', 'month', 'year', 'tnight'],
    pattern: word(`(?:in|within) ${COUNT} ${UNIT}|${COUNT} ${UNIT} (?:from now|later|from today)`),
    resolve: ([, count, unit, otherCount, otherUnit], today) =>
      shifted(today, countOf(count ?? otherCount ?? ''), unit ?? otherUnit ?? ''),
  },
  {
    triggers: WEEKDAYS,
    pattern: word(`(?:first thing )?(last|past|this|next|coming) (?:${WEEKDAY}|${SHORT_WEEKDAY})`),
    resolve: ([, which = '', long, short], today) => weekday(which, long ?? short ?? '', today),
  },
  {
    triggers: WEEKDAYS,
    pattern: word(`${COUNT} ${WEEKDAY}s ago`),
    resolve: ([, count = '', name = ''], today) =>
      weekday('last', name, today) - 7 * (Math.ceil(countOf(count)) - 1),
  },
  {
    triggers: WEEKDAYS,
    pattern: word(`${WEEKDAY} (week|fortnight)|(?:a )?(week|fortnight) on ${WEEKDAY}`),
    resolve: ([, name, after, before, late], today) =>
      weekday('coming', name ?? late ?? '', today) + ((after ?? before) === 'week' ? 7 : 14),
  },
  {
    triggers: WEEKDAYS,
    pattern: word(`(?:first thing (?:on )?)?(?<!every |each )${WEEKDAY}(?: first thing)?`),
    resolve: bareWeekday,
  },
  {
    triggers: WEEKDAYS,
    pattern: new RegExp(
      `(?<=(?<![a-z])(?:${BEFORE_WEEKDAY}|first thing) )${SHORT_WEEKDAY}(?![a-z0-9'])|(?<![a-z0-9])${SHORT_WEEKDAY}(?= (?:\\d{1,2}(?::\\d\\d)? ?[ap]m|morning|afternoon|evening)(?![a-z]))`,
      'g',
    ),
    resolve: bareWeekday,
  },
  {
    triggers: MONTHS,
    pattern: word(`${LED}${MONTH} ?(?:the )?${DAY}${YEAR}(?!\\d)`),
    resolve: ([, month = '', day, year], today) => monthDay(month, day, year, today),
  },
  {
    triggers: MONTHS,
    pattern: word(`${LED}(?:the )?${DAY} (?:of )?${MONTH}${YEAR}`),
    resolve: ([, day, month = '', year], today) => monthDay(month, day, year, today),
  },
  {
    triggers: MONTHS,
    pattern: word(`${LED}the (${ORDINALS.join('|')}) of ${MONTH}${YEAR}`),
    resolve: ([, ordinal = '', month = '', year], today) =>
      monthDay(month, String(ORDINALS.indexOf(ordinal) + 1), year, today),
  },
  {
    triggers: ['0st', '0nd', '0rd', '0th'],
    pattern: new RegExp(
      `(?<![a-z0-9])${LED_THE}(\\d{1,2})(?:st|nd|rd|th)(?![a-z0-9]| (?:floor|time|order|item|one|try|day))`,
      'g',
    ),
    resolve: ([, day], today) => nearestDayOfMonth(today, Number(day)),
  },
  {
    triggers: ['000'],
    pattern: /(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/g,
    resolve: ([, year, , month, day]) => dayOf(Number(year), Number(month), Number(day)),
  },
  {
    triggers: ['0/0', '0.0', '0-0'],
    pattern:
      /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}))?(?![\d/%-]|\.\d| ?(?:cm|mm|kg|inch|折|寸|元|块|天|个|件|小时|分钟|岁|周|人|位|stars?|days?|weeks?|months?|years?|hours?|hrs?|mins?|minutes?|pieces|pcs|people|times))/g,
    resolve: numericDate,
  },
];

/** 11/11 and 11.11 are days near today; 3.5 could be anything, so a dot needs two figures behind it. */
function numericDate(match: RegExpExecArray, today: CivilDay): CivilDay | undefined {
  const [, first = '', mark, second = '', year] = match;
  if (mark !== '/' && year === undefined && (first.length < 2 || second.length < 2))
    return undefined;
  // Round the clock is no day.
  if (first === '24' && second === '7') return undefined;
  const [a, b] = [Number(first), Number(second)];
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return year === undefined ? likelyDay(today, month, day) : dayOf(Number(year), month, day);
}

function monthDay(
  month: string,
  day: string | undefined,
  year: string | undefined,
  today: CivilDay,
): CivilDay | undefined {
  const number = MONTHS.indexOf(month.slice(0, 3)) + 1;
  if (year !== undefined) return dayOf(Number(year), number, Number(day));
  return likelyDay(today, number, Number(day));
}

/**
 * "Last Friday" is the latest Friday before today, "next Friday" the one of the next week (weeks
 * begin on Monday), "this Friday" the one of this week, "coming Friday" the first after today.
 */
function weekday(which: string, name: string, today: CivilDay): CivilDay {
  const wanted = WEEKDAYS.indexOf(name.slice(0, 3)) + 1;
  const monday = today - weekdayOf(today) + 1;
  if (which === 'this') return monday + wanted - 1;
  if (which === 'coming') return today + ((wanted - weekdayOf(today) + 6) % 7) + 1;
  if (which === 'next') return monday + 7 + wanted - 1;
  return today - ((weekdayOf(today) - wanted + 6) % 7) - 1;
}

/** Words that show that a weekday without "last" or "next" lies behind. */
const PAST =
  /\b(?:was|were|since|ordered|bought|paid|placed|said|told|promised|came|arrived|received|sent|shipped|got|did|didn't|had|supposed|meant|left|been)\b/;

function bareWeekday(match: RegExpExecArray, today: CivilDay): CivilDay {
  const name = match[1] ?? match[2] ?? '';
  const wanted = WEEKDAYS.indexOf(name.slice(0, 3)) + 1;
  const clause = /(?:[^.,;!?\n]|(?<=\d)[.,](?=\d))*$/.exec(
    match.input.slice(Math.max(0, match.index - 60), match.index),
  );
  const isPast = PAST.test(clause?.[0] ?? '');
  return isPast ? weekday('last', name, today) : today + ((wanted - weekdayOf(today) + 7) % 7);
}

/** The number that `COUNT` matched. */
export function countOf(written: string): number {
  if (written === 'a few' || written === 'several') return 3;
  if (written.startsWith('half')) return 0.5;
  if (written.endsWith('couple of')) return 2;
  return parseNumber(written) ?? 0;
}

const DAYS: Readonly<Record<string, number>> = { fortnight: 14, week: 7, month: 30 };

function shifted(today: CivilDay, count: number, unit: string): CivilDay {
  if (unit === 'year') return addMonths(today, Math.round(12 * count));
  if (unit === 'month' && Number.isInteger(count)) return addMonths(today, count);
  return today + Math.round(count * (DAYS[unit] ?? 1));
}
