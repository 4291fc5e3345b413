import { findAll, type Finder } from './finder.js';
import { patternOf, type ShopNumbers } from './shop-numbers.js';

/** Finds carriers' tracking numbers, such as `TL0048213377`; their digits may come in groups. */
export function trackingNumberFinder({ tracking }: ShopNumbers): Finder {
  const prefix = tracking.prefix.toLowerCase();
  const grouped = `(?<![a-z0-9])${prefix}[ -]{0,2}((?:\\d[ -]?){${tracking.digits - 1}}\\d)(?!\\d)`;
  const pattern = new RegExp(`${patternOf(tracking)}|${grouped}`, 'g');
  return (lower) =>
    findAll('tracking_number', lower, pattern, (match) => {
      const digits = (match[1] ?? match[2] ?? '').replace(/\D/g, '');
      return tracking.prefix + digits;
    });
}
