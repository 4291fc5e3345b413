import { word } from './english-dates.js';
import { HAN_NUMBER, parseNumber } from './numerals.js';

/** A time of day as it is written: its half of the day may have to be told from words around it. */
export interface ClockTime {
  /** Absent when only a part of the day is named ("morning"). */
  readonly hour?: number;
  readonly minute?: number;
  /** Whether it is a time without a day beside it as well. */
  readonly alone: boolean;
  /** Whether the hour is one of twenty-four, whatever the words around it say. */
  readonly exact?: boolean;
}

/** A way to name a time of day; `resolve` gives `undefined` when the match is none after all. */
export interface ClockRule {
  readonly triggers: readonly string[];
  /** Global, over lower-case text, linear in its length, never empty. */
  readonly pattern: RegExp;
  readonly resolve: (match: RegExpExecArray) => ClockTime | undefined;
}

const HAN_PART = '凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|半夜|(?<![今昨明后当前])[早晚]';
const HOUR = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
/** Behind a bare hour (三点) these show that a time is meant. */
const TIME_FOLLOWS = /^ ?(?:之前|以前|以后|之后|前|后|左右|到(?!底)|送|来|开门|关门|下班)/;

export const CLOCK_RULES: readonly ClockRule[] = [
  {
    triggers: [
      '点',
      '时',
      '凌晨',
      '清晨',
      '早',
      '上午',
      '中午',
      '下午',
      '傍晚',
      '晚',
      '夜里',
      '半夜',
    ],
    pattern: new RegExp(
      `(${HAN_PART})? ?(?<![\\d.:第])(\\d{1,2}|${HAN_NUMBER}) ?(?:点(?!\\d{0,2}\\.|几)|时(?![间候段不常刻辰尚]))(?:(半)|(一|三|1|3)刻|(钟|整|多)|(\\d{1,2}|${HAN_NUMBER})分?)?|(${HAN_PART}) ?(\\d{1,2}):(\\d{2})|凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|半夜|一大?早`,
      'g',
    ),
    resolve: readHan,
  },
  {
    triggers: ['0:0'],
    pattern: /(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?! ?[ap]\.?m)(?![\d:])/g,
    resolve: ([, hour, minute]) => ({ hour: Number(hour), minute: Number(minute), alone: true }),
  },
  {
    triggers: ['am', 'pm', 'a.m', 'p.m'],
    pattern: /(?<![\d.:,$])(\d{1,2})(?:[:.]([0-5]\d))? ?[ap](?:m(?![a-z])|\.m\.?)/g,
    resolve: ([, hour, minute = '0']) =>
      Number(hour) > 12 ? undefined : { hour: Number(hour), minute: Number(minute), alone: true },
  },
  {
    triggers: ['half', 'pas', 'quar', "o'c", 'ocl'],
    pattern: word(
      `(half past|half|quarter past|a quarter past|quarter to|a quarter to) ${HOUR}|${HOUR} o'?clock`,
    ),
    resolve: ([, side, hour = '', oClock]) => readEnglish(side, oClock ?? hour),
  },
  {
    triggers: ['noo', 'mid'],
    pattern: word('noon|midday|midnight'),
    resolve: ([name]) => ({ hour: name === 'midnight' ? 24 : 12, minute: 0, alone: true }),
  },
  {
    triggers: ['mor', 'aft', 'eve', 'nig'],
    pattern: word('morning|afternoon|evening|night'),
    resolve: () => ({ alone: false }),
  },
  {
    triggers: ['at 0', 'by 0', 'fter 0', 'fore 0', 'round 0'],
    pattern: /(?<=(?<![a-z])(?:at|around|by|before|after) )(\d{1,2})(?![\d:.,%/-]| ?[a-z])/g,
    resolve: ([, hour]) => (Number(hour) > 24 ? undefined : { hour: Number(hour), alone: false }),
  },
];

function readHan(match: RegExpExecArray): ClockTime | undefined {
  const [written, part, hourWritten, half, quarters, , minuteWritten, colonPart, hour, minute] =
    match;
  if (colonPart !== undefined) return { hour: Number(hour), minute: Number(minute), alone: true };
  if (hourWritten === undefined) return { alone: false };
  const hours = parseNumber(hourWritten);
  if (hours === undefined || hours > 24) return undefined;
  const exact = /[半刻钟整分多]$/.test(written);
  const rest = match.input.slice(match.index + written.length, match.index + written.length + 4);
  // 一点 and 三点 are "a bit" and "three points" unless something else shows the time.
  const alone = part !== undefined || exact || TIME_FOLLOWS.test(rest);
  const minutes = parseNumber(minuteWritten ?? '') ?? 0;
  if (minutes > 59) return undefined;
  return {
    hour: hours,
    minute: half ? 30 : quarters ? 15 * (parseNumber(quarters) ?? 0) : minutes,
    alone: alone && (exact || !isABit(hourWritten, part)),
  };
}

/** 早一点 is "a bit earlier"; 下午一点 is a time. */
function isABit(hour: string, part: string | undefined): boolean {
  return hour === '一' && (part === undefined || part.length === 1);
}

function readEnglish(side: string | undefined, hour: string): ClockTime | undefined {
  const hours = parseNumber(hour);
  if (hours === undefined || hours < 1 || hours > 12) return undefined;
  if (side === undefined) return { hour: hours, minute: 0, alone: true };
  // "Half four" could be half of four things, unless a day stands beside it.
  if (side === 'half') return { hour: hours, minute: 30, alone: false };
  if (side.startsWith('half')) return { hour: hours, minute: 30, alone: true };
  if (side.endsWith('to')) return { hour: hours === 1 ? 12 : hours - 1, minute: 45, alone: true };
  return { hour: hours, minute: 15, alone: true };
}

const NIGHT = /晚|夜|night(?! ?fall)/;
const AFTERNOON = /下午|傍晚|晚|半夜|夜里|afternoon|evening|night|\dp| p\.?m/;
const MORNING = /凌晨|清晨|早|上午|morning|\da\.?m| a\.?m/;
/** Without a word for the half of the day, hours up to this one are those of the afternoon. */
const LAST_WAKING_HOUR = 6;
const LAST_NIGHT_HOUR = 4;
const NOON = 12;

/**
 * Minutes from the day's midnight, 1,440 for its end.
 *
 * @param words all words of the date, of which some may tell the half of the day.
 * @param isOfDay whether a day is named too: 昨晚两点 is two o'clock of the day after it.
 */
export function minutesOf(time: ClockTime, words: string, isOfDay: boolean): number {
  const { hour = 0, minute = 0 } = time;
  const isSmallHour = hour <= LAST_NIGHT_HOUR && NIGHT.test(words) && !MORNING.test(words);
  const hours = isSmallHour ? hour + (isOfDay ? 24 : 0) : hourOf(hour, words);
  return 60 * hours + minute;
}

function hourOf(hour: number, words: string): number {
  if (hour > NOON) return hour;
  if (MORNING.test(words)) return hour === NOON ? 0 : hour;
  if (words.includes('中午')) return hour <= 2 ? hour + NOON : hour;
  // "Half past midnight" is none, but twelve at night is the day's end.
  if (AFTERNOON.test(words)) {
    if (hour === NOON) return NIGHT.test(words) ? 2 * NOON : NOON;
    return hour + NOON;
  }
  const isOpen = !/\d\d:\d\d/.test(words) && hour > 0;
  return isOpen && hour <= LAST_WAKING_HOUR ? hour + NOON : hour;
}
