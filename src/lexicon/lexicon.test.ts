import { readLexicon } from './lexicon.js';

const sets = readLexicon();

function together(first: string, second: string): boolean {
  return sets.some(
    ({ kind, words }) => kind === 'synonyms' && words.includes(first) && words.includes(second),
  );
}

describe('the thesaurus', () => {
  it('holds synonyms and categories of both languages', () => {
    expect(sets.filter(({ kind }) => kind === 'synonyms').length).toBeGreaterThan(500);
    expect(sets.filter(({ kind }) => kind === 'category').length).toBeGreaterThan(100);
    expect(together('why', 'how come')).toBe(true);
    expect(together('怎么', '如何')).toBe(true);
  });

  it('knows the regular forms of English words', () => {
    expect(together('wanted', 'desired')).toBe(true);
  });

  it('has no set of one word and no empty word', () => {
    expect(sets.filter(({ words }) => words.length < 2)).toEqual([]);
    expect(sets.filter(({ words }) => words.includes(''))).toEqual([]);
  });
});
