import { ByteScorer } from './byte-scorer.js';
import { createRandom } from './random.js';

const CLASSES = 21;
const FEATURES = 20_000;

/** Each feature has weights for some classes, the first features for all. */
function someWeights() {
  const random = createRandom(5);
  const starts = new Int32Array(FEATURES + 1);
  const classOf: number[] = [];
  const bytes: number[] = [];
  for (let feature = 0; feature < FEATURES; feature += 1) {
    for (let k = 0; k < CLASSES; k += 1) {
      if (feature > 10 && random() < 0.8) continue;
      classOf.push(k);
      bytes.push(Math.floor(255 * random()) - 127);
    }
    starts[feature + 1] = classOf.length;
  }
  return {
    classes: CLASSES,
    scale: 0.01,
    starts,
    classOf: Uint16Array.from(classOf),
    bytes: Int8Array.from(bytes),
  };
}

function someVector(length: number) {
  const random = createRandom(length);
  return {
    indices: Int32Array.from({ length }, () => Math.floor(FEATURES * random())),
    values: Float32Array.from({ length }, () => random() / Math.sqrt(length)),
    length,
  };
}

describe('scoring with weights of one byte', () => {
  const weights = someWeights();
  const scorer = new ByteScorer(weights);

  it.each([0, 1, 200, 9_000])('adds up what the weights say for %s features', (length) => {
    const vector = someVector(length);
    const expected = new Float64Array(CLASSES);
    vector.indices.forEach((feature, at) => {
      for (let e = weights.starts[feature] ?? 0; e < (weights.starts[feature + 1] ?? 0); e += 1) {
        const k = weights.classOf[e] ?? 0;
        expected[k] =
          (expected[k] ?? 0) + (weights.bytes[e] ?? 0) * weights.scale * (vector.values[at] ?? 0);
      }
    });
    const scores = new Float64Array(CLASSES).fill(9);
    scorer.scoreInto(scores, vector);
    scores.forEach((score, k) => expect(score).toBeCloseTo(expected[k] ?? 0, 2));
  });
});
