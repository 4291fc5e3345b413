import type { SparseRows } from './sparse-rows.js';

/** Labelled vectors whose features speak for labels. */
export interface EvidenceProblem {
  readonly rows: SparseRows;
  /** How many features, the first ones, speak for something; the others every text may have. */
  readonly speaking: number;
  readonly labels: Int32Array;
  readonly rowWeights: Float32Array;
}

/**
 * How much the evidence counts beside the margin. On splits of train +1.9 points for the shop's own
 * corpus, +0.8 for banking77 with 10 examples an intent, ±0.2 on massive-en.
 */
const SHARE = 0.02;
/** From this lift on a feature speaks for an intent; small, so that the first occurrence says most. */
const LEAST_LIFT = 0.03;

/**
 * Adds a share of naive Bayes to a linear classifier (Wang and Manning, ACL 2012, interpolate the two
 * as well): the logarithm of how much more often a feature occurs in an intent's sentences than
 * elsewhere. The margin leaves features alone that it can do without; the evidence counts them all,
 * which helps where the sentence is worded as none of the examples. Only what occurred adds
 * something, so that the weights stay sparse.
 *
 * @param weights feature f, label k at `f * intents + k`; changed in place.
 */
export function addEvidence(
  weights: Float32Array,
  intents: number,
  problem: EvidenceProblem,
): void {
  const counts = countByIntent(problem, intents);
  const { ofIntent, total } = massOf(counts, intents);
  const expected = ofIntent.map((mass) => LEAST_LIFT * Math.sqrt((mass * total) / intents));
  for (let feature = 0; feature < problem.speaking; feature += 1) {
    const base = feature * intents;
    let mass = 0;
    for (let k = 0; k < intents; k += 1) mass += counts[base + k] as number;
    for (let k = 0; k < intents; k += 1) {
      const count = counts[base + k] as number;
      if (count === 0) continue;
      const lift = (count * total) / (mass * (expected[k] as number));
      weights[base + k] = (weights[base + k] as number) + SHARE * Math.log1p(lift);
    }
  }
}

function countByIntent(problem: EvidenceProblem, intents: number): Float32Array {
  const { rows, labels, rowWeights, speaking } = problem;
  const counts = new Float32Array(speaking * intents);
  for (let row = 0; row < rows.count; row += 1) {
    const label = labels[row] as number;
    const weight = rowWeights[row] as number;
    const end = rows.starts[row + 1] as number;
    for (let at = rows.starts[row] as number; at < end; at += 1) {
      const feature = rows.indices[at] as number;
      if (feature >= speaking) continue;
      const place = feature * intents + label;
      counts[place] = (counts[place] as number) + weight * (rows.values[at] as number);
    }
  }
  return counts;
}

function massOf(counts: Float32Array, intents: number): { ofIntent: Float64Array; total: number } {
  const ofIntent = new Float64Array(intents);
  for (let at = 0; at < counts.length; at += 1) {
    const k = at % intents;
    ofIntent[k] = (ofIntent[k] as number) + (counts[at] as number);
  }
  return { ofIntent, total: ofIntent.reduce((sum, mass) => sum + mass, 0) };
}
