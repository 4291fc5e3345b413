import { aProduct } from '../../../test/support/goods.js';
import { sizeAskedFor, sizeFor } from './size-asked.js';

const withSizes = (...sizes: string[]) =>
  aProduct({
    options: [
      { name: { zh: '尺码', en: 'Size' }, values: sizes.map((size) => ({ zh: size, en: size })) },
    ],
  });

describe('sizeAskedFor', () => {
  it.each([
    ['37码有货吗', '37'],
    ['有没有 XL 码', 'xl'],
    ['do you have it in a 6', '6'],
    ['is size 38 left?', '38'],
    ['have you got these in 38 in black', '38'],
    ['is it there in a 6.5 please', '6.5'],
    ['does it come in medium', 'm'],
  ])('reads the size in "%s"', (text, size) => {
    expect(sizeAskedFor(text)).toBe(size);
  });

  it.each([
    '3号发货吗',
    'will it come in 6 days',
    'does it come in 3 colours',
    'can I wash it in 30 degree water',
    '扫码付款',
    'do you have it in blue',
    '二维码呢',
  ])('reads none in "%s"', (text) => {
    expect(sizeAskedFor(text)).toBeUndefined();
  });
});

describe('sizeFor', () => {
  it('finds the size that a number falls into', () => {
    expect(sizeFor('37', withSizes('36–37', '38–39'))).toBe('36–37');
    expect(sizeFor('xl', withSizes('M', 'L', 'XL'))).toBe('XL');
  });

  it('finds none that the product does not come in', () => {
    expect(sizeFor('41', withSizes('37', '38'))).toBeUndefined();
    expect(sizeFor('37', aProduct())).toBeUndefined();
  });
});
