import { singular } from './singular.js';

describe('singular', () => {
  it.each([
    ['cups', 'cup'],
    ['vases', 'vase'],
    ['brushes', 'brush'],
    ['glasses', 'glass'],
    ['batteries', 'battery'],
    ['cookies', 'cookie'],
    ['shelves', 'shelf'],
    ['pillow cases', 'pillow case'],
    ['glass', 'glass'],
    ['gas', 'gas'],
    ['shelf', 'shelf'],
  ])('folds %s to %s', (word, one) => {
    expect(singular(word)).toBe(one);
  });
});
