import { findAll, type TriggeredFinder } from './finder.js';

const GAP = '[ -]?';
const PATTERN = new RegExp(
  '(?<![a-z0-9+])(?:' +
    [
      // Mobile in mainland China, with or without the country code.
      `(?:\\+?86${GAP}|\\(\\+?86\\) ?)?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}`,
      // Service numbers.
      `[48]00${GAP}\\d{3}${GAP}\\d{4}`,
      `[48]00${GAP}\\d{4}${GAP}\\d{3}`,
      // British numbers in two and three groups.
      `0\\d{4} \\d{3} ?\\d{3}`,
      `0\\d{3} \\d{3} \\d{4}`,
      // American numbers, which need their marks.
      `(?:\\+?1[ .-])?(?:\\(\\d{3}\\) ?|\\d{3}[-.])\\d{3}[-.]\\d{4}`,
      // Landlines with their area code.
      `\\(?0\\d{2,3}\\)?${GAP}\\d{4}${GAP}\\d{3,4}`,
      // Numbers abroad.
      `\\+[1-9]\\d{0,2}(?:${GAP}\\(?\\d{1,4}\\)?){2,4}\\d`,
    ].join('|') +
    ')(?![0-9a-z])',
  'g',
);
const FEWEST_DIGITS = 8;
const MOST_DIGITS = 15;
const COUNTRY = /^86(?=1[3-9]\d{9}$)/;

/** Find telephone numbers; the value is their digits, without the code of mainland China. */
export const PHONES: TriggeredFinder = {
  triggers: ['000', '0 ', '0-', '0)', '0.0'],
  find: (lower) => findAll('phone', lower, PATTERN, (match) => digitsOf(match[0])),
};

function digitsOf(written: string): string | undefined {
  const digits = written.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return undefined;
  return digits.replace(COUNTRY, '');
}
