import { aProduct } from '../../../test/support/goods.js';
import { hasPart, partAskedFor } from './part-asked.js';

const purifier = aProduct({
  name: { zh: '清欢空气净化器', en: 'Clear Air Purifier' },
  usage: { zh: '滤芯约每八个月更换', en: 'Change the filter about every eight months.' },
});
const heard = (text: string, names: readonly string[] = []) => ({
  text,
  entities: names.map((name) => ({
    ...({ type: 'product', text: name, value: 'P001', start: 0, end: 1 } as const),
  })),
});
const asked = (text: string, names: readonly string[] = []) =>
  partAskedFor(heard(text, names), [purifier]);

describe('partAskedFor', () => {
  it.each([
    ['滤芯多少钱', '滤芯'],
    ['杯盖坏了能单买吗', '杯盖'],
    ['你们有密封圈卖吗', '密封圈'],
    ['how much is a replacement filter', 'filter'],
    ['do you sell spare lids for it', 'lids'],
    ['can I buy just the power cord', 'power cord'],
    ['is the cushion sold separately', 'cushion'],
  ])('hears in "%s" that a part is wanted', (text, part) => {
    expect(asked(text)).toBe(part);
  });

  it.each([
    '滤芯多久换一次',
    '盖子坏了怎么办',
    'how do I replace the filter',
    'is the lid dishwasher safe',
    'do you sell cushions',
    'how much is the purifier',
    'do you sell in other parts of the country',
  ])('hears no wish for a part in "%s"', (text) => {
    expect(asked(text)).toBeUndefined();
  });

  it('leaves goods that are called like a part to the catalogue', () => {
    const bulb = aProduct({ name: { zh: '暖光灯泡', en: 'Warm Light Bulb' } });

    expect(partAskedFor(heard('灯泡多少钱'), [bulb])).toBeUndefined();
    expect(partAskedFor(heard('how much are the bulbs'), [bulb])).toBeUndefined();
  });

  it('knows goods by one of them as by several', () => {
    const shelf = aProduct({ name: { zh: '置物架', en: 'Corner Shelf' } });

    expect(partAskedFor(heard('how much are replacement shelves'), [shelf])).toBeUndefined();
  });

  it('leaves out words that name a product', () => {
    expect(asked('电池收音机多少钱', ['电池收音机'])).toBeUndefined();
  });
});

describe('hasPart', () => {
  it('knows a product whose description speaks of the part', () => {
    expect(hasPart(purifier, '滤芯')).toBe(true);
    expect(hasPart(purifier, 'filters')).toBe(true);
    expect(hasPart(purifier, 'lid')).toBe(false);
  });
});
