import { dayOf, nearest, nearestDay, weekdayOf, yearOf, type CivilDay } from './civil-day.js';

/** When a festival is: a fixed day, the nth weekday of a month, or a day of the Chinese calendar. */
type When =
  | { readonly month: number; readonly day: number }
  | {
      readonly month: number;
      readonly nth: number;
      readonly weekday: number;
      readonly plus?: number;
    }
  | { readonly lunar: keyof typeof LUNAR; readonly plus?: number };

/** Days of the Chinese calendar as month and day of ours, from `LUNAR_FROM` on (Hong Kong Observatory). */
const LUNAR = {
  newYear: '0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208',
  dragonBoat: '0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610',
  midAutumn: '0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916',
} as const;
const LUNAR_FROM = 2024;

const on = (month: number, day: number): When => ({ month, day });
const SINGLES = on(11, 11);
const DOUBLE_TWELVE = on(12, 12);
const CHRISTMAS = on(12, 25);
const NEW_YEAR = on(1, 1);
const LUNAR_NEW_YEAR: When = { lunar: 'newYear' };
const NEW_YEARS_EVE: When = { lunar: 'newYear', plus: -1 };
const LANTERNS: When = { lunar: 'newYear', plus: 14 };
const DRAGON_BOAT: When = { lunar: 'dragonBoat' };
const MID_AUTUMN: When = { lunar: 'midAutumn' };
const BLACK_FRIDAY: When = { month: 11, nth: 4, weekday: 4, plus: 1 };

const CHINESE: Readonly<Record<string, When>> = {
  双十一: SINGLES,
  双11: SINGLES,
  双十二: DOUBLE_TWELVE,
  双12: DOUBLE_TWELVE,
  六一八: on(6, 18),
  '618': on(6, 18),
  元旦节: NEW_YEAR,
  元旦: NEW_YEAR,
  情人节: on(2, 14),
  妇女节: on(3, 8),
  三八节: on(3, 8),
  五一劳动节: on(5, 1),
  五一: on(5, 1),
  劳动节: on(5, 1),
  儿童节: on(6, 1),
  六一: on(6, 1),
  教师节: on(9, 10),
  国庆节: on(10, 1),
  国庆: on(10, 1),
  平安夜: on(12, 24),
  圣诞节: CHRISTMAS,
  圣诞: CHRISTMAS,
  春节: LUNAR_NEW_YEAR,
  大年初一: LUNAR_NEW_YEAR,
  除夕夜: NEW_YEARS_EVE,
  除夕: NEW_YEARS_EVE,
  大年三十: NEW_YEARS_EVE,
  年三十: NEW_YEARS_EVE,
  元宵节: LANTERNS,
  元宵: LANTERNS,
  正月十五: LANTERNS,
  端午节: DRAGON_BOAT,
  端午: DRAGON_BOAT,
  中秋节: MID_AUTUMN,
  中秋: MID_AUTUMN,
  母亲节: { month: 5, nth: 2, weekday: 7 },
  父亲节: { month: 6, nth: 3, weekday: 7 },
  黑五: BLACK_FRIDAY,
  黑色星期五: BLACK_FRIDAY,
};

const ENGLISH: Readonly<Record<string, When>> = {
  'christmas eve': on(12, 24),
  'christmas day': CHRISTMAS,
  christmas: CHRISTMAS,
  xmas: CHRISTMAS,
  'boxing day': on(12, 26),
  "new year's day": NEW_YEAR,
  "new year's eve": on(12, 31),
  "new year's": NEW_YEAR,
  'chinese new year': LUNAR_NEW_YEAR,
  'lunar new year': LUNAR_NEW_YEAR,
  'spring festival': LUNAR_NEW_YEAR,
  'dragon boat festival': DRAGON_BOAT,
  'mid-autumn festival': MID_AUTUMN,
  'mid-autumn': MID_AUTUMN,
  'national day': on(10, 1),
  "valentine's day": on(2, 14),
  "valentine's": on(2, 14),
  halloween: on(10, 31),
  "singles' day": SINGLES,
  'singles day': SINGLES,
  "single's day": SINGLES,
  'double eleven': SINGLES,
  'double 11': SINGLES,
  'double twelve': DOUBLE_TWELVE,
  'double 12': DOUBLE_TWELVE,
  'black friday': BLACK_FRIDAY,
  'cyber monday': { month: 11, nth: 4, weekday: 4, plus: 4 },
  thanksgiving: { month: 11, nth: 4, weekday: 4 },
  "mother's day": { month: 5, nth: 2, weekday: 7 },
  "father's day": { month: 6, nth: 3, weekday: 7 },
};

/** Names for use inside a pattern, the longest first. */
export const CHINESE_FESTIVALS = longestFirst(CHINESE);
export const ENGLISH_FESTIVALS = longestFirst(ENGLISH);

/**
 * The day of a festival: in `year` when one is given, else the one nearest to `today`; `undefined`
 * for an unknown name and for years whose Chinese calendar is not known.
 */
export function festivalDay(name: string, today: CivilDay, year?: number): CivilDay | undefined {
  const when = CHINESE[name] ?? ENGLISH[name];
  if (!when) return undefined;
  if (year !== undefined) return dayInYear(when, year);
  if ('day' in when) return nearestDay(today, when.month, when.day);
  const now = yearOf(today);
  return nearest(
    today,
    [now - 1, now, now + 1].map((each) => dayInYear(when, each)),
  );
}

function dayInYear(when: When, year: number): CivilDay | undefined {
  if ('lunar' in when) {
    const written = LUNAR[when.lunar].split(' ')[year - LUNAR_FROM];
    if (written === undefined) return undefined;
    const day = dayOf(year, Number(written.slice(0, 2)), Number(written.slice(2)));
    return day === undefined ? undefined : day + (when.plus ?? 0);
  }
  if ('day' in when) return dayOf(year, when.month, when.day);
  const first = dayOf(year, when.month, 1) ?? 0;
  const untilWeekday = (when.weekday - weekdayOf(first) + 7) % 7;
  return first + untilWeekday + 7 * (when.nth - 1) + (when.plus ?? 0);
}

function longestFirst(names: object): string {
  return Object.keys(names)
    .sort((a, b) => b.length - a.length)
    .join('|');
}
