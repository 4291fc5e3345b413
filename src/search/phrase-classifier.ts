import type { Margin } from './margins.js';
import type { PhraseNets } from './phrase-nets.js';
import { PhraseReader } from './phrase-reader.js';

/** The tokens of a phrase with their weights, unit length per channel. */
export interface PhraseVector {
  readonly hashes: Int32Array;
  readonly weights: Float32Array;
}

/** How much the nets count in the evidence when there are any. */
const NETS_SHARE = 0.4;

/** Below this a correction is not worth the work. */
const SMALLEST_ERROR = 0.01;

/**
 * A linear classifier from phrases to articles, taught as a softmax. The weights of a token lie side by side, one for each
 * article number, in one table at a hash of the token (feature hashing: Weinberger et al. 2009), so
 * that room does not grow with tokens times articles, and an article can be taught in place.
 */
export class PhraseClassifier {
  /** Makes the vectors that it is taught and asked. */
  readonly reader = new PhraseReader();
  /** Another way of telling the same articles apart, when it was taught as well. */
  nets: PhraseNets | undefined;
  private readonly table: Float32Array;
  private readonly mask: number;

  /** @param bits the table has 2 to the power of `bits` weights of four bytes. */
  constructor(bits: number) {
    this.table = new Float32Array(2 ** bits);
    this.mask = this.table.length - 1;
  }

  /** The evidence that the phrase asks for each of the articles; 0 when nothing was taught. */
  logits(phrase: PhraseVector, articles: readonly number[]): readonly number[] {
    const sums = articles.map((article) => this.logit(phrase, article));
    const others = this.nets?.logits(phrase, articles);
    if (!others) return sums;
    return sums.map((sum, at) => (1 - NETS_SHARE) * sum + NETS_SHARE * (others[at] ?? 0));
  }

  private logit({ hashes, weights }: PhraseVector, article: number): number {
    const { table, mask } = this;
    let sum = 0;
    for (let at = 0; at < hashes.length; at++) {
      sum += (table[(placeOf(hashes[at] ?? 0) + article) & mask] ?? 0) * (weights[at] ?? 0);
    }
    return sum;
  }

  /** One step of gradient descent on −log P(right | phrase), with P over `right` and its `rivals`. */
  teach(phrase: PhraseVector, right: number, rivals: readonly number[], rate: number): void {
    const articles = [right, ...rivals];
    const odds = shares(articles.map((article) => this.logit(phrase, article)));
    articles.forEach((article, at) => {
      const error = (odds[at] ?? 0) - (at === 0 ? 1 : 0);
      if (Math.abs(error) >= SMALLEST_ERROR) this.move(phrase, article, -rate * error);
    });
  }

  /**
   * Goes halfway to another way of telling the articles apart: both are weighted sums of the same
   * tokens, and so is their average.
   *
   * @param odds what one unit of a margin is in log odds
   */
  average(margins: Iterable<Margin>, odds: number): void {
    const { table, mask } = this;
    for (let slot = 0; slot < table.length; slot++) table[slot] = (table[slot] ?? 0) / 2;
    for (const { article, hashes, weights } of margins) {
      for (let at = 0; at < hashes.length; at++) {
        const slot = (placeOf(hashes[at] ?? 0) + article) & mask;
        table[slot] = (table[slot] ?? 0) + (odds / 2) * (weights[at] ?? 0);
      }
    }
  }

  /** Forgets what the phrase's tokens say for the article. */
  forget({ hashes }: PhraseVector, article: number): void {
    for (const hash of hashes) this.table[(placeOf(hash) + article) & this.mask] = 0;
  }

  private move({ hashes, weights }: PhraseVector, article: number, step: number): void {
    const { table, mask } = this;
    for (let at = 0; at < hashes.length; at++) {
      const slot = (placeOf(hashes[at] ?? 0) + article) & mask;
      table[slot] = (table[slot] ?? 0) + step * (weights[at] ?? 0);
    }
  }
}

/** The softmax of some logits. */
export function shares(logits: readonly number[]): readonly number[] {
  const highest = logits.reduce((most, logit) => Math.max(most, logit), -Infinity);
  const odds = logits.map((logit) => Math.exp(logit - highest));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  return odds.map((odd) => odd / total);
}

function placeOf(hash: number): number {
  const mixed = Math.imul(hash, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 15);
}
