import { foldText } from '../text/fold.js';

/** Prices in cents; a missing bound does not limit. */
export interface PriceRange {
  readonly minCents?: number;
  readonly maxCents?: number;
}

const NUMBER = String.raw`(?:¥|￥|rmb|cny)?\s*(\d{1,6}(?:\.\d{1,2})?)\s*(?:块钱|块|元|yuan|rmb|¥)?`;
/** "150 ml" and 150 厘米 are no prices. */
const NO_PRICE = String.raw`(?!\s*(?:毫升|升|厘米|平|瓦|克|公斤|岁|寸|分|个|双|ml|cm|l\b|kg|g\b|w\b|m\b|%|years?|months?|days?|[.]?\d))`;

const FORMS: readonly {
  readonly form: RegExp;
  readonly range: (first: number, second: number) => PriceRange;
}[] = [
  {
    form: new RegExp(`${NUMBER}\\s*(?:-|–|—|~|到|至|to|and)\\s*${NUMBER}${NO_PRICE}`),
    range: (low, high) => ({ minCents: low, maxCents: high }),
  },
  {
    form: new RegExp(`${NUMBER}\\s*(?:以内|以下|之内|内|封顶|or less|or under|max|tops)`),
    range: (high) => ({ maxCents: high }),
  },
  {
    form: new RegExp(
      `(?:under|below|less than|cheaper than|up to|at most|no more than|within|max|不超过|低于|不到|最多|budget(?: of| is|:)?|预算)\\s*${NUMBER}${NO_PRICE}`,
    ),
    range: (high) => ({ maxCents: high }),
  },
  {
    form: new RegExp(`${NUMBER}\\s*(?:以上|起|or more|and up|\\+)`),
    range: (low) => ({ minCents: low }),
  },
  {
    form: new RegExp(
      `(?:over|above|more than|at least|from|超过|高于|至少)\\s*${NUMBER}${NO_PRICE}`,
    ),
    range: (low) => ({ minCents: low }),
  },
  {
    form: new RegExp(`(?:around|about|roughly|大概|差不多|大约)\\s*${NUMBER}${NO_PRICE}`),
    range: around,
  },
  { form: new RegExp(`${NUMBER}\\s*(?:左右|上下)`), range: around },
];

/** "About 200" allows a quarter less and more. */
const AROUND = 0.25;

/**
 * The price range a message names: "under 200", 两百以内, "100 to 300", 300左右; `undefined` when it
 * names none. Chinese numerals up to thousands are read.
 */
export function priceRangeIn(text: string): PriceRange | undefined {
  const folded = withDigits(foldText(text)).replace(/(?<=\d),(?=\d{3})/g, '');
  for (const { form, range } of FORMS) {
    const [, first, second] = form.exec(folded) ?? [];
    if (first !== undefined) return range(toCents(first), toCents(second ?? first));
  }
  return undefined;
}

/** Whether a price lies within a range. */
export function inRange(cents: number, { minCents, maxCents }: PriceRange): boolean {
  return cents >= (minCents ?? 0) && cents <= (maxCents ?? Infinity);
}

function around(cents: number): PriceRange {
  return {
    minCents: Math.round(cents * (1 - AROUND)),
    maxCents: Math.round(cents * (1 + AROUND)),
  };
}

function toCents(yuan: string): number {
  return Math.round(Number(yuan) * 100);
}

const DIGITS = '零一二三四五六七八九';

/** 三百 → 300, 一千五 → 1500, 两百五十 → 250; other texts stay as they are. */
function withDigits(text: string): string {
  return text.replace(
    /[一二两三四五六七八九]+[百千](?:[零一二两三四五六七八九百十]*)/g,
    (numeral) => {
      const digit = (sign: string): number => (sign === '两' ? 2 : DIGITS.indexOf(sign));
      const part = (unit: string): number => {
        const sign = new RegExp(`([一二两三四五六七八九])${unit}`).exec(numeral)?.[1];
        return sign ? digit(sign) : 0;
      };
      const tail = /([百千])([一二三四五六七八九])$/.exec(numeral);
      const short = tail ? digit(tail[2] ?? '零') * (tail[1] === '千' ? 100 : 10) : 0;
      return String(part('千') * 1000 + part('百') * 100 + part('十') * 10 + short);
    },
  );
}
