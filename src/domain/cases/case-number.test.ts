import { caseNumberFor } from './case-number.js';

describe('caseNumberFor', () => {
  it('makes numbers that survive telephone and handwriting', () => {
    for (let n = 0; n < 500; n++) {
      expect(caseNumberFor(`conversation.${n}`)).toMatch(
        /^C[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}$/,
      );
    }
  });

  it('makes the same number for the same turn, and another at the next attempt', () => {
    expect(caseNumberFor('c.7')).toBe(caseNumberFor('c.7'));
    expect(caseNumberFor('c.7', 1)).not.toBe(caseNumberFor('c.7'));
  });

  it('lets nobody count up to a stranger’s case', () => {
    const numbers = Array.from({ length: 5_000 }, (_, n) => caseNumberFor(`c.${n}`));

    expect(new Set(numbers).size).toBe(5_000);
    expect([...numbers].sort()).not.toEqual(numbers);
  });
});
