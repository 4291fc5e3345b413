import type { Language } from '../../shared/language.js';
import { createTimes } from '../../shared/times.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The length of `2026-11-05`. */
const DAY_ALONE = 10;

/** How UTC ISO times are shown in one language; made once, because `Intl` formats are dear. */
export interface TimeWords {
  /** `14:05`, in both languages, because desks count in 24 hours. */
  clock(at: string): string;
  /** The day above messages: today, yesterday, or the date. */
  day(at: string, now: number): string;
  /** The same for two moments of one day, and only then. */
  dayKey(at: string): string;
  full(at: string): string;
  /** For lists: the time when it was today, `Yesterday`, else month and day. */
  short(at: string, now: number): string;
  /** A day without a time, `2026-11-05`, is the same in every zone. */
  date(at: string): string;
  /** A day without a time, written out with its weekday; empty for what is no day. */
  dayInWords(day: string): string;
}

/** Times show in the browser's zone unless `timeZone` is given. */
export function timeWords(language: Language, timeZone?: string): TimeWords {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const times = createTimes(locale, timeZone);
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const monthDay = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const dayAlone = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const inWords = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return {
    clock: (at) => clock.format(Date.parse(at)),
    day: (at, now) => times.day(Date.parse(at), now),
    dayKey: (at) => times.dayKey(Date.parse(at)),
    full: (at) => times.full(Date.parse(at)),
    date: (at) => (at.length === DAY_ALONE ? dayAlone : date).format(Date.parse(at)),
    dayInWords: (day) => (Number.isNaN(Date.parse(day)) ? '' : inWords.format(Date.parse(day))),
    short(at, now) {
      const moment = Date.parse(at);
      if (times.dayKey(moment) === times.dayKey(now)) return clock.format(moment);
      if (times.dayKey(moment) === times.dayKey(now - DAY_MS)) return times.day(moment, now);
      return monthDay.format(moment);
    },
  };
}

/** A wait as a running clock: `0:42`, `12:05`, `1:03:20`. Never negative. */
export function waitClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** How pressing a wait is: after two minutes it shows, after five it hurts. */
export function waitTone(ms: number): 'calm' | 'long' | 'late' {
  if (ms < 2 * MINUTE_MS) return 'calm';
  return ms < 5 * MINUTE_MS ? 'long' : 'late';
}

export type Span = { readonly unit: 'minute' | 'hour' | 'day'; readonly count: number };

/** A length of time in its largest whole unit, at least one minute. */
export function spanOf(ms: number): Span {
  const length = Math.abs(ms);
  if (length >= DAY_MS) return { unit: 'day', count: Math.floor(length / DAY_MS) };
  if (length >= HOUR_MS) return { unit: 'hour', count: Math.floor(length / HOUR_MS) };
  return { unit: 'minute', count: Math.max(1, Math.floor(length / MINUTE_MS)) };
}
