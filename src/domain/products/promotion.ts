import type { Localised } from '../language.js';
import type { WordsOf } from './shop-front.js';

/** Something the shop offers for a time or to some customers, with its days as they fall now. */
export interface DatedPromotion {
  readonly id: string;
  readonly title: Localised;
  /** The promise, one sentence. */
  readonly text: Localised;
  /** Words by which customers name just this one. */
  readonly words: WordsOf;
  /** First and last day in the shop's time zone, `2026-12-01`; absent when it has no end. */
  readonly startsOn?: string;
  readonly endsOn?: string;
  /** Today in the shop's time zone, the same for all promotions of one list. */
  readonly today: string;
  /** Only for customers whose birthday is in the month of `today`. */
  readonly birthday: boolean;
  /** Customer classes it is for; everybody when absent. */
  readonly audience?: readonly string[];
  /** Ids of the shelves it is for; all when absent. */
  readonly shelves?: readonly string[];
  /** The article that tells the details. */
  readonly article?: string;
}

/** Whom promotions are looked up for. */
export interface PromotionReader {
  /** Level, stage of life as a customer, `member` or `guest`. */
  readonly classes: readonly string[];
  /** Month and day, `MM-DD`. */
  readonly birthday?: string;
}

/** What is on for a customer, and what comes soon. */
export interface Promotions {
  readonly running: readonly DatedPromotion[];
  readonly coming: readonly DatedPromotion[];
}

/** What starts later than this is not announced yet. */
const ANNOUNCED_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The promotions of a customer: what is made for them first, then what ends soonest, then what has no
 * end. Past ones and those for others are left out.
 */
export function promotionsFor(all: readonly DatedPromotion[], reader: PromotionReader): Promotions {
  const own = all.filter((promotion) => isFor(promotion, reader));
  const running = own.filter(isRunning).sort(byNearness);
  const coming = own.filter((promotion) => {
    const days = daysUntil(promotion);
    return days > 0 && days <= ANNOUNCED_DAYS;
  });
  return { running, coming: coming.sort((a, b) => daysUntil(a) - daysUntil(b)) };
}

/** Days from today until a promotion starts; 0 when it has started or has no start. */
export function daysUntil({ today, startsOn }: DatedPromotion): number {
  if (startsOn === undefined || startsOn <= today) return 0;
  return Math.round((Date.parse(startsOn) - Date.parse(today)) / DAY_MS);
}

function isFor(promotion: DatedPromotion, { classes, birthday }: PromotionReader): boolean {
  const { audience, today } = promotion;
  if (promotion.birthday && birthday?.slice(0, 2) !== today.slice(5, 7)) return false;
  return !audience || audience.some((each) => classes.includes(each));
}

function isRunning({ today, startsOn, endsOn }: DatedPromotion): boolean {
  return (startsOn === undefined || startsOn <= today) && (endsOn === undefined || today <= endsOn);
}

function byNearness(a: DatedPromotion, b: DatedPromotion): number {
  const personal = (promotion: DatedPromotion): number => (promotion.audience ? 0 : 1);
  const end = ({ endsOn }: DatedPromotion): string => endsOn ?? '9999';
  return personal(a) - personal(b) || (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0);
}
