import { classesOf, flexOf, sayingOf } from './card-fields.js';

describe('classesOf', () => {
  it('turns known words into class names and drops the rest', () => {
    expect(
      classesOf({ size: 'Large', weight: 'bolder"><x', isSubtle: true }, ['size', 'weight']),
    ).toBe('card-size-large card-subtle');
  });
});

describe('sayingOf', () => {
  it('reads a text or the say in it', () => {
    expect(sayingOf('查看物流')).toBe('查看物流');
    expect(sayingOf({ say: 'Cancel it' })).toBe('Cancel it');
  });

  it('finds nothing to say in other data', () => {
    for (const data of [undefined, null, 3, {}, { say: '' }, { say: 4 }, ['x']]) {
      expect(sayingOf(data)).toBeUndefined();
    }
  });
});

describe('flexOf', () => {
  it('reads weights, auto, stretch and pixels', () => {
    expect(flexOf(2)).toBe('2 1 0');
    expect(flexOf('3')).toBe('3 1 0');
    expect(flexOf('auto')).toBe('0 0 auto');
    expect(flexOf('stretch')).toBe('1 1 0');
    expect(flexOf('48px')).toBe('0 0 48px');
    expect(flexOf('48px;background:url(x)')).toBe('0 0 auto');
  });
});
