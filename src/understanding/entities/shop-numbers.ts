/** How a kind of number looks: letters, then so many digits. */
export interface NumberShape {
  /** Upper-case letters before the digits. */
  readonly prefix: string;
  readonly digits: number;
}

/** The shapes of the shop's own numbers; read from `intents/entities/`. */
export interface ShopNumbers {
  readonly order: NumberShape;
  readonly tracking: NumberShape;
  /** Words before the last digits of an order number ("ending in", "尾号"). */
  readonly endingWords: readonly string[];
}

/** The shapes of the demo shop. */
export const SHOP_NUMBERS: ShopNumbers = {
  order: { prefix: 'A', digits: 5 },
  tracking: { prefix: 'TL', digits: 10 },
  endingWords: [
    '尾号',
    '后四位',
    'ending in',
    'ending with',
    'ending',
    'ends in',
    'last four',
    'last 4 digits',
  ],
};

/** A shape as a pattern over lower-case text; blanks and a dash may part letters and digits. */
export function patternOf(shape: NumberShape): string {
  return `(?<![a-z0-9])${shape.prefix.toLowerCase()}[ -]{0,2}(\\d{${shape.digits}})(?![0-9])`;
}
