import { anEntry } from '../testing/builders.js';
import { DRAWN, earlier, FOLLOWED, later, windowOf } from './window.js';

const many = Array.from({ length: 10_000 }, (_, index) => anEntry(index + 1));

describe('windowOf', () => {
  it('follows the newest entries and draws only so many', () => {
    expect(windowOf(many, undefined)).toEqual({ start: 10_000 - FOLLOWED, end: 10_000 });
    expect(windowOf(many.slice(0, 3), undefined)).toEqual({ start: 0, end: 3 });
  });

  it('stays where it was put, however much is added below or above', () => {
    const { start, end } = windowOf(many, 5_000);

    expect([start, end]).toEqual([4_999, 4_999 + DRAWN]);
    expect(windowOf(many.slice(1_000), 5_000).start).toBe(3_999);
  });

  it('begins at the next entry when its own is not there', () => {
    expect(windowOf([anEntry(1), anEntry(9)], 4).start).toBe(1);
  });
});

describe('earlier and later', () => {
  it('reach both ends in steps and stop there', () => {
    let start = windowOf(many, undefined).start;
    let steps = 0;
    for (let seq = earlier(many, start); seq !== undefined; seq = earlier(many, start)) {
      start = windowOf(many, seq).start;
      steps += 1;
    }
    expect(start).toBe(0);
    for (let seq = later(many, start); seq !== undefined; seq = later(many, start)) {
      start = windowOf(many, seq).start;
      steps -= 1;
    }

    expect(start + DRAWN).toBeGreaterThanOrEqual(many.length);
    expect(steps).toBeLessThanOrEqual(2);
  });
});
