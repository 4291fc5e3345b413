import type { IntentId, IntentScore } from '../domain/understanding.js';
import { toProbabilities, type Calibration } from './calibration.js';
import { scoreInto, type SparseWeights } from './sparse-weights.js';
import { Vectoriser, type FeatureStatistics } from './vectoriser.js';

/** The intent of what is out of scope; its examples teach the model what to refuse. */
export const NONE: IntentId = 'none';

/** All that training leaves behind; plain values, so that a thread can hand it to another. */
export interface IntentModelData {
  /** The intents in the order of the classes of `weights`. */
  readonly intents: readonly IntentId[];
  readonly statistics: FeatureStatistics;
  readonly weights: SparseWeights;
  readonly calibration: Calibration;
}

/** Tells which intents a text may have. Deterministic; one model serves one thread. */
export class IntentModel {
  private readonly vectoriser: Vectoriser;
  private readonly none: number;

  constructor(readonly data: IntentModelData) {
    this.vectoriser = new Vectoriser(data.statistics);
    this.none = data.intents.indexOf(NONE);
  }

  /** The scores of all intents, in the order of `data.intents`, before calibration. */
  score(prepared: string): Float64Array {
    const scores = new Float64Array(this.data.intents.length);
    this.vectoriser.vectorise(prepared);
    scoreInto(scores, this.data.weights, this.vectoriser);
    return scores;
  }

  /**
   * Every intent with its probability, the likeliest first; `none` is one of them when the model
   * was trained with out-of-scope examples.
   *
   * @param prepared text as `prepareForIntents` gives it.
   */
  classify(prepared: string): IntentScore[] {
    const probabilities = this.score(prepared);
    toProbabilities(probabilities, this.none, this.data.calibration);
    return this.data.intents
      .map((id, k) => ({ id, score: probabilities[k] ?? 0 }))
      .sort((a, b) => b.score - a.score);
  }
}
