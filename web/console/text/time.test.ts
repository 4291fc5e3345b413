import { spanOf, timeWords, waitClock, waitTone } from './time.js';

describe('waitClock', () => {
  it('counts seconds, minutes and hours', () => {
    expect(waitClock(42_900)).toBe('0:42');
    expect(waitClock(725_000)).toBe('12:05');
    expect(waitClock(3_800_000)).toBe('1:03:20');
  });

  it('never runs below zero when the clocks differ', () => {
    expect(waitClock(-5_000)).toBe('0:00');
  });
});

describe('waitTone', () => {
  it('warms after two and after five minutes', () => {
    expect([119_999, 120_000, 300_000].map(waitTone)).toEqual(['calm', 'long', 'late']);
  });
});

describe('spanOf', () => {
  it('takes the largest whole unit', () => {
    expect(spanOf(20_000)).toEqual({ unit: 'minute', count: 1 });
    expect(spanOf(-2 * 3_600_000)).toEqual({ unit: 'hour', count: 2 });
    expect(spanOf(50 * 3_600_000)).toEqual({ unit: 'day', count: 2 });
  });
});

describe('timeWords', () => {
  const now = Date.parse('2026-11-20T10:00:00+08:00');
  const zh = timeWords('zh', 'Asia/Shanghai');
  const en = timeWords('en', 'Asia/Shanghai');

  it('shows 24 hours in both languages', () => {
    expect(zh.clock('2026-11-20T16:05:00Z')).toBe('00:05');
    expect(en.clock('2026-11-20T06:05:00Z')).toBe('14:05');
  });

  it('writes a day out in words, the same day in every zone', () => {
    const west = timeWords('en', 'America/Los_Angeles');

    expect(zh.dayInWords('2026-11-05')).toBe('2026年11月5日星期四');
    expect(en.dayInWords('2026-11-05')).toMatch(/^Thursday,? 5 November 2026$/);
    expect(west.dayInWords('2026-11-05')).toBe(en.dayInWords('2026-11-05'));
    expect(west.date('2026-11-05')).toBe('5 Nov 2026');
    expect(en.dayInWords('')).toBe('');
  });

  it('is short in lists: time, yesterday, date', () => {
    expect(zh.short('2026-11-20T01:30:00Z', now)).toBe('09:30');
    expect(zh.short('2026-11-19T01:30:00Z', now)).toBe('昨天');
    expect(en.short('2026-11-19T01:30:00Z', now)).toBe('Yesterday');
    expect(zh.short('2026-11-09T01:30:00Z', now)).toBe('11月9日');
  });
});
