/** A day of the calendar, as the number of days since 1970-01-01. */
export type CivilDay = number;

const DAY_MS = 86_400_000;
/** No zone of today has its midnight elsewhere than at a quarter of an hour. */
const QUARTER_MS = 900_000;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** The day it is at `nowMs` in a time zone (IANA name); days begin at its midnight. */
function dayIn(timeZone: string): (nowMs: number) => CivilDay {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  let quarter = NaN;
  let today = 0;
  return (nowMs) => {
    if (Math.floor(nowMs / QUARTER_MS) === quarter) return today;
    const [year = 1970, month = 1, day = 1] = format.format(nowMs).split('-').map(Number);
    quarter = Math.floor(nowMs / QUARTER_MS);
    today = dayOf(year, month, day) ?? 0;
    return today;
  };
}

/** The day and the minutes since its midnight, in a time zone (IANA name). */
export function momentIn(
  timeZone: string,
): (ms: number) => { readonly day: CivilDay; readonly minutes: number } {
  const dayAt = dayIn(timeZone);
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (ms) => {
    const [hours = 0, minutes = 0] = format.format(ms).split(':').map(Number);
    return { day: dayAt(ms), minutes: 60 * hours + minutes };
  };
}

/** The day with this date; `undefined` when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): CivilDay | undefined {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return ms / DAY_MS;
}

/** `2026-11-20`. */
export function isoDay(day: CivilDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: CivilDay): number {
  return ((((day + FIRST_WEEKDAY - 1) % 7) + 7) % 7) + 1;
}

/** The day so many months later, or earlier; the month's last day when it is too short. */
export function addMonths(day: CivilDay, months: number): CivilDay {
  const date = new Date(day * DAY_MS);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const year = first.getUTCFullYear();
  const month = first.getUTCMonth() + 1;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayOf(year, month, Math.min(date.getUTCDate(), length)) ?? day;
}

/** Customers speak of days gone by, and of deliveries at most this far ahead. */
const FARTHEST_AHEAD = 60;

/** Of the days with this month and day, the one that is meant: the last, unless the next is soon. */
export function likelyDay(today: CivilDay, month: number, day: number): CivilDay | undefined {
  return latestUpTo(today + FARTHEST_AHEAD, daysAround(today, month, day));
}

/** Of the days with this month and day, the one nearest to `today`; for festivals. */
export function nearestDay(today: CivilDay, month: number, day: number): CivilDay | undefined {
  return nearest(today, daysAround(today, month, day));
}

/** Of the days with this number in a month, the one nearest to `today`. */
export function nearestDayOfMonth(today: CivilDay, day: number): CivilDay | undefined {
  const candidates = [-1, 0, 1].map((months) => {
    const date = new Date(addMonths(today, months) * DAY_MS);
    return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, day);
  });
  return nearest(today, candidates);
}

/** The first day of a day's month. */
export function firstOfMonth(day: CivilDay): CivilDay {
  return day - new Date(day * DAY_MS).getUTCDate() + 1;
}

/** The year of a day. */
export function yearOf(day: CivilDay): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** 29 February comes up to eight years apart. */
function daysAround(today: CivilDay, month: number, day: number): (CivilDay | undefined)[] {
  const year = yearOf(today);
  return Array.from({ length: 10 }, (_, at) => dayOf(year - 8 + at, month, day));
}

function latestUpTo(
  limit: CivilDay,
  days: readonly (CivilDay | undefined)[],
): CivilDay | undefined {
  return days.filter((day) => day !== undefined && day <= limit).at(-1);
}

/** The day nearest to `today`, if there is any. */
export function nearest(
  today: CivilDay,
  days: readonly (CivilDay | undefined)[],
): CivilDay | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0];
}
