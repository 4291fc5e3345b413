import { foldText } from '../text/fold.js';
import type { Product } from './product.js';

const LETTER = '(xxxl|xxl|xl|xs|s|m|l)';
const WORDS: Readonly<Record<string, string>> = {
  small: 's',
  medium: 'm',
  large: 'l',
  'extra large': 'xl',
  'extra small': 'xs',
};
const FORMS: readonly RegExp[] = [
  /(?<!\d)(\d{1,2}(?:\.5)?)\s?码/,
  /(?<![\d第])(3[4-9]|4[0-8])\s?号/,
  new RegExp(`(?<![a-z])${LETTER}\\s?[码号]`),
  /\bsize (\d{1,2}(?:\.5)?)\b/,
  // What comes after tells a size from a number of something: "in 3 colours".
  /\bin (?:an? |your )?(\d{1,2}(?:\.5)?)(?=\s*(?:$|[?!,;，。？！]|\.(?!\d)| (?:please|left|instead|too|as well|yet|now|still|available|in|for|if|but|uk|eu|wide|narrow)\b))/,
  new RegExp(`\\b(?:size|in an?) ${LETTER}\\b`),
  /\b(?:in|size)(?: an?)? (extra large|extra small|small|medium|large)\b/,
];

/** The size of clothes or shoes that a message asks for, such as `37` or `xl`; `undefined` when it names none. */
export function sizeAskedFor(text: string): string | undefined {
  const folded = foldText(text);
  const found = FORMS.map((form) => form.exec(folded)?.[1]).find((size) => size !== undefined);
  return found === undefined ? undefined : (WORDS[found] ?? found);
}

/** The sizes a product comes in, as the catalogue writes them; empty where there is no choice of sizes. */
export function sizesOf({ options }: Pick<Product, 'options'>): readonly string[] {
  const sizes = options.find(({ name }) => name.zh === '尺码');
  return sizes?.values.map(({ en }) => en) ?? [];
}

/** The size of a product that a wished one falls into: 37 is `36–37` of slippers; `undefined` when it has none. */
export function sizeFor(wished: string, product: Pick<Product, 'options'>): string | undefined {
  return sizesOf(product).find((size) => {
    const [from, to = from] = size.split('–').map(Number);
    const number = Number(wished);
    const isWithin = from !== undefined && to !== undefined && number >= from && number <= to;
    return size.toLowerCase() === wished || isWithin;
  });
}
