import { mentions, passageAbout } from './passage.js';

const body = `Measure first.

- Shoes: stand on a sheet
  of paper.
- Bedding: measure the mattress.

Wool and silk shrink.`;

describe('passageAbout', () => {
  it('finds the list item or paragraph that names a thing, on one line', () => {
    expect(passageAbout(body, 'shoes')).toBe('Shoes: stand on a sheet of paper.');
    expect(passageAbout(body, 'silk')).toBe('Wool and silk shrink.');
  });

  it('takes all words of the thing, and whole beginnings of words', () => {
    expect(passageAbout(body, 'silk shoes')).toBeUndefined();
    expect(passageAbout(body, 'ilk')).toBeUndefined();
  });

  it('leaves out the first paragraph, which was told already', () => {
    expect(passageAbout(body, 'measure first')).toBeUndefined();
  });

  it('reads Chinese with and without its small endings', () => {
    expect(passageAbout('先量。\n\n- 鞋：踩在\n  纸上。', '鞋子')).toBe('鞋：踩在纸上。');
    expect(mentions('内衣裤不能退', '内衣的')).toBe(true);
    expect(mentions('内衣裤不能退', '')).toBe(false);
  });
});
