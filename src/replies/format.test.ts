import { formatHelpers, money } from './format.js';

describe('money', () => {
  it.each([
    [29_900, '¥299'],
    [1_250, '¥12.50'],
    [0, '¥0'],
    [1, '¥0.01'],
    [123_456_700, '¥1,234,567'],
    [-500, '¥-5'],
  ])('writes %d cents as %s', (cents, text) => {
    expect(money(cents)).toBe(text);
  });
});

describe('times', () => {
  // 01:30 on the 21st in Shanghai, still the 20th in London.
  const iso = '2026-11-20T17:30:00.000Z';

  it('are those of the shop’s time zone', () => {
    const [shanghai, london] = [
      formatHelpers('en', 'Asia/Shanghai'),
      formatHelpers('en', 'Europe/London'),
    ];

    expect([shanghai['clock']?.(iso), london['clock']?.(iso)]).toEqual(['01:30', '17:30']);
    expect(shanghai['day']?.(iso)).toMatch(/^Sat,? 21 Nov$/);
    expect(london['day']?.(iso)).toMatch(/^Fri,? 20 Nov$/);
  });

  it.each(['zh', 'en'] as const)('begin the day at 00, not at 24: %s', (language) => {
    expect(formatHelpers(language, 'Asia/Shanghai')['clock']?.('2026-11-20T16:30:00.000Z')).toBe(
      '00:30',
    );
  });

  it('are written as each language does', () => {
    expect(formatHelpers('zh', 'Asia/Shanghai')['day']?.(iso)).toBe('11月21日周六');
    expect(formatHelpers('zh', 'Asia/Shanghai')['moment']?.(iso)).toContain('01:30');
  });
});
