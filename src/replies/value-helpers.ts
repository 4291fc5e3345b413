import { VALUE_KINDS, type ShopValue, type ShopValues } from '../domain/knowledge/shop-values.js';
import type { Language } from '../domain/language.js';
import { AppError } from '../errors.js';
import { money } from './format.js';

/** The words that a value needs besides its figure. */
export interface ValueWords {
  readonly inStock: string;
  readonly soldOut: string;
}

/**
 * A template helper for each kind of value, so that `{{fee "delivery.express"}}` becomes `¥15`. Throws
 * `content.unknown-value` for one that the shop does not have.
 */
export function valueHelpers(
  values: ShopValues,
  language: Language,
  words: ValueWords,
): Record<string, (name: unknown) => string> {
  const helperFor = (kind: (typeof VALUE_KINDS)[number]) => (name: unknown) => {
    const value = values.find(kind, String(name));
    if (value) return wordFor(value, language, words);
    throw new AppError('content.unknown-value', `there is no ${kind} "${String(name)}"`);
  };
  return Object.fromEntries(VALUE_KINDS.map((kind) => [kind, helperFor(kind)]));
}

/** A value in words: an amount of money, a figure, or whether it is in stock. */
export function wordFor(value: ShopValue, language: Language, words: ValueWords): string {
  if ('cents' in value) return money(value.cents);
  if ('text' in value) return value.text[language];
  return value.inStock ? words.inStock : words.soldOut;
}
