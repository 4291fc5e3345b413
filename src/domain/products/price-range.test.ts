import { inRange, priceRangeIn } from './price-range.js';

describe('priceRangeIn', () => {
  it.each([
    ['a lamp under 200', { maxCents: 20_000 }],
    ['¥100 to ¥300 please', { minCents: 10_000, maxCents: 30_000 }],
    ['200块以内的杯子', { maxCents: 20_000 }],
    ['两百以内', { maxCents: 20_000 }],
    ['一千五以上', { minCents: 150_000 }],
    ['预算三百', { maxCents: 30_000 }],
    ['up to 1,200 yuan', { maxCents: 120_000 }],
    ['200左右', { minCents: 15_000, maxCents: 25_000 }],
    ['over 99.5', { minCents: 9_950 }],
  ])('reads %s', (text, range) => {
    expect(priceRangeIn(text)).toEqual(range);
  });

  it.each([
    'a pot under 3 litres',
    '150 ml',
    'from 9 am',
    '两个杯子',
    'order A10023',
    '480毫升以内',
  ])('sees no price in %s', (text) => {
    const range = priceRangeIn(text);

    expect(range === undefined || (range.maxCents ?? range.minCents ?? 0) < 1_000).toBe(true);
  });
});

describe('inRange', () => {
  it('counts both bounds as inside', () => {
    expect(
      [100, 200, 201].map((cents) => inRange(cents, { minCents: 100, maxCents: 200 })),
    ).toEqual([true, true, false]);
  });
});
