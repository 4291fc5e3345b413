import { aProduct } from '../../../test/support/goods.js';
import { standsFor } from './name-use.js';

const steamer = aProduct({
  name: { zh: '平平手持挂烫机', en: 'Smooth Talk Garment Steamer' },
  nicknames: { zh: ['挂烫机'], en: ['garment steamer', 'Smooth Talk'] },
});
const bag = aProduct({
  name: { zh: '小兽书包', en: 'Gentle Beast School Bag' },
  nicknames: { zh: [], en: ['Gentle Beast', 'kids’ backpack'] },
});

describe('standsFor', () => {
  it.each(['steamer', 'Steamers', 'steemer', 'Smooth Talk', '挂烫机', "steamer's"])(
    'takes %s for the product',
    (text) => {
      expect(standsFor(text, steamer)).toBe(true);
    },
  );

  it('takes no ordinary word for a brand', () => {
    expect(['talk', 'talks', 'human'].some((text) => standsFor(text, steamer))).toBe(false);
    expect(['best', 'beat', 'beast'].some((text) => standsFor(text, bag))).toBe(false);
  });

  it('takes the last word of a nickname that says what it is', () => {
    expect(standsFor('backpack', bag)).toBe(true);
  });
});
