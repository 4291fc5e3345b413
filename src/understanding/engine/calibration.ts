/** Turns a model's scores into probabilities that mean what they say. */
export interface Calibration {
  /** Scores are multiplied by this before the softmax. */
  readonly sharpness: number;
  /** Added to the score of the out-of-scope class, so that few enough good messages are refused. */
  readonly noneShift: number;
}

/** Scores of texts that the model was not trained on. */
export interface HeldOut {
  readonly scores: readonly Float64Array[];
  /** The true class of each. */
  readonly labels: readonly number[];
  /** The out-of-scope class, or -1 when there is none. */
  readonly none: number;
}

/** Before anything is known: what fits most sets within 20 %. */
export const PLAIN_CALIBRATION: Calibration = { sharpness: 5, noneShift: 0 };

/** At most this share of the messages that were right may be refused for a better refusal of others. */
const MAX_REFUSED = 0.025;

/**
 * Chooses the shift that makes (right in scope) + (refused out of scope) largest while at most 2.5 %
 * of the right ones are lost, then the sharpness with the highest likelihood (temperature scaling,
 * Guo et al., ICML 2017).
 */
export function calibrate(heldOut: HeldOut): Calibration {
  if (heldOut.scores.length === 0) return PLAIN_CALIBRATION;
  const noneShift = chooseShift(heldOut);
  return { noneShift, sharpness: chooseSharpness(heldOut, noneShift) };
}

/** Probabilities from scores, in place; they add up to 1. */
export function toProbabilities(
  scores: Float64Array,
  none: number,
  calibration: Calibration,
): void {
  if (none >= 0) scores[none] = (scores[none] as number) + calibration.noneShift;
  let largest = -Infinity;
  for (let k = 0; k < scores.length; k += 1) largest = Math.max(largest, scores[k] as number);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) {
    const weight = Math.exp(((scores[k] as number) - largest) * calibration.sharpness);
    scores[k] = weight;
    sum += weight;
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] as number) / sum;
}

function chooseShift({ scores, labels, none }: HeldOut): number {
  if (none < 0) return 0;
  // The shift at which each text would be refused.
  const right: number[] = [];
  const outside: number[] = [];
  scores.forEach((row, at) => {
    const best = bestOf(row, none);
    const refusedAt = (row[best] as number) - (row[none] as number);
    if (labels[at] === none) outside.push(refusedAt);
    else if (labels[at] === best) right.push(refusedAt);
  });
  if (right.length === 0 || outside.length === 0) return 0;
  right.sort((a, b) => a - b);
  const allowed = right.slice(0, Math.floor(right.length * MAX_REFUSED) + 1);
  let shift = allowed[0] as number;
  let gain = -Infinity;
  allowed.forEach((limit, lost) => {
    const refused = outside.filter((at) => at < limit).length / outside.length;
    const total = refused - lost / right.length;
    if (total <= gain) return;
    gain = total;
    shift = limit;
  });
  return shift - 1e-9;
}

function bestOf(row: Float64Array, except: number): number {
  let best = except === 0 ? 1 : 0;
  for (let k = 0; k < row.length; k += 1) {
    if (k !== except && (row[k] as number) > (row[best] as number)) best = k;
  }
  return best;
}

/** The likelihood has one peak in the sharpness: a golden section finds it to a tenth of a percent. */
function chooseSharpness(heldOut: HeldOut, noneShift: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  const loss = (logarithm: number): number =>
    meanLoss(heldOut, { noneShift, sharpness: Math.exp(logarithm) });
  let low = Math.log(0.5);
  let high = Math.log(50);
  let left = high - ratio * (high - low);
  let right = low + ratio * (high - low);
  let lossLeft = loss(left);
  let lossRight = loss(right);
  while (high - low > 0.001) {
    if (lossLeft < lossRight) {
      high = right;
      [right, lossRight] = [left, lossLeft];
      left = high - ratio * (high - low);
      lossLeft = loss(left);
    } else {
      low = left;
      [left, lossLeft] = [right, lossRight];
      right = low + ratio * (high - low);
      lossRight = loss(right);
    }
  }
  return Math.exp((low + high) / 2);
}

function meanLoss({ scores, labels, none }: HeldOut, calibration: Calibration): number {
  let loss = 0;
  scores.forEach((row, at) => {
    const probabilities = row.slice();
    toProbabilities(probabilities, none, calibration);
    loss -= Math.log(Math.max(1e-12, probabilities[labels[at] ?? 0] ?? 0));
  });
  return loss / Math.max(1, scores.length);
}
