import { aProduct } from '../../../test/support/goods.js';
import { saidOf } from './said-of.js';

const slippers = aProduct({
  specs: [{ name: { zh: '鞋底', en: 'Sole' }, value: { zh: 'EVA 防滑', en: 'EVA, non-slip' } }],
  usage: { zh: '偏厚。冷水手洗，勿机洗。', en: 'They are thick. Hand wash cold; no dishwasher.' },
});

describe('saidOf', () => {
  it('tells the figure that speaks of what is asked', () => {
    expect(saidOf('防滑吗', slippers, 'zh')).toBe('鞋底 EVA 防滑');
    expect(saidOf('are they slippery?', slippers, 'en')).toBe('Sole: EVA, non-slip');
  });

  it('tells the sentence rather than yes or no', () => {
    expect(saidOf('可以放洗衣机洗吗', slippers, 'zh')).toBe('冷水手洗，勿机洗');
    expect(saidOf('is it dishwasher safe?', slippers, 'en')).toBe('no dishwasher');
  });

  it('finds words that begin alike', () => {
    const chair = aProduct({ summary: { zh: '折叠', en: 'Folding chair.' } });

    expect(saidOf('is it foldable?', chair, 'en')).toBe('Folding chair');
  });

  it('tells of ironing only who asks whether to iron', () => {
    const curtain = aProduct({
      usage: { zh: '反面熨。', en: 'Run it empty once. Iron the back.' },
    });

    expect(saidOf('can I iron it?', curtain, 'en')).toBe('Iron the back');
    expect(saidOf('is the rod iron?', curtain, 'en')).toBeUndefined();
    expect(saidOf('is it iron?', curtain, 'en')).toBeUndefined();
  });

  it('tells of colours that run only who asks after colours', () => {
    const throwOver = aProduct({
      usage: { zh: '会掉色。', en: 'Run cold. A little colour may run.' },
    });

    expect(saidOf('will the colours run?', throwOver, 'en')).toBe('A little colour may run');
    expect(saidOf('does it run quietly?', throwOver, 'en')).toBeUndefined();
  });

  it('finds nothing where the catalogue is silent', () => {
    expect(saidOf('有甲醛吗', slippers, 'zh')).toBeUndefined();
    expect(saidOf('is it vegan?', slippers, 'en')).toBeUndefined();
    expect(saidOf('what is it like?', slippers, 'en')).toBeUndefined();
  });
});
