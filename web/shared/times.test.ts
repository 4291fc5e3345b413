import { createTimes } from './times.js';

const at = (iso: string): number => Date.parse(iso);
const now = at('2026-11-20T10:00:00+08:00');

describe('createTimes', () => {
  const zh = createTimes('zh-CN', 'Asia/Shanghai');
  const en = createTimes('en-GB', 'Asia/Shanghai');

  it('shows the time of day in the given zone', () => {
    expect(zh.clock(at('2026-11-20T06:05:00Z'))).toBe('14:05');
    expect(en.clock(at('2026-11-20T06:05:00Z'))).toBe('14:05');
  });

  it('names today and yesterday in words', () => {
    expect(zh.day(now, now)).toBe('今天');
    expect(zh.day(at('2026-11-19T23:59:00+08:00'), now)).toBe('昨天');
    expect(en.day(now, now)).toBe('Today');
    expect(en.day(at('2026-11-19T00:01:00+08:00'), now)).toBe('Yesterday');
  });

  it('gives the weekday within the year and the year beyond it', () => {
    expect(zh.day(at('2026-11-13T12:00:00+08:00'), now)).toBe('11月13日 星期五');
    expect(en.day(at('2026-11-13T12:00:00+08:00'), now)).toContain('13 November');
    expect(zh.day(at('2025-12-31T12:00:00+08:00'), now)).toBe('2025年12月31日');
  });

  it('splits days at midnight of the zone', () => {
    expect(zh.dayKey(at('2026-11-19T16:30:00Z'))).toBe(zh.dayKey(now));
    expect(zh.dayKey(at('2026-11-19T15:30:00Z'))).not.toBe(zh.dayKey(now));
  });
});
