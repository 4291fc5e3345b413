import type { Tokens } from './channels.js';
import type { ArticleIndex } from './index/article-index.js';
import type { PhraseVector } from './phrase-classifier.js';

/** The channels that the classifier reads, and how much each counts. */
const CHANNEL_WEIGHTS = [
  ['gram', 1],
  ['concept', 1],
  ['conceptPair', 0.7],
] as const;

/** The vector of a phrase or query for the classifier: square roots of rarities, per channel of one length. */
export function phraseVector(tokens: Tokens, index: ArticleIndex): PhraseVector {
  const hashes: number[] = [];
  const weights: number[] = [];
  for (const [channel, share] of CHANNEL_WEIGHTS) {
    const from = hashes.length;
    let norm = 0;
    for (const hash of new Set(tokens[channel])) {
      const rarity = index.rarity(channel, hash);
      if (rarity === 0) continue;
      hashes.push(hash);
      weights.push(Math.sqrt(rarity));
      norm += rarity;
    }
    const scale = share / Math.sqrt(norm || 1);
    for (let at = from; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * scale;
  }
  return { hashes: Int32Array.from(hashes), weights: Float32Array.from(weights) };
}
