import { asksForMore } from './more-asked.js';

describe('asking for more goods', () => {
  it.each([
    ...['还有别的吗', '还有吗？', '有没有类似的', '换一批', '还有其他款吗', '再推荐几个'],
    ...['anything else?', 'anything similar', 'any others?', 'do you have anything like that'],
    ...['what else do you have', 'something similar'],
  ])('hears it in %s', (text) => {
    expect(asksForMore(text)).toBe(true);
  });

  it.each(['还有货吗', '还有别的颜色吗', 'any discount', 'what', 'anything', '有什么优惠'])(
    'does not hear it in %s',
    (text) => {
      expect(asksForMore(text)).toBe(false);
    },
  );
});
