import { learnSpelling, Speller } from './spelling.js';

const TEXTS = [
  'refund my order',
  'order a refund',
  'working hours',
  'is it working',
  'a rare wish',
];
const speller = new Speller(learnSpelling(TEXTS, () => ['wording', 'horder', 'lamp']));

describe('the spelling a model learns', () => {
  it.each([
    ['refnud', 'refund'],
    ['refun', 'refund'],
    ['refuund', 'refund'],
    ['refubd', 'refund'],
    ['orddr', 'order'],
    ['oreder', 'order'],
    ['dorer', undefined],
  ])('mends one error: %s', (typed, meant) => {
    expect(speller.correct(typed)).toBe(meant);
  });

  it('leaves alone what a dictionary knows', () => {
    expect(speller.correct('wording')).toBeUndefined();
    expect(speller.correct('vorking')).toBe('working');
  });

  it('takes no word that occurred once for the right one', () => {
    expect(speller.correct('wisch')).toBeUndefined();
  });

  it('guesses nothing for short words', () => {
    expect(speller.correct('ordr')).toBe('order');
    expect(speller.correct('ord')).toBeUndefined();
  });
});
