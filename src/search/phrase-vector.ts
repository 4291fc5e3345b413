import { CHANNELS, type Channel, type Tokens } from './channels.js';
import type { ArticleIndex } from './index/article-index.js';
import type { PhraseVector } from './phrase-classifier.js';

/** How much each channel counts in the classifier. */
const CHANNEL_WEIGHTS: Readonly<Record<Channel, number>> = {
  word: 1,
  gram: 1,
  unit: 0.5,
  concept: 1,
  conceptPair: 0.7,
};

/** The vector of a phrase or query for the classifier: square roots of rarities, per channel of one length. */
export function phraseVector(tokens: Tokens, index: ArticleIndex): PhraseVector {
  const hashes: number[] = [];
  const weights: number[] = [];
  for (const channel of CHANNELS) {
    const from = hashes.length;
    let norm = 0;
    for (const hash of new Set(tokens[channel])) {
      const weight = Math.sqrt(index.rarity(channel, hash));
      if (weight === 0) continue;
      hashes.push(hash);
      weights.push(weight);
      norm += weight * weight;
    }
    const scale = CHANNEL_WEIGHTS[channel] / Math.sqrt(norm || 1);
    for (let at = from; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * scale;
  }
  return { hashes: Int32Array.from(hashes), weights: Float32Array.from(weights) };
}
