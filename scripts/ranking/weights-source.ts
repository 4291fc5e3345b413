import type { Language } from '../../src/domain/language.js';
import { TRAINING, type TrainableNet } from './train-net.js';

export interface TrainedRanking {
  readonly language: Language;
  /** Their average is the ranking. */
  readonly nets: readonly TrainableNet[];
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
    (each) =>
      `  ${each.language}: {\n    linear: ${list(linear(each.nets), 3)},\n    hidden: [\n${each.nets.map((net) => hidden(net, each.nets.length)).join('\n')}\n    ],\n  },`,
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

function linear(nets: readonly TrainableNet[]): readonly number[] {
  return Array.from({ length: nets[0]?.size ?? 0 }, (_, at) =>
    nets.reduce((sum, { weights }) => sum + (weights[at] ?? 0) / nets.length, 0),
  );
}

/** The hidden units of one of `count` networks, whose outputs are averaged. */
function hidden({ weights, size }: TrainableNet, count: number): string {
  return Array.from({ length: TRAINING.units }, (_, unit) => {
    const from = size + unit * (size + 2);
    const unitWeights = [...weights.slice(from, from + size + 2)];
    unitWeights[size + 1] = (unitWeights[size + 1] ?? 0) / count;
    return `      ${list(unitWeights, 3)},`;
  }).join('\n');
}

function list(values: readonly number[], digits: number): string {
  return `[${values.map((value) => Number(value.toFixed(digits))).join(', ')}]`;
}
