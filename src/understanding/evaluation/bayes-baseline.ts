import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { createRandom, shuffle } from '../engine/random.js';
import { shareOf } from './intent-metrics.js';
import type { Row } from './rows.js';

const LATIN_WORD = /[a-z0-9\u00c0-\u024f]+/g;
const HAN = /[\u3400-\u9fff]/g;
const SMOOTHINGS = [1, 0.3, 0.1, 0.03, 0.01, 0.003] as const;
const HELD_BACK = 0.15;
/** It needs milliseconds a text. */
const MOST_HELD_BACK = 400;

export interface BayesFigures {
  readonly accuracy: number;
  readonly smoothing: number;
}

/**
 * The accuracy of `natural`'s own Bayes classifier, for comparison, with the smoothing that is best on
 * a part held back from train. It gets stems of Latin words and single Chinese characters with their
 * pairs, since its own tokenizers drop Chinese.
 */
export function bayesBaseline(train: readonly Row[], test: readonly Row[]): BayesFigures {
  const order = train.map((_, at) => at);
  shuffle(order, createRandom(1));
  const size = Math.min(MOST_HELD_BACK, Math.ceil(HELD_BACK * train.length));
  const held = new Set(order.slice(0, size));
  const kept = train.filter((_, at) => !held.has(at));
  const tried = train.filter((_, at) => held.has(at));
  let best: BayesFigures = { accuracy: -1, smoothing: 1 };
  for (const smoothing of SMOOTHINGS) {
    const accuracy = accuracyOf(kept, tried, smoothing);
    if (accuracy > best.accuracy) best = { accuracy, smoothing };
  }
  return { smoothing: best.smoothing, accuracy: accuracyOf(train, test, best.smoothing) };
}

function accuracyOf(train: readonly Row[], test: readonly Row[], smoothing: number): number {
  const classifier = new BayesClassifier(PorterStemmer, smoothing);
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
