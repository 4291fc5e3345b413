/**
 * A small network over the features of a candidate: a weighted sum, plus what a few hidden units add
 * for features that only tell something together.
 */
export interface RankingNet {
  /** By feature. */
  readonly linear: readonly number[];
  /** By hidden unit: its weights by feature, its bias, and its weight in the score. */
  readonly hidden: readonly (readonly number[])[];
}

/** A network as it is used: all weights in one array, a unit after the other. */
export class Ranker {
  private readonly linear: Float64Array;
  private readonly hidden: Float64Array;
  private readonly units: number;

  constructor({ linear, hidden }: RankingNet) {
    this.linear = Float64Array.from(linear);
    this.hidden = Float64Array.from(hidden.flat());
    this.units = hidden.length;
  }

  /**
   * How well a candidate fits. The scores of one query's candidates are log odds: their softmax is
   * each one's probability of being right, given that one of them is.
   */
  score(features: Float64Array): number {
    const { linear, hidden } = this;
    const size = linear.length;
    let score = 0;
    for (let at = 0; at < size; at++) score += (linear[at] ?? 0) * (features[at] ?? 0);
    for (let unit = 0, from = 0; unit < this.units; unit++, from += size + 2) {
      let sum = hidden[from + size] ?? 0;
      for (let at = 0; at < size; at++) sum += (hidden[from + at] ?? 0) * (features[at] ?? 0);
      score += (hidden[from + size + 1] ?? 0) * Math.tanh(sum);
    }
    return score;
  }
}
