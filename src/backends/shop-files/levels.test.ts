import { demoShop } from '../../../test/support/demo-shop.js';
import { FileCatalogue } from './file-catalogue.js';
import { FileValues } from './file-values.js';

describe('the names of member levels', () => {
  it('are those of the shop', () => {
    const shop = demoShop();
    const own = { ...shop.values, levels: { gold: { zh: '钻石', en: 'Diamond' } } };
    const values = new FileValues(own, new FileCatalogue(shop.products));

    expect(values.find('level', 'gold')).toEqual({ text: { zh: '钻石', en: 'Diamond' } });
    expect(values.find('level', 'green')).toBeUndefined();
  });
});
