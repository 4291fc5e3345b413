import { Adam } from './adam.js';

/** What a confidence is read from, and whether the answer was right. */
export interface Judgement {
  readonly inputs: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
}

const ROUNDS = 400;
const RATE = 0.05;

/** Logistic regression: bias, then a weight for each input. */
export function fitConfidence(judgements: readonly Judgement[]): readonly number[] {
  const size = 1 + (judgements[0]?.inputs.length ?? 0);
  const weights = new Float64Array(size);
  const adam = new Adam(weights);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(size);
    for (const { inputs, isRight, weight } of judgements) {
      const error = weight * (probability(weights, inputs) - (isRight ? 1 : 0));
      [1, ...inputs].forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + (error * value) / judgements.length;
      });
    }
    adam.step(gradient, RATE);
  }
  return [...weights];
}

function probability(weights: Float64Array, inputs: readonly number[]): number {
  const sum = [1, ...inputs].reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
