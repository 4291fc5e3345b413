import { backoffMs } from './backoff.js';

describe('backoffMs', () => {
  it('doubles up to a limit', () => {
    const noLuck = (): number => 0;

    expect([0, 1, 2].map((attempt) => backoffMs(attempt, noLuck))).toEqual([800, 1600, 3200]);
    expect(backoffMs(50, noLuck)).toBe(15_000);
  });

  it('takes up to two fifths off by chance', () => {
    expect(backoffMs(0, () => 1)).toBe(480);
  });
});
