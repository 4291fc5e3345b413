import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { foldText } from '../../src/domain/text/fold.js';

const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /\p{Script=Han}/u;

/** Stems of English words and bigrams of Chinese: what the other engines get for tokens. */
export function baselineTokens(text: string): string[] {
  return (foldText(text).match(RUNS) ?? []).flatMap((run) =>
    HAN.test(run) ? bigrams(run) : [PorterStemmer.stem(run)],
  );
}

function bigrams(run: string): string[] {
  if (run.length === 1) return [run];
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}
