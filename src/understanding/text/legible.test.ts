import { isLegible } from './legible.js';

describe('isLegible', () => {
  it.each(['hi', '退货', 'where is A10023?', '好的 👍'])('reads %j', (text) => {
    expect(isLegible(text.toLowerCase())).toBe(true);
  });

  it.each([
    '',
    '12345',
    '😀',
    '哈哈哈哈哈哈哈哈哈哈哈哈',
    'a'.repeat(40),
    'a\u0e01\u0e02\u0e03\u0e04',
  ])('does not read %j', (text) => {
    expect(isLegible(text)).toBe(false);
  });
});
