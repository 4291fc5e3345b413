const SHORTEST = 4;
/** The singular ends in -ie as well. */
const OF_IE = /(?:cook|mov|hood|brown|smooth|self|vegg|ones)ies$/;

/**
 * Folds the plural of an English word or of the last of several, roughly: shelves to shelf, cups to cup. In
 * small letters; only to be compared with words folded in the same way.
 */
export function singular(word: string): string {
  if (word.length < SHORTEST || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (/(?:^| )shelves$/.test(word)) return word.replace(/ves$/, 'f');
  if (/[a-z]{2}ies$/.test(word) && !OF_IE.test(word)) return word.replace(/ies$/, 'y');
  return word.replace(/(?:(?<=sh|ch|x|ss)es|s)$/, '');
}
