/** 32-bit hashes stand for tokens, so that neither texts nor n-grams are kept as strings. */

const PRIME = 0x01000193;

/** Looked up once: where globals are proxied, as under a test runner, each look-up costs more than the hash. */
const { imul } = Math;

/** The hash of a string, or of a part of it; `seed` keeps families of tokens apart (FNV-1a, finished). */
export function hashText(text: string, seed: number, from = 0, to = text.length): number {
  let hash = seed ^ 0x811c9dc5;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    hash = imul(hash ^ (unit & 0xff), PRIME);
    hash = imul(hash ^ (unit >>> 8), PRIME);
  }
  return finish(hash);
}

/** One hash made of two, in their order. */
export function joinHashes(first: number, second: number): number {
  return finish(imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15));
}

function finish(hash: number): number {
  let mixed = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}
