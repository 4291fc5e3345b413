import { shares } from './phrase-classifier.js';

/** How much the ranking and the classifier count in the score: factors on their log odds. */
export interface Fusion {
  readonly ranking: number;
  readonly classifier: number;
}

/** Nothing was learned: the ranking alone. */
export const RANKING_ONLY: Fusion = { ranking: 1, classifier: 0 };

/** The candidates of a confirmed phrase that neither side has seen, and which of them is right. */
export interface FusionTrial {
  readonly ranking: readonly number[];
  readonly classifier: readonly number[];
  /** The place of the right one; -1 when it is no candidate. */
  readonly right: number;
}

const RANKING_FACTORS = [1, 0.7, 0.5, 0.35, 0.25, 0.15, 0.1];
const CLASSIFIER_FACTORS = [0, 0.3, 0.6, 1, 1.4, 1.8, 2.4, 3];

/** With fewer trials chance would choose. */
const FEWEST_TRIALS = 20;

/**
 * The factors under which the right candidates of the trials are most likely. Where every customer
 * words a question differently the classifier gets 0, so that learning never does harm.
 */
export function chooseFusion(trials: readonly FusionTrial[]): Fusion {
  const usable = trials.filter(({ right }) => right >= 0);
  if (usable.length < FEWEST_TRIALS) return RANKING_ONLY;
  let best = RANKING_ONLY;
  let highest = -Infinity;
  for (const ranking of RANKING_FACTORS) {
    for (const classifier of CLASSIFIER_FACTORS) {
      const likely = likelihood(usable, { ranking, classifier });
      if (likely <= highest) continue;
      highest = likely;
      best = { ranking, classifier };
    }
  }
  return best;
}

function likelihood(trials: readonly FusionTrial[], fusion: Fusion): number {
  return trials.reduce((sum, { ranking, classifier, right }) => {
    const scores = ranking.map(
      (score, at) => fusion.ranking * score + fusion.classifier * (classifier[at] ?? 0),
    );
    return sum + Math.log(Math.max(1e-6, shares(scores)[right] ?? 0));
  }, 0);
}
