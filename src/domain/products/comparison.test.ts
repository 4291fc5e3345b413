import { aProduct, same } from '../../../test/support/goods.js';
import { compareProducts } from './comparison.js';

const spec = (name: string, value: string) => ({ name: same(name), value: same(value) });

describe('compareProducts', () => {
  it('puts what the products share before what only one has, and marks what differs', () => {
    const { rows } = compareProducts([
      aProduct({
        id: 'A',
        specs: [spec('Tank', '1 L'), spec('Noise', '30 dB'), spec('Power', '9 W')],
      }),
      aProduct({ id: 'B', specs: [spec('Noise', '50 dB'), spec('Power', '9 W')] }),
    ]);

    expect(rows.map(({ label, differs }) => [label.en, differs])).toEqual([
      ['Noise', true],
      ['Power', false],
      ['Tank', true],
    ]);
    expect(rows[2]?.values).toEqual([same('1 L'), undefined]);
  });

  it('sets the options of a product side by side like its figures', () => {
    const colours = { name: same('Colour'), values: [same('Mint'), same('Butter')] };

    const { rows } = compareProducts([aProduct({ options: [colours] }), aProduct({ id: 'B' })]);

    expect(rows[0]?.values[0]).toEqual({ zh: 'Mint、Butter', en: 'Mint, Butter' });
  });

  it('leaves out a fourth product and rows beyond what is an overview', () => {
    const many = Array.from({ length: 12 }, (_, at) => spec(`s${at}`, 'x'));
    const four = ['A', 'B', 'C', 'D'].map((id) => aProduct({ id, specs: many }));

    const { products, rows } = compareProducts(four);

    expect(products.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(rows).toHaveLength(6);
  });
});
