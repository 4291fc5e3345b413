import { Adam } from '../ranking/adam.js';

/** Options of which at most one is taken; to take none is always possible. */
export interface Choice {
  /** The signs of each option. */
  readonly options: readonly (readonly number[])[];
  /** Which options are right; when none is, to take none is. */
  readonly right: readonly boolean[];
}

const ROUNDS = 600;
const RATE = 0.05;
const DECAY = 1e-4;

/**
 * Multinomial logistic regression with the log odds of taking none fixed at 0. Where several options are right, the
 * sum of their probabilities is raised, so that none of them is taught to be wrong.
 *
 * @returns bias, then a weight for each sign; a single 0 when there is nothing to learn from.
 */
export function fitChoice(choices: readonly Choice[]): readonly number[] {
  const width = choices.find(({ options }) => options.length > 0)?.options[0]?.length ?? 0;
  const weights = new Float64Array(1 + width);
  const adam = new Adam(weights);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = Float64Array.from(weights, (weight) => DECAY * weight);
    for (const choice of choices) addSlope(gradient, weights, choice, 1 / choices.length);
    adam.step(gradient, RATE);
  }
  return [...weights];
}

/** The slope of −log P(right) of one choice: P(option) − P(option, given that a right one is taken). */
function addSlope(
  gradient: Float64Array,
  weights: Float64Array,
  { options, right }: Choice,
  share: number,
): void {
  const odds = options.map((signs) => Math.exp(scoreOf(weights, signs)));
  const all = 1 + sumOf(odds);
  const hit = sumOf(odds.filter((_, at) => right[at]));
  options.forEach((signs, at) => {
    const wanted = hit > 0 && right[at] ? (odds[at] ?? 0) / hit : 0;
    const slope = share * ((odds[at] ?? 0) / all - wanted);
    gradient[0] = (gradient[0] ?? 0) + slope;
    signs.forEach((sign, k) => {
      gradient[k + 1] = (gradient[k + 1] ?? 0) + slope * sign;
    });
  });
}

function scoreOf(weights: Float64Array, signs: readonly number[]): number {
  let score = weights[0] ?? 0;
  for (let k = 0; k < signs.length; k += 1) score += (weights[k + 1] ?? 0) * (signs[k] ?? 0);
  return score;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
