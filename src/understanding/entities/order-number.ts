import { findAll, type Finder, type Found, type TriggeredFinder } from './finder.js';
import { patternOf, type ShopNumbers } from './shop-numbers.js';

/** After "a 20000 " these words show that "a" is the article and the digits are a measure. */
const MEASURE =
  /^ ?(?:mah|btu|rpm|yuan|rmb|cny|dollars?|bucks|won|yen|sheets?|pages?|k\b|kg|g\b|ml|w\b|watts?|steps?|people|[元块件个斤克张页份])/;
const CUE = '(?:order(?: number| no\\.?| id)?|订单号?码?|单号)\\s{0,2}[:#]?\\s{0,2}(?:is |是|为)?';
/** Longer than any cue with its blanks. */
const LONGEST_CUE = 24;

/**
 * Finds order numbers: written out (`A10023`, `a 10023`, `A 10 023`), named without their letter ("订单10023"),
 * by their last digits ("尾号7788" → `…7788`), and a message of digits alone.
 */
export function orderNumberFinder(numbers: ShopNumbers): TriggeredFinder {
  const { prefix, digits } = numbers.order;
  const written = new RegExp(patternOf(numbers.order), 'g');
  const named = new RegExp(`(?<=${CUE})\\d{${digits}}(?!\\d)`, 'g');
  const parted = new RegExp(
    `(?<![a-z0-9])(${prefix.toLowerCase()})?[ -]{0,2}(\\d(?:[ -]?\\d){${digits - 1}})(?![ -]?\\d)`,
    'g',
  );
  const cue = new RegExp(`${CUE}$`);
  const endings = numbers.endingWords.map(escape).join('|');
  const ending = new RegExp(
    `(?:${endings})\\s{0,2}(?:is |are |in |of |是|为|:|#)?\\s{0,2}(\\d{3,${digits}})(?!\\d)`,
    'g',
  );

  const full = (found: string): string => prefix + found;
  const last = (found: string): string => (found.length === digits ? full(found) : `…${found}`);

  const find: Finder = (lower, cased) => [
    ...findAll('order_number', lower, written, (match) =>
      isMeasure(match, lower) ? undefined : full(match[1] ?? ''),
    ),
    ...findAll('order_number', lower, named, (match) => full(match[0])),
    ...findAll('order_number', lower, ending, (match) => last(match[1] ?? '')),
    ...findAll('order_number', lower, parted, (match) => {
      const before = lower.slice(Math.max(0, match.index - LONGEST_CUE), match.index);
      const isSure = match[1]
        ? isCapital(cased, match.index) || /^[a-z]\d/.test(match[0])
        : cue.test(before);
      const after = lower.slice(match.index + match[0].length);
      if (!/[ -]/.test(match[2] ?? '') || isMeasured(after)) return undefined;
      return isSure || cue.test(before) ? full((match[2] ?? '').replace(/\D/g, '')) : undefined;
    }),
    ...digitsAlone(lower, digits).map((found) => ({ ...found, value: last(found.value) })),
  ];
  return { triggers: ['000', '0 0', '0-0'], find };
}

function isMeasure(match: RegExpExecArray, lower: string): boolean {
  return match[0].includes(' ') && isMeasured(lower.slice(match.index + match[0].length));
}

/** Whether what is counted or measured follows the digits. */
function isMeasured(after: string): boolean {
  return MEASURE.test(after);
}

function isCapital(cased: string, at: number): boolean {
  return /[A-Z]/.test(cased.charAt(at));
}

/** A message of four digits, or as many as an order number has, is the answer to "which order?". */
function digitsAlone(lower: string, digits: number): Found[] {
  const alone = /^[#\s]{0,3}(\d{4,12})[\s.!?。]{0,3}$/.exec(lower);
  const value = alone?.[1];
  if (!value || (value.length !== 4 && value.length !== digits)) return [];
  const start = lower.indexOf(value);
  return [{ type: 'order_number', value, start, end: start + value.length }];
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
