import { addEvidence } from './word-evidence.js';

/** Three rows over two features and the bias: feature 0 is in both rows of intent 0 and in one of 1. */
const PROBLEM = {
  rows: {
    count: 3,
    starts: Int32Array.of(0, 2, 4, 7),
    indices: Int32Array.of(0, 2, 0, 2, 0, 1, 2),
    values: Float32Array.of(1, 0.5, 1, 0.5, 1, 1, 0.5),
  },
  speaking: 2,
  labels: Int32Array.of(0, 0, 1),
  rowWeights: Float32Array.of(1, 1, 1),
};

function evidence(): Float32Array {
  const weights = new Float32Array(6);
  addEvidence(weights, 2, PROBLEM);
  return weights;
}

describe('the evidence of words', () => {
  it('speaks for the intent in whose sentences a feature occurs more often', () => {
    const [forFirst = 0, forSecond = 0] = evidence();
    expect(forFirst).toBeGreaterThan(forSecond);
    expect(forSecond).toBeGreaterThan(0);
  });

  it('says nothing of what never occurred together', () => {
    expect(evidence()[2]).toBe(0);
    expect(evidence()[3]).toBeGreaterThan(0);
  });

  it('leaves the bias alone', () => {
    expect([...evidence().slice(4)]).toEqual([0, 0]);
  });
});
