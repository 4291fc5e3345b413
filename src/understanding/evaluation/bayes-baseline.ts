import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { shareOf } from './intent-metrics.js';
import type { Row } from './rows.js';

const LATIN_WORD = /[a-z0-9\u00c0-\u024f]+/g;
const HAN = /[\u3400-\u9fff]/g;

/**
 * The accuracy of `natural`'s own Bayes classifier with its default smoothing, for comparison. It
 * gets stems of Latin words and single Chinese characters with their pairs, since its own tokenizers
 * drop Chinese.
 */
export function bayesAccuracy(train: readonly Row[], test: readonly Row[]): number {
  const classifier = new BayesClassifier(PorterStemmer);
  for (const { label, text } of train) classifier.addDocument(tokensOf(text), label);
  classifier.train();
  return shareOf(test, ({ label, text }) => classifier.classify(tokensOf(text)) === label);
}

function tokensOf(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  const words = (lower.match(LATIN_WORD) ?? []).map((word) => PorterStemmer.stem(word));
  const han = lower.match(HAN) ?? [];
  const pairs = han.slice(1).map((character, at) => `${han[at] ?? ''}${character}`);
  return [...words, ...han, ...pairs];
}
