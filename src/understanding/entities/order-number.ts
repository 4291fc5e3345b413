import { findAll, type Found, type TriggeredFinder } from './finder.js';
import { patternOf, type ShopNumbers } from './shop-numbers.js';

/** After "a 20000 " these words show that "a" is the article and the digits are a measure. */
const MEASURE =
  /^ ?(?:mah|btu|rpm|yuan|rmb|cny|dollars?|bucks|won|yen|k\b|kg|g\b|ml|w\b|watts?|steps?|people)/;
const CUE = '(?:order(?: number| no\\.?| id)?|订单号?码?|单号)\\s{0,2}[:#]?\\s{0,2}(?:is |是|为)?';

/**
 * Finds order numbers: written out (`A10023`, `a 10023`), named without their letter ("订单10023"),
 * by their last digits ("尾号7788" → `…7788`), and a message of digits alone.
 */
export function orderNumberFinder(numbers: ShopNumbers): TriggeredFinder {
  const { prefix, digits } = numbers.order;
  const written = new RegExp(patternOf(numbers.order), 'g');
  const named = new RegExp(`(?<=${CUE})\\d{${digits}}(?!\\d)`, 'g');
  const endings = numbers.endingWords.map(escape).join('|');
  const ending = new RegExp(
    `(?:${endings})\\s{0,2}(?:is |are |in |of |是|为|:|#)?\\s{0,2}(\\d{3,${digits}})(?!\\d)`,
    'g',
  );

  const full = (found: string): string => prefix + found;
  const last = (found: string): string => (found.length === digits ? full(found) : `…${found}`);

  const find = (lower: string): Found[] => [
    ...findAll('order_number', lower, written, (match) =>
      isMeasure(match, lower) ? undefined : full(match[1] ?? ''),
    ),
    ...findAll('order_number', lower, named, (match) => full(match[0])),
    ...findAll('order_number', lower, ending, (match) => last(match[1] ?? '')),
    ...digitsAlone(lower, digits).map((found) => ({ ...found, value: last(found.value) })),
  ];
  return { triggers: ['000'], find };
}

function isMeasure(match: RegExpExecArray, lower: string): boolean {
  const parted = match[0].includes(' ');
  return parted && MEASURE.test(lower.slice(match.index + match[0].length));
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
