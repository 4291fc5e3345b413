import { aProduct, same } from '../../../test/support/goods.js';
import { specAsked } from './spec-asked.js';

const words = [
  { names: ['重量'], words: { zh: ['多重'], en: ['heavy', 'weigh'] } },
  { names: ['噪音'], words: { zh: ['吵不吵'], en: ['loud'] } },
];
const fan = aProduct({
  specs: [
    { name: { zh: '重量', en: 'Weight' }, value: { zh: '3 公斤', en: '3 kg' } },
    { name: { zh: '档位', en: 'Speeds' }, value: { zh: '八档', en: 'Eight' } },
  ],
});

describe('specAsked', () => {
  it('answers with all values of an option', () => {
    const sized = aProduct({
      options: [{ name: { zh: '尺码', en: 'Size' }, values: [same('36'), same('37')] }],
    });

    expect(specAsked('what sizes does it come in', sized, words)).toMatchObject({
      value: { zh: '36、37', en: '36, 37' },
    });
  });

  it.each([
    ['how heavy is it', '重量'],
    ['它多重', '重量'],
    ['how many speeds?', '档位'],
  ])('finds the figure for %s', (text, name) => {
    expect(specAsked(text, fan, words)).toMatchObject({ name: { zh: name } });
  });

  it('says when the catalogue does not know, and when nothing is asked', () => {
    expect(specAsked('is it loud?', fan, words)).toBe('unknown');
    expect(specAsked('tell me more', fan, words)).toBeUndefined();
  });
});
