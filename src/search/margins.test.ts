import { marginsOf, type MarginLesson } from './margins.js';

const TELLING = [10, 20];
const COMMON = 99;

/** Phrases of two articles: a word of the article's own and one that both have. */
function lessons(): MarginLesson[] {
  return TELLING.flatMap((telling, right) =>
    Array.from({ length: 6 }, () => ({
      vector: { hashes: Int32Array.of(telling, COMMON), weights: Float32Array.of(0.8, 0.6) },
      right,
    })),
  );
}

function weightsOf(article: number): ReadonlyMap<number, number> {
  for (const { article: of, hashes, weights } of marginsOf(lessons())) {
    if (of === article) return new Map([...hashes].map((hash, at) => [hash, weights[at] ?? 0]));
  }
  return new Map();
}

describe('marginsOf', () => {
  it('keeps the phrases of an article and all others well on their sides', () => {
    const weights = weightsOf(1);
    const margin = (telling: number): number =>
      0.8 * (weights.get(telling) ?? 0) + 0.6 * (weights.get(COMMON) ?? 0);

    expect(margin(20)).toBeGreaterThan(0.8);
    expect(margin(10)).toBeLessThan(-0.8);
  });

  it('expects hardly anything of words that every article has', () => {
    const weights = weightsOf(0);

    expect(Math.abs(weights.get(COMMON) ?? 1)).toBeLessThan(0.1);
  });

  it('gives one margin for each article and the same ones every time', () => {
    expect([...marginsOf(lessons())].map(({ article }) => article)).toEqual([0, 1]);
    expect(weightsOf(0)).toEqual(weightsOf(0));
  });
});
