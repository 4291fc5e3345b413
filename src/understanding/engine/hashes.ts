/** Taken out of `Math` once: where globals are intercepted, as in tests, a look-up costs more than the product. */
const { imul } = Math;

/** FNV-1a's prime; each kind of n-gram starts from its own seed, so that no two kinds collide. */
const PRIME = 0x01000193;
const PAIR_SEED = 0x9e3779b9;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;

export const SEED = {
  word: 0x811c9dc5,
  letters: 0x2545f491,
  han: 0x1b873593,
  group: 0x51ed270b,
} as const;

/** A rolling hash after one more code unit. */
export function roll(hash: number, unit: number): number {
  return imul(hash ^ unit, PRIME);
}

/** The hash of two things that follow each other. */
export function pair(first: number, second: number): number {
  return imul(imul(first ^ PAIR_SEED, PRIME) ^ second, PRIME);
}

/** The hash of `text[start, end)`, digits folded. */
export function hashOf(seed: number, text: string, start = 0, end = text.length): number {
  let hash = seed;
  for (let at = start; at < end; at += 1) hash = roll(hash, foldDigit(text.charCodeAt(at)));
  return hash;
}

/** Spreads the bits of a rolling hash (murmur3's finish), which FNV leaves uneven. */
export function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** All digits are one digit: "3 days" and "5 days" are the same words. */
export function foldDigit(unit: number): number {
  return unit >= DIGIT_ZERO && unit <= DIGIT_NINE ? DIGIT_ZERO : unit;
}
