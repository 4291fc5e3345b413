import { lifecycleStage } from './lifecycle.js';

const now = Date.parse('2026-11-20T02:00:00Z');
const ago = (days: number): string => new Date(now - days * 86_400_000).toISOString();
const ordered = (...days: number[]): { placedAt: string }[] =>
  days.map((d) => ({ placedAt: ago(d) }));

describe('lifecycleStage', () => {
  it.each([
    ['newcomer', 'in the first 30 days', 30, ordered(1)],
    ['newcomer', 'before the first order', 900, []],
    ['growing', 'after 31 days with an order', 31, ordered(10)],
    ['growing', 'with five orders in less than a year', 364, ordered(1, 2, 3, 4, 5)],
    ['growing', 'with four orders in many years', 900, ordered(1, 200, 300, 400)],
    ['mature', 'from a year and five orders on', 365, ordered(1, 100, 200, 300, 350)],
    ['growing', 'with the last order 120 days ago', 900, ordered(120)],
    ['lapsing', 'after 121 days without an order', 900, ordered(121, 300, 400, 500, 600)],
  ])('is %s %s', (stage, _when, joined, orders) => {
    expect(lifecycleStage({ joinedAt: ago(joined) }, orders, now)).toBe(stage);
  });
});
