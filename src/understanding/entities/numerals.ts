const HAN_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  ...Object.fromEntries([...'0123456789'].map((digit) => [digit, Number(digit)])),
};
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const MYRIAD = 10_000;

const ENGLISH: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  couple: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ENGLISH_UNITS: Readonly<Record<string, number>> = { hundred: 100, thousand: 1_000 };

/** A Chinese number, at most ten characters; for use inside a pattern. */
export const HAN_NUMBER = '[零〇一二两三四五六七八九十百千万]{1,10}';
/** An Arabic number, perhaps with thousands' commas and two decimals. */
export const ARABIC_NUMBER = '\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,2})?|\\d{1,9}(?:\\.\\d{1,2})?';
/** 1千2百, 3百5: figures with Chinese units. */
export const MIXED_NUMBER = '\\d{1,3}[百千万](?:零?\\d{1,2}[百千]?){0,2}';
/** An English number of up to five words. */
export const ENGLISH_NUMBER = `(?!an? (?:${plainWord()}))(?:${englishWord()})(?:[ -](?:and )?(?:${englishWord()})){0,4}`;

/** The number that a Chinese, English or Arabic numeral means; `undefined` when it is none. */
export function parseNumber(numeral: string): number | undefined {
  const plain = numeral.replaceAll(',', '');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  return /^[a-z]/.test(numeral) ? parseEnglish(numeral) : parseHan(numeral);
}

/** "Two or three", as two digits in a row. */
const ABOUT = /^(?:一二|一两|二三|两三|三四|三五|四五|五六|六七|七八|八九)$/;

/** 三百五 is 350: a digit after a unit counts one unit lower; 两三 is "two or three", the lower one. */
function parseHan(numeral: string): number | undefined {
  if (ABOUT.test(numeral)) return HAN_DIGITS[numeral.charAt(0)];
  let myriads = 0;
  let sum = 0;
  let digit: number | undefined;
  let unit = 1;
  for (const character of numeral) {
    const value = HAN_DIGITS[character];
    const scale = HAN_UNITS[character];
    if (value !== undefined) {
      digit = digit ? digit * 10 + value : value;
      if (value === 0) unit = 1;
    } else if (scale !== undefined) {
      sum += (digit ?? 1) * scale;
      digit = undefined;
      unit = scale / 10;
    } else if (character === '万') {
      myriads = (sum + (digit ?? 0) || 1) * MYRIAD;
      sum = 0;
      digit = undefined;
      unit = MYRIAD / 10;
    } else return undefined;
  }
  return myriads + sum + (digit ?? 0) * (digit !== undefined && digit < 10 ? unit : 1);
}

function parseEnglish(numeral: string): number | undefined {
  let total = 0;
  let part = 0;
  for (const word of numeral.split(/[ -]/)) {
    if (word === 'and' || word === 'of') continue;
    const unit = ENGLISH_UNITS[word];
    const value = ENGLISH[word];
    if (unit === undefined && value === undefined) return undefined;
    if (value !== undefined) part = word === 'dozen' ? Math.max(1, part) * value : part + value;
    else if (unit === 1_000) {
      total += Math.max(1, part) * unit;
      part = 0;
    } else part = Math.max(1, part) * (unit ?? 1);
  }
  return total + part;
}

/** Words that an article before them does not count: "a two hundred yuan lamp". */
function plainWord(): string {
  return Object.keys(ENGLISH)
    .filter((word) => !['a', 'an', 'couple', 'dozen'].includes(word))
    .join('|');
}

function englishWord(): string {
  return [...Object.keys(ENGLISH), ...Object.keys(ENGLISH_UNITS)].join('|');
}
