const SHORTEST = 3;
const PLAIN_WORD = /^[a-z]+$/;
const HISSING = /(?:s|x|z|ch|sh)$/;
const CONSONANT_Y = /[^aeiou]y$/;
const DOUBLES = /[^aeiou][aeiou][bdgklmnprt]$/;

/**
 * A word with its regular endings (-s, -ed, -ing), whether or not it takes them all: "cancel" gives
 * "cancelled" and "cancelling" too. Phrases and other writings stay alone.
 */
export function formsOf(word: string): readonly string[] {
  if (word.length < SHORTEST || !PLAIN_WORD.test(word)) return [word];
  return [word, withS(word), ...pastAndGoing(word)];
}

function withS(word: string): string {
  if (HISSING.test(word)) return `${word}es`;
  return CONSONANT_Y.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function pastAndGoing(word: string): readonly string[] {
  if (word.endsWith('e')) return [`${word}d`, `${word.slice(0, -1)}ing`];
  if (CONSONANT_Y.test(word)) return [`${word.slice(0, -1)}ied`, `${word}ing`];
  const plain = [`${word}ed`, `${word}ing`];
  if (!DOUBLES.test(word)) return plain;
  const doubled = word + word.slice(-1);
  return [...plain, `${doubled}ed`, `${doubled}ing`];
}
