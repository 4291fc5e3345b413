import type { Clock } from '../../clock.js';
import { CHINESE_DATES } from './chinese-dates.js';
import { dayIn, isoDay } from './civil-day.js';
import { ENGLISH_DATES } from './english-dates.js';
import { findAll, type TriggeredFinder } from './finder.js';

const RULES = [...CHINESE_DATES, ...ENGLISH_DATES];

/**
 * Find named days and resolve them against the clock's day in `timeZone` (IANA name); the value is
 * an ISO date. A day without a year is the nearest one; a Chinese weekday alone is of this week.
 */
export function dateFinders(clock: Clock, timeZone: string): readonly TriggeredFinder[] {
  const dayAt = dayIn(timeZone);
  return RULES.map(({ triggers, pattern, resolve }) => ({
    triggers,
    find: (lower) =>
      findAll('date', lower, pattern, (match) => {
        const day = resolve(match, dayAt(clock.now()));
        return day === undefined || Number.isNaN(day) ? undefined : isoDay(day);
      }),
  }));
}
