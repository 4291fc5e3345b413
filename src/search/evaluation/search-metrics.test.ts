import { measureSearch, precisionFrom, thresholdAtPrecision } from './search-metrics.js';

const row = (place: number, confidence: number, micros = 1) => ({ place, confidence, micros });

describe('measureSearch', () => {
  it('counts places, and nothing beyond the tenth', () => {
    const figures = measureSearch([row(1, 0.9), row(2, 0.8), row(6, 0.5), row(0, 0), row(11, 0)]);

    expect(figures.rows).toBe(5);
    expect(figures.recallAt1).toBeCloseTo(1 / 5);
    expect(figures.recallAt5).toBeCloseTo(2 / 5);
    expect(figures.mrr10).toBeCloseTo((1 + 1 / 2 + 1 / 6) / 5);
  });

  it('answers as many as nine in ten right allow', () => {
    const rows = [...Array.from({ length: 9 }, (_, at) => row(1, 0.9 - at / 100)), row(2, 0.5)];

    expect(measureSearch([...rows, row(0, 0.4)]).coverageAtP90).toBeCloseTo(10 / 11);
  });

  it('keeps to a threshold that was set elsewhere', () => {
    expect(measureSearch([row(1, 0.9), row(1, 0.3)], 0.5).coverageAtP90).toBe(0.5);
  });

  it('never parts rows of equal confidence', () => {
    expect(thresholdAtPrecision([row(1, 0.5), row(2, 0.5)])).toBe(Infinity);
  });

  it('says how many of the answered ones are right', () => {
    expect(precisionFrom([row(1, 0.9), row(2, 0.8), row(2, 0.1)], 0.5)).toBe(0.5);
  });
});
