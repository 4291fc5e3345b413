import type { Localised } from '../language.js';
import type { ChoosingGuide } from './choosing.js';
import type { DatedPromotion } from './promotion.js';

/** Words in every language, as customers write them, plurals and cases left to the reader of words. */
export interface WordsOf {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** A kind of goods as customers call it: shoes, bedding, gifts. */
export interface Shelf {
  readonly id: string;
  readonly label: Localised;
  readonly words: WordsOf;
  /** Ids of its products, in the order in which they are shown. */
  readonly products: readonly string[];
}

/** A colour or a material by which customers narrow down, with the words that products have for it. */
export interface Trait {
  readonly label: Localised;
  readonly words: WordsOf;
  /** For a material, one of the Chinese names under which the specification tells it. */
  readonly figure?: string;
}

/** How customers ask for a figure of the specification. */
export interface SpecWords {
  /** Chinese names that the figure has in the catalogue. */
  readonly names: readonly string[];
  readonly words: WordsOf;
  /** Words that ask which of several has most of it ("heavier"), and which has least. */
  readonly more?: WordsOf;
  readonly less?: WordsOf;
}

/** Port: what the shop says of its goods besides the catalogue. */
export interface ShopFront {
  readonly shelves: readonly Shelf[];
  readonly traits: readonly Trait[];
  readonly specWords: readonly SpecWords[];
  readonly guides: readonly ChoosingGuide[];
  /** Every promotion with its days as they fall around `now` (milliseconds since 1970-01-01 UTC). */
  promotions(now: number): readonly DatedPromotion[];
}
