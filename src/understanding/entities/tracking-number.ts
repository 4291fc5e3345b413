import { findAll, type Found, type TriggeredFinder } from './finder.js';
import { patternOf, type ShopNumbers } from './shop-numbers.js';

/** Finds carriers' tracking numbers, such as `TL0048213377`; their digits may come in groups. */
export function trackingNumberFinder({ tracking }: ShopNumbers): TriggeredFinder {
  const prefix = tracking.prefix.toLowerCase();
  const grouped = `(?<![a-z0-9])${prefix}[ -]{0,2}((?:\\d[ -]?){${tracking.digits - 1}}\\d)(?!\\d)`;
  const pattern = new RegExp(`${patternOf(tracking)}|${grouped}`, 'g');
  const find = (lower: string): Found[] =>
    findAll('tracking_number', lower, pattern, (match) => {
      const digits = (match[1] ?? match[2] ?? '').replace(/\D/g, '');
      return tracking.prefix + digits;
    });
  return { triggers: ['0'], find };
}
