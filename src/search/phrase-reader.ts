import type { Tokens } from './channels.js';
import { joinHashes } from './hashes.js';
import type { PhraseVector } from './phrase-classifier.js';

/** Stand for the beginning and the end of a phrase in pairs of words. */
const BEGINNING = 77;
const END = 78;

/**
 * Turns phrases into vectors for the classifier: grams, then words with pairs of words, then
 * concepts, each block of length 1, weighted (1 + ln tf) · √(1 + ln of the inverse share of phrases).
 * Words that are in questions about anything keep their weight here: which of them are used, and in
 * which order, tells near articles apart.
 */
export class PhraseReader {
  private readonly counts = new Map<number, number>();
  private phrases = 0;

  /** Counts the tokens of a phrase that is taught. */
  count(tokens: Tokens): void {
    this.phrases++;
    for (const hash of new Set(blocksOf(tokens).flat())) {
      this.counts.set(hash, (this.counts.get(hash) ?? 0) + 1);
    }
  }

  /** Makes the tokens of a single further phrase known; how rare the known ones are stays. */
  meet(tokens: Tokens): void {
    for (const hash of blocksOf(tokens).flat()) {
      if (!this.counts.has(hash)) this.counts.set(hash, 1);
    }
  }

  /** The vector of a phrase or query; tokens that no counted phrase has are left out. */
  read(tokens: Tokens): PhraseVector {
    const hashes: number[] = [];
    const weights: number[] = [];
    for (const block of blocksOf(tokens)) this.addBlock(block, hashes, weights);
    return { hashes: Int32Array.from(hashes), weights: Float32Array.from(weights) };
  }

  private addBlock(block: readonly number[], hashes: number[], weights: number[]): void {
    const from = hashes.length;
    let square = 0;
    for (const [hash, times] of occurrences(block)) {
      const having = this.counts.get(hash);
      if (having === undefined) continue;
      const rarity = 1 + Math.log((1 + this.phrases) / (1 + having));
      const weight = (1 + Math.log(times)) * Math.sqrt(rarity);
      hashes.push(hash);
      weights.push(weight);
      square += weight * weight;
    }
    const scale = 1 / Math.sqrt(square || 1);
    for (let at = from; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * scale;
  }
}

function blocksOf({ gram, unit, concept }: Tokens): readonly (readonly number[])[] {
  return [gram, [...unit, ...pairsOf(unit)], concept];
}

function pairsOf(words: readonly number[]): readonly number[] {
  let before = BEGINNING;
  return [...words, END].map((word) => {
    const pair = joinHashes(before, word);
    before = word;
    return pair;
  });
}

function occurrences(tokens: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}
