const MOMENTUM = 0.9;
const VARIANCE = 0.999;
const TINY = 1e-8;

/** Adam (Kingma and Ba 2015): steps down a gradient, each weight at its own pace. */
export class Adam {
  private readonly means: Float64Array;
  private readonly squares: Float64Array;
  private steps = 0;

  /** @param weights changed in place by `step`. */
  constructor(private readonly weights: Float64Array) {
    this.means = new Float64Array(weights.length);
    this.squares = new Float64Array(weights.length);
  }

  step(gradient: Float64Array, rate: number): void {
    const { means, squares, weights } = this;
    this.steps++;
    const meanScale = 1 - MOMENTUM ** this.steps;
    const squareScale = 1 - VARIANCE ** this.steps;
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] ?? 0;
      const mean = MOMENTUM * (means[at] ?? 0) + (1 - MOMENTUM) * slope;
      const square = VARIANCE * (squares[at] ?? 0) + (1 - VARIANCE) * slope * slope;
      means[at] = mean;
      squares[at] = square;
      const size = Math.sqrt(square / squareScale) + TINY;
      weights[at] = (weights[at] ?? 0) - (rate * mean) / meanScale / size;
    }
  }
}
