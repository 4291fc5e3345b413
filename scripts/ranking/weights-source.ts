import type { Language } from '../../src/domain/language.js';
import { TRAINING } from './train-net.js';

export interface TrainedRanking {
  readonly language: Language;
  /** As `TrainableNet` holds them. */
  readonly weights: readonly number[];
  /** The number of features. */
  readonly size: number;
  readonly confidence: readonly number[];
}

const HEAD = `import type { Language } from '../domain/language.js';
import type { RankingNet } from './ranking-net.js';

/*
 * Written by scripts/train-ranking.ts, not by hand. Trained on the dev splits of four public sets of
 * questions (StackFAQ and Banking77 in English, medical questions and CMRC 2018 in Chinese) and on
 * this shop's own questions; never on a test split. docs/search.md has the figures.
 */
`;

/** The TypeScript source of the trained constants. */
export function weightsSource(trained: readonly TrainedRanking[]): string {
  const nets = trained.map(
    ({ language, weights, size }) =>
      `  ${language}: {\n    linear: ${list(weights.slice(0, size), 3)},\n    hidden: [\n${hidden(weights, size)}\n    ],\n  },`,
  );
  const confidences = trained.map(
    ({ language, confidence }) => `  ${language}: ${list(confidence, 3)},`,
  );
  return `${HEAD}export const RANKING_NETS: Readonly<Record<Language, RankingNet>> = {
${nets.join('\n')}
};

/** Bias, then a weight for each of \`confidenceInputs\`. */
export const CONFIDENCE: Readonly<Record<Language, readonly number[]>> = {
${confidences.join('\n')}
};
`;
}

function hidden(weights: readonly number[], size: number): string {
  return Array.from({ length: TRAINING.units }, (_, unit) => {
    const from = size + unit * (size + 2);
    return `      ${list(weights.slice(from, from + size + 2), 2)},`;
  }).join('\n');
}

function list(values: readonly number[], digits: number): string {
  return `[${values.map((value) => Number(value.toFixed(digits))).join(', ')}]`;
}
