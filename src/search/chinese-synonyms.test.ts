import { chineseSynonyms } from './chinese-synonyms.js';

describe('chineseSynonyms', () => {
  it('gives expressions of one meaning a group in common', () => {
    const [how] = chineseSynonyms('怎么');

    expect(how).toBeDefined();
    expect(chineseSynonyms('如何')).toContain(how);
  });

  it('finds the expressions inside a sentence', () => {
    expect(chineseSynonyms('我的杯子如何')).toEqual(
      expect.arrayContaining([...chineseSynonyms('如何')]),
    );
  });

  it('says nothing about words that no group has', () => {
    expect(chineseSynonyms('薛定谔')).toEqual([]);
  });
});
