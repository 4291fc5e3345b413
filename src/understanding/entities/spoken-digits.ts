import { findAll, type Found, type TriggeredFinder } from './finder.js';
import type { ShopNumbers } from './shop-numbers.js';

const HAN_DIGITS = '零一二三四五六七八九';
const HAN_DIGIT = '[零〇一二三四五六七八九幺\\d]';
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const WORD = `(?:${WORDS.join('|')}|oh|nought)`;
const TIMES = '(?:double|triple|treble)';
/** "Double four one nine", at least three digits, bounded. */
const SAID = `(?:${TIMES} ${WORD}|${WORD})(?:[ ,-]{1,2}(?:${TIMES} )?${WORD}){1,14}`;
const PAIRS = [...`${HAN_DIGITS}〇幺`].flatMap((one) =>
  [...`${HAN_DIGITS}〇幺`].map((other) => one + other),
);
const CUE = '(?:order(?: number| no\\.?| id)?|订单号?码?|单号)[ :#]{0,2}(?:is |是|为)? ?';

/**
 * Finds numbers that were dictated: 尾号四二六零, 单号a七一六四八, 手机幺九九…, "ending in double four one
 * nine". The value is the same as if they had been typed.
 */
export function spokenNumberFinders(numbers: ShopNumbers): readonly TriggeredFinder[] {
  const { prefix, digits } = numbers.order;
  const letter = prefix.toLowerCase();
  const endings = numbers.endingWords
    .map((words) => words.replace(/[^\w\u4e00-\u9fff ]/g, ''))
    .join('|');
  const han = new RegExp(
    `(?<![a-z\\d])(?:(${letter}) ?|(${endings})(?:是|为|:)? ?|(?<=(${CUE})))(${HAN_DIGIT}{3,${digits}})(?!${HAN_DIGIT}|[十百千万个位]|限行)`,
    'g',
  );
  const english = new RegExp(
    `(?<![a-z\\d])(?:(${letter})[ ,-]{1,2}|(${endings}) (?:is |are |in |of |with )?|(?<=(${CUE})))(${SAID})(?![a-z])`,
    'g',
  );
  const valueOf = (match: RegExpExecArray): string | undefined => {
    const [, , ending, , said = ''] = match;
    const found = digitsOf(said);
    if (/^\d+$/.test(said)) return undefined;
    if (found.length === digits) return prefix + found;
    return ending !== undefined && found.length >= 3 && found.length < digits
      ? `…${found}`
      : undefined;
  };
  return [
    {
      triggers: PAIRS,
      find: (lower) => [...findAll('order_number', lower, han, valueOf), ...hanPhones(lower)],
    },
    {
      triggers: [...WORDS, 'oh ', 'nought'],
      find: (lower) => [...findAll('order_number', lower, english, valueOf), ...phones(lower)],
    },
  ];
}

const HAN_PHONE = new RegExp(
  `(?<!${HAN_DIGIT})[一幺1][三四五六七八九3-9](?:[ ,-]?${HAN_DIGIT}){9}(?![ -]?${HAN_DIGIT})`,
  'g',
);
const ENGLISH_PHONE = new RegExp(`(?<![a-z])${SAID}(?![a-z])`, 'g');
const FEWEST_DIGITS = 10;
const MOST_DIGITS = 13;

function hanPhones(lower: string): Found[] {
  return findAll('phone', lower, HAN_PHONE, ([said]) =>
    /^[\d ,-]+$/.test(said) ? undefined : digitsOf(said),
  );
}

function phones(lower: string): Found[] {
  return findAll('phone', lower, ENGLISH_PHONE, ([said]) => {
    const found = digitsOf(said);
    return found.length < FEWEST_DIGITS || found.length > MOST_DIGITS ? undefined : found;
  });
}

/** The digits that were said, in any of the ways. */
function digitsOf(said: string): string {
  let repeat = 1;
  let digits = '';
  for (const part of said.match(/[a-z]+|[^ ,-]/g) ?? []) {
    if (/^(?:double|tr[ie]p?b?le)$/.test(part)) repeat = part === 'double' ? 2 : 3;
    else {
      digits += digitOf(part).repeat(repeat);
      repeat = 1;
    }
  }
  return digits;
}

function digitOf(part: string): string {
  if (/^\d$/.test(part)) return part;
  if (/^(?:〇|oh|nought)$/.test(part)) return '0';
  if (part === '幺') return '1';
  const word = WORDS.indexOf(part);
  return String(word >= 0 ? word : HAN_DIGITS.indexOf(part));
}
