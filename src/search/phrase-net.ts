import { grownFloat32 } from './index/growing.js';

/** The hidden units of a net: the length of the vectors of tokens and articles. */
export const UNITS = 32;

/** A phrase by the rows of its tokens in a net, with their weights. */
export interface NetPhrase {
  readonly rows: Int32Array;
  readonly weights: Float32Array;
}

/**
 * From phrases to articles by way of few units: the tokens' vectors are added up and squeezed, and the
 * sum is held against a vector of each article. Tokens that are used for the same articles come to lie
 * near each other, which a weighted sum of tokens for each article cannot know.
 */
export class PhraseNet {
  /** By token, then by article, `UNITS` numbers each. Changed by who teaches the net. */
  readonly tokens: Float32Array;
  articles: Float32Array;

  /** @param random where the vectors begin, see `steadyRandom`. */
  constructor(tokens: number, articles: number, random: () => number) {
    this.tokens = Float32Array.from({ length: tokens * UNITS }, () => 0.3 * (random() - 0.5));
    this.articles = Float32Array.from({ length: articles * UNITS }, () => 0.3 * (random() - 0.5));
  }

  /** Writes what a phrase makes of the units, each -1 to 1, into `active`; without dropped tokens. */
  activate({ rows, weights }: NetPhrase, active: Float64Array, isDropped?: Uint8Array): void {
    const { tokens } = this;
    active.fill(0);
    for (let at = 0; at < rows.length; at++) {
      if (isDropped?.[at] === 1) continue;
      const from = (rows[at] ?? 0) * UNITS;
      const weight = weights[at] ?? 0;
      for (let unit = 0; unit < UNITS; unit++) {
        active[unit] = (active[unit] ?? 0) + weight * (tokens[from + unit] ?? 0);
      }
    }
    for (let unit = 0; unit < UNITS; unit++) active[unit] = Math.tanh(active[unit] ?? 0);
  }

  /** The evidence for an article by the units; 0 for one that it was never taught. */
  logit(active: Float64Array, article: number): number {
    const { articles } = this;
    const from = article * UNITS;
    let sum = 0;
    for (let unit = 0; unit < UNITS; unit++) {
      sum += (articles[from + unit] ?? 0) * (active[unit] ?? 0);
    }
    return sum;
  }

  /** Moves the vector of one article along the units. */
  move(active: Float64Array, article: number, step: number): void {
    const from = article * UNITS;
    this.articles = grownFloat32(this.articles, from + UNITS);
    for (let unit = 0; unit < UNITS; unit++) {
      this.articles[from + unit] = (this.articles[from + unit] ?? 0) + step * (active[unit] ?? 0);
    }
  }

  forget(article: number): void {
    this.articles.fill(0, article * UNITS, (article + 1) * UNITS);
  }
}
