import type { Clock } from '../../clock.js';
import { CHINESE_DATES } from './chinese-dates.js';
import { dayIn, isoDay } from './civil-day.js';
import { ENGLISH_DATES } from './english-dates.js';
import { findAll, type Finder } from './finder.js';

const RULES = [...CHINESE_DATES, ...ENGLISH_DATES];

/**
 * Finds named days and resolves them against the clock's day in `timeZone` (IANA name); the value is
 * an ISO date. A day without a year is the nearest one; a Chinese weekday alone is of this week.
 */
export function dateFinder(clock: Clock, timeZone: string): Finder {
  const dayAt = dayIn(timeZone);
  return (lower) => {
    const today = dayAt(clock.now());
    return RULES.flatMap((rule) =>
      findAll('date', lower, rule.pattern, (match) => {
        const day = rule.resolve(match, today);
        return day === undefined || Number.isNaN(day) ? undefined : isoDay(day);
      }),
    );
  };
}
