import { fitChoice, type Choice } from './fit-choice.js';

const score = (weights: readonly number[], signs: readonly number[]): number =>
  signs.reduce((sum, sign, at) => sum + sign * (weights[at + 1] ?? 0), weights[0] ?? 0);

/** The first sign tells which option is right, the second how sure it looks; none is right without both. */
const choices: Choice[] = Array.from({ length: 60 }, (_, at) => {
  const isTwo = at % 2 === 0;
  return {
    options: [
      [isTwo ? 1 : 0, (at % 7) / 7],
      [0, (at % 5) / 5],
    ],
    right: [isTwo, false],
  };
});

describe('fitChoice', () => {
  const weights = fitChoice(choices);

  it('scores the right option above taking none and above the others', () => {
    expect(score(weights, [1, 0.5])).toBeGreaterThan(0);
    expect(score(weights, [1, 0.5])).toBeGreaterThan(score(weights, [0, 0.5]));
  });

  it('scores every option below taking none where none is right', () => {
    expect(score(weights, [0, 0])).toBeLessThan(0);
    expect(score(weights, [0, 0.8])).toBeLessThan(0);
  });

  it('does not teach one of two right options to be wrong', () => {
    const both: Choice[] = [{ options: [[1], [2]], right: [true, true] }];
    const learned = fitChoice(both);
    expect(score(learned, [1])).toBeGreaterThan(0);
    expect(score(learned, [2])).toBeGreaterThan(0);
  });

  it('has nothing to say without choices', () => {
    expect(fitChoice([])).toEqual([0]);
  });
});
