import { aProduct, same } from '../../../test/support/goods.js';
import { amountIn } from './figures.js';
import { rankingFor } from './superlative.js';

const words = [
  {
    names: ['重量'],
    words: { zh: ['多重'], en: ['heavy'] },
    more: { zh: ['更重'], en: ['heavier'] },
    less: { zh: ['更轻'], en: ['lighter', 'lightest'] },
  },
];

function weighing(id: string, weight: string) {
  return aProduct({ id, specs: [{ name: { zh: '重量', en: 'Weight' }, value: same(weight) }] });
}

describe('rankingFor', () => {
  const kettle = weighing('kettle', '1.2 公斤');
  const fan = weighing('fan', '800 克');
  const silent = aProduct({ id: 'silent' });

  it('puts first what has least or most, whatever unit its figure is written in', () => {
    const lightest = rankingFor('which is lighter?', [kettle, fan], words);
    const heaviest = rankingFor('哪个更重', [kettle, fan], words);

    expect(lightest).toMatchObject({ isTie: false, name: { en: 'Weight' } });
    expect(lightest).toMatchObject({ places: [{ product: fan }, { product: kettle }] });
    expect(heaviest).toMatchObject({ places: [{ product: kettle }, { product: fan }] });
  });

  it('leaves out what has no figure, and knows nothing with fewer than two', () => {
    expect(rankingFor('which is lighter', [kettle, silent, fan], words)).toMatchObject({
      places: [{ product: fan }, { product: kettle }],
    });
    expect(rankingFor('which is lighter', [kettle, silent], words)).toBe('unknown');
  });

  it('says that two are alike', () => {
    const same = weighing('same', '1200 克');
    expect(rankingFor('which is lightest', [kettle, same], words)).toMatchObject({ isTie: true });
  });

  it('is silent where no order is asked for', () => {
    expect(rankingFor('how heavy are they', [kettle, fan], words)).toBeUndefined();
  });
});

describe('amountIn', () => {
  it.each([
    ['20–50 分贝', 50, '分贝'],
    ['1200 / 2000 瓦', 2_000, '瓦'],
    ['约 1.5 公斤', 1_500, '克'],
    ['宽 10 × 深 2 × 高 3 厘米', 60_000, '毫米3'],
  ])('reads %s', (zh, value, unit) => {
    expect(amountIn({ zh, en: '' })).toEqual({ value, unit });
  });

  it('finds no number in words', () => {
    expect(amountIn(same('八档，直流变频'))).toBeUndefined();
  });
});
