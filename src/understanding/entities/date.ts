import type { Clock } from '../../clock.js';
import { Triggers } from '../text/triggers.js';
import { CHINESE_DATES } from './chinese-dates.js';
import { CHINESE_PERIODS } from './chinese-periods.js';
import { isoDay, momentIn, type CivilDay } from './civil-day.js';
import { CLOCK_RULES, minutesOf, type ClockTime } from './clock-times.js';
import { ENGLISH_DATES } from './english-dates.js';
import { ENGLISH_PERIODS } from './english-periods.js';
import { allMatches, type Finder, type Found } from './finder.js';
import { MOMENT_RULES } from './relative-moments.js';

/** A part of a date in the text: a day, a time of day, or both at once. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly day?: CivilDay;
  readonly time?: ClockTime;
}

interface Now {
  readonly day: CivilDay;
  readonly minutes: number;
}

interface PieceRule {
  readonly triggers: readonly string[];
  readonly pattern: RegExp;
  readonly read: (
    match: RegExpExecArray,
    now: () => Now,
  ) => Omit<Piece, 'start' | 'end'> | undefined;
}

const DAY_RULES = [...CHINESE_DATES, ...CHINESE_PERIODS, ...ENGLISH_DATES, ...ENGLISH_PERIODS];
const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;

/** What may stand between a day and its time, and between a time and its day. */
const BEFORE_TIME = /^(?:[ 的]?|,? (?:at |around |about |by |before |after |from |in the )?)$/;
const BEFORE_DAY = /^,?(?: on)? ?$/;

/**
 * Finds named days and times and resolves them against the clock in `timeZone` (IANA name). The value
 * is an ISO date, or with a time of day an ISO date and time of that zone without offset. A day without
 * a year is the nearest one; a Chinese weekday alone is of this week; a period is its first day.
 */
export function dateFinder(clock: Clock, timeZone: string): Finder {
  const momentAt = momentIn(timeZone);
  const rules = pieceRules((minutes) => momentAt(clock.now() + minutes * MINUTE_MS));
  const groups = [rules.slice(0, GROUP), rules.slice(GROUP)].map((group) => ({
    group,
    triggers: new Triggers(group.map((rule) => rule.triggers)),
  }));
  return (lower) => {
    const now = (): Now => momentAt(clock.now());
    const pieces = groups.flatMap(({ group, triggers }) => {
      const seen = triggers.in(lower);
      if (seen === 0) return [];
      return group.flatMap((rule, at) => (seen & (1 << at) ? piecesOf(rule, lower, now) : []));
    });
    return pieces.length === 0 ? [] : joined(apart(pieces), lower, now);
  };
}

/** As many rules as one pass over the text can tell apart. */
const GROUP = 24;

function pieceRules(momentIn: (minutes: number) => Now): PieceRule[] {
  return [
    ...DAY_RULES.map(({ triggers, pattern, resolve }): PieceRule => ({
      triggers,
      pattern,
      read: (match, now) => {
        const day = resolve(match, now().day);
        return day === undefined || Number.isNaN(day) ? undefined : { day };
      },
    })),
    ...CLOCK_RULES.map(({ triggers, pattern, resolve }): PieceRule => ({
      triggers,
      pattern,
      read: (match) => {
        const time = resolve(match);
        return time && { time };
      },
    })),
    ...MOMENT_RULES.map(({ triggers, pattern, minutesFromNow }): PieceRule => ({
      triggers,
      pattern,
      read: (match) => {
        const minutes = minutesFromNow(match);
        if (minutes === undefined) return undefined;
        const { day, minutes: ofDay } = momentIn(minutes);
        const time = { hour: Math.floor(ofDay / 60), minute: ofDay % 60, alone: true, exact: true };
        return { day, time };
      },
    })),
  ];
}

function piecesOf({ pattern, read }: PieceRule, lower: string, now: () => Now): Piece[] {
  return allMatches(lower, pattern).flatMap((match) => {
    const piece = read(match, now);
    return piece ? [{ start: match.index, end: match.index + match[0].length, ...piece }] : [];
  });
}

/** In order; of two that overlap the longer one. */
function apart(pieces: readonly Piece[]): Piece[] {
  const inOrder = [...pieces].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Piece[] = [];
  for (const piece of inOrder) {
    const last = kept.at(-1);
    if (!last || piece.start >= last.end) kept.push(piece);
    else if (piece.end - piece.start > last.end - last.start) kept[kept.length - 1] = piece;
  }
  return kept;
}

/** A day and the time beside it are one; a time alone is today's. */
function joined(pieces: readonly Piece[], lower: string, now: () => Now): Found[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    const both = last && together(last, piece, lower.slice(last.end, piece.start));
    if (both) whole[whole.length - 1] = both;
    else whole.push(piece);
  }
  return whole.flatMap((piece) => foundIn(piece, lower, now));
}

function together(first: Piece, second: Piece, between: string): Piece | undefined {
  const { start } = first;
  const { end } = second;
  if (second.time && second.day === undefined && !isClock(first.time)) {
    const isBeside = first.day !== undefined && BEFORE_TIME.test(between);
    return isBeside ? { start, end, day: first.day, time: second.time } : undefined;
  }
  const isTimeThenDay = isClock(first.time) && first.day === undefined && !isClock(second.time);
  if (!isTimeThenDay || second.day === undefined || !BEFORE_DAY.test(between)) return undefined;
  return { start, end, day: second.day, ...(first.time && { time: first.time }) };
}

function isClock(time: ClockTime | undefined): boolean {
  return time?.hour !== undefined;
}

function foundIn({ start, end, day, time }: Piece, lower: string, now: () => Now): Found[] {
  if (day === undefined && !(time?.alone && isClock(time))) return [];
  const of = day ?? now().day;
  return [
    {
      type: 'date',
      value: valueOf(of, time, lower.slice(start, end), day !== undefined),
      start,
      end,
    },
  ];
}

function valueOf(
  day: CivilDay,
  time: ClockTime | undefined,
  words: string,
  isOfDay: boolean,
): string {
  if (!time || !isClock(time)) return isoDay(day);
  const minutes = time.exact
    ? 60 * (time.hour ?? 0) + (time.minute ?? 0)
    : minutesOf(time, words, isOfDay);
  const ofDay = minutes % DAY_MINUTES;
  const two = (number: number): string => String(number).padStart(2, '0');
  const clock = `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
  return `${isoDay(day + Math.floor(minutes / DAY_MINUTES))}T${clock}`;
}
