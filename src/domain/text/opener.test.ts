import { isOpener } from './opener.js';

describe('isOpener', () => {
  it.each([
    '我想问下',
    '那个',
    '请问一下',
    '有个问题',
    'can I ask you something',
    'quick question',
  ])('hears in "%s" that more is to come', (text) => {
    expect(isOpener(text)).toBe(true);
  });

  it.each(['你好', 'hello', '我想问下运费', 'I have a question about my order', '问题很大', 'ok'])(
    'leaves "%s" to what it says',
    (text) => {
      expect(isOpener(text)).toBe(false);
    },
  );

  it.each(['嗯', '问题', '帮我', 'um '])('is done with many %s at once', (piece) => {
    const before = performance.now();
    expect(isOpener(`${piece.repeat(28)}x`)).toBe(false);
    expect(isOpener(`${piece.repeat(2_000)}x`)).toBe(false);
    expect(performance.now() - before).toBeLessThan(50);
  });
});
