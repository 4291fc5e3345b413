import { verdictOf } from './verdict.js';

const ranked = (...scores: readonly (readonly [id: string, score: number])[]) =>
  scores.map(([id, score]) => ({ id, score }));

describe('verdictOf', () => {
  it('is sure of a likely first and of a clear lead', () => {
    expect(verdictOf(ranked(['order.status', 0.7], ['order.hurry', 0.2]))).toBe('sure');
    expect(verdictOf(ranked(['order.status', 0.4], ['order.hurry', 0.1]))).toBe('sure');
  });

  it('is unsure of close calls', () => {
    expect(verdictOf(ranked(['order.status', 0.4], ['order.hurry', 0.35]))).toBe('unsure');
  });

  it('understands nothing when "none" leads, when nothing is likely and without candidates', () => {
    expect(verdictOf(ranked(['none', 0.9], ['order.status', 0.1]))).toBe('none');
    expect(verdictOf(ranked(['order.status', 0.05]))).toBe('none');
    expect(verdictOf([])).toBe('none');
  });
});
