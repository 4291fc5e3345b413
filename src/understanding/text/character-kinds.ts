/** What a UTF-16 code unit is to the feature extractor. */
export const KIND = { separator: 0, letter: 1, han: 2, symbol: 3 } as const;

/** Private-use units stand for masked entities; they never come from a customer. */
export const FIRST_MASK = 0xe000;
const LAST_MASK = 0xe0ff;

const RANGES: readonly (readonly [first: number, last: number, kind: number])[] = [
  [0x30, 0x39, KIND.letter],
  [0x61, 0x7a, KIND.letter],
  [0xc0, 0x24f, KIND.letter],
  [0x370, 0x1fff, KIND.letter],
  [0x3040, 0x30ff, KIND.han],
  [0x3400, 0x9fff, KIND.han],
  [0xac00, 0xd7af, KIND.han],
  [0xf900, 0xfaff, KIND.han],
  [0x2600, 0x27bf, KIND.symbol],
  [0xd800, 0xdfff, KIND.symbol],
  [FIRST_MASK, LAST_MASK, KIND.symbol],
];

/**
 * The kind of every code unit of lower-case text. Kana and Hangul count as `han`: like Chinese they
 * are read without word borders. Emoji (surrogates) are symbols, each a word of its own.
 */
export const CHARACTER_KINDS: Uint8Array = kindsOf(RANGES);

function kindsOf(ranges: typeof RANGES): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const [first, last, kind] of ranges) kinds.fill(kind, first, last + 1);
  kinds.fill(KIND.separator, 0xd7, 0xd8);
  kinds.fill(KIND.separator, 0xf7, 0xf8);
  return kinds;
}
