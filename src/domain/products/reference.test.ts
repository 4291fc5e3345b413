import { aProduct } from '../../../test/support/goods.js';
import { comparesShown, comparesWithShown, pointedAt, speaksOfShown } from './reference.js';

const [cheap, middle, dear] = [100, 200, 300].map((priceCents, at) =>
  aProduct({ id: `P${at + 1}`, priceCents }),
);
const all = [cheap, middle, dear].filter((product) => product !== undefined);
const idFor = (text: string, shown = all, others = all) =>
  pointedAt(text, shown, others)?.product.id;

describe('pointedAt', () => {
  it.each([
    ['how about the cheaper one', 'P1'],
    ['便宜的那款呢', 'P1'],
    ['the more expensive one', 'P3'],
    ['the second one', 'P2'],
    ['第三个多少钱', 'P3'],
    ['the last one', 'P3'],
  ])('finds what "%s" means among the shown', (text, id) => {
    expect(idFor(text)).toBe(id);
  });

  it('means the nearest neighbour when only one was shown', () => {
    const middleOnly = all.slice(1, 2);

    expect(idFor('anything cheaper?', middleOnly)).toBe('P1');
    expect(idFor('有贵一点的吗', middleOnly)).toBe('P3');
    expect(idFor('the second one', middleOnly)).toBeUndefined();
  });

  it('points at nothing when nothing is cheaper, or nothing is pointed at', () => {
    expect(idFor('anything cheaper?', all.slice(0, 1))).toBeUndefined();
    expect(idFor('how heavy is it')).toBeUndefined();
  });
});

describe('what was shown', () => {
  it('is spoken of by a pronoun or in few words', () => {
    expect(
      ['how much is it', '有货吗', 'what does this weigh in kilograms please'].map(speaksOfShown),
    ).toEqual([true, true, true]);
    expect(speaksOfShown('do you accept old phones in part exchange')).toBe(false);
  });

  it('is compared among itself, or with what is named', () => {
    expect(['这俩有啥区别', "what's the difference between the two"].map(comparesShown)).toEqual([
      true,
      true,
    ]);
    expect(comparesShown('what is the difference')).toBe(false);
    expect(
      ['vs the humidifier', '跟它比呢', 'is it better than the other'].map(comparesWithShown),
    ).toEqual([true, true, true]);
  });
});
