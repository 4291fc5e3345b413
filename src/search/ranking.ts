import type { Language } from '../domain/language.js';
import { FEATURES } from './features.js';
import type { Candidate } from './language-search.js';
import { Ranker } from './ranking-net.js';
import { CONFIDENCE, RANKING_NETS } from './ranking-weights.js';

/** The close ranking of a language, as trained. */
export function rankerFor(language: Language): Ranker {
  return new Ranker(RANKING_NETS[language]);
}

/** What the confidence is read from besides the share of the score, in this order. */
const TOLD_BY = ['gram.cosine', 'concept.cosine', 'concept.covered', 'gram.covered'].map((name) =>
  FEATURES.indexOf(name),
);

/** The first of them say how alike the words are. With hardly any likeness nothing else counts. */
const LIKENESS_MEASURES = 2;
const ENOUGH_LIKENESS = 0.25;

/** Shares nearer to 0 or 1 than this are not told apart. */
const LEAST_SHARE = 0.001;

/** What is known of a candidate when its confidence is told. */
export type Judged = Pick<Candidate, 'features' | 'known'>;

/**
 * What the confidence is a logistic regression of: the log odds of the candidate's share, how alike
 * its words are, then how much of the query it knows.
 *
 * @param share the candidate's softmax share of the scores of all candidates
 */
export function confidenceInputs({ features, known }: Judged, share: number): readonly number[] {
  const bounded = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));
  const alike = TOLD_BY.map((at) => features[at] ?? 0);
  return [Math.log(bounded / (1 - bounded)), ...alike, ...known];
}

/** The weights of `confidenceOf` in a language. */
export function confidenceWeights(language: Language): readonly number[] {
  return CONFIDENCE[language];
}

/**
 * The probability, 0 to 1, that a candidate is the right one; the first two as `confidenceInputs`.
 *
 * @param trained bias and weights of the inputs
 */
export function confidenceOf(
  judged: Judged,
  share: number,
  [bias = 0, ...weights]: readonly number[],
): number {
  const inputs = confidenceInputs(judged, share);
  const sum = inputs.reduce((total, value, at) => total + value * (weights[at] ?? 0), bias);
  const likeness = Math.max(...inputs.slice(1, 1 + LIKENESS_MEASURES));
  return Math.min(1, likeness / ENOUGH_LIKENESS) / (1 + Math.exp(-sum));
}

/**
 * Confidences from which on an article is told, or offered. Told: about nine in ten right among the shop's
 * own held-back questions by the words alone, as `train-ranking` reports for questions that neither the
 * ranking nor the confidence has seen. Offered: one in two is wanted.
 */
export const THRESHOLDS: Readonly<
  Record<Language, { readonly answer: number; readonly offer: number }>
> = {
  en: { answer: 0.83, offer: 0.25 },
  zh: { answer: 0.68, offer: 0.2 },
};
