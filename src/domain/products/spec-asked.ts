import { foldText } from '../text/fold.js';
import { attributesOf, type Attribute } from './product-attributes.js';
import type { Product } from './product.js';
import type { SpecWords } from './shop-front.js';
import { firstOf } from './word-match.js';

/** The side that is asked for, and the character by which the catalogue names its figure. */
const SIDES: readonly (readonly [RegExp, string])[] = [
  [/多高|\bhow (?:tall|high)\b/, '高'],
  [/多宽|\bhow wide\b/, '宽'],
  [/多长|\bhow long is\b/, '长'],
];

/**
 * The figure or choice that a question asks for, such as the weight for "how heavy is it": `undefined` when it
 * asks for none, `unknown` when it asks for one of which the catalogue says nothing.
 */
export function specAsked(
  text: string,
  product: Product,
  words: readonly SpecWords[],
): Attribute | 'unknown' | undefined {
  const folded = foldText(text);
  const attributes = attributesOf(product);
  const byName = attributes.find(({ name }) => {
    return folded.includes(name.zh) || firstOf(folded, { zh: [], en: [name.en] }) !== undefined;
  });
  if (byName) return byName;
  const asked = words.filter((each) => firstOf(folded, each.words));
  if (asked.length === 0) return undefined;
  const side = SIDES.find(([form]) => form.test(folded))?.[1];
  const bySide = side && attributes.find(({ name }) => name.zh.includes(side));
  if (bySide) return bySide;
  const names = asked.flatMap((each) => each.names);
  return attributes.find(({ name }) => names.includes(name.zh)) ?? 'unknown';
}
