import { lastDue, minutesOf } from './nightly.js';

const at = (iso: string): number => Date.parse(iso);

describe('lastDue', () => {
  it.each([
    ['2026-11-20T19:30:00Z', '2026-11-20T19:30:00Z'],
    ['2026-11-20T19:29:59Z', '2026-11-19T19:30:00Z'],
    ['2026-11-20T23:10:20Z', '2026-11-20T19:30:00Z'],
  ])('at %s the last 03:30 in Shanghai was %s', (now, due) => {
    expect(lastDue(at(now), 210, 'Asia/Shanghai')).toBe(at(due));
  });
});

describe('minutesOf', () => {
  it.each([
    ['03:30', 210],
    ['00:00', 0],
    ['23:59', 1439],
    ['24:00', undefined],
    ['off', undefined],
  ])('%s is %s', (time, minutes) => {
    expect(minutesOf(time)).toBe(minutes);
  });
});
