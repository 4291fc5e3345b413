import {
  classOf,
  type IntentClass,
  type IntentId,
  type IntentScore,
} from '../domain/understanding.js';
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

/** What a model makes of a text. */
export interface IntentReading {
  /**
   * The likeliest intents with their probabilities, at most `MOST_RANKED`, the likeliest first;
   * `none` is one of them when the model was trained with out-of-scope examples.
   */
  readonly ranked: readonly IntentScore[];
  /** The class whose intents, `none` apart, are together the likeliest. */
  readonly class: IntentClass;
  readonly classScore: number;
}

/** Five candidates and perhaps `none`. */
export const MOST_RANKED = 6;

/** Tells which intents a text may have. Deterministic; one model serves one thread. */
export class IntentModel {
  private readonly vectoriser: Vectoriser;
  private readonly none: number;
  private readonly classes: readonly IntentClass[];

  constructor(readonly data: IntentModelData) {
    this.vectoriser = new Vectoriser(data.statistics);
    this.none = data.intents.indexOf(NONE);
    this.classes = data.intents.map(classOf);
  }

  /**
   * Reads a text.
   *
   * @param prepared text as `createPrepare` makes it.
   */
  read(prepared: string): IntentReading {
    const probabilities = this.score(prepared);
    toProbabilities(probabilities, this.none, this.data.calibration);
    return { ranked: this.rank(probabilities), ...this.likeliestClass(probabilities) };
  }

  /** The scores of all intents, in the order of `data.intents`, before calibration. */
  score(prepared: string): Float64Array {
    const scores = new Float64Array(this.data.intents.length);
    this.vectoriser.vectorise(prepared);
    scoreInto(scores, this.data.weights, this.vectoriser);
    return scores;
  }

  private rank(probabilities: Float64Array): IntentScore[] {
    const ranked: IntentScore[] = [];
    const rest = probabilities.slice();
    const most = Math.min(MOST_RANKED, rest.length);
    while (ranked.length < most) {
      let best = 0;
      for (let k = 1; k < rest.length; k += 1) {
        if ((rest[k] as number) > (rest[best] as number)) best = k;
      }
      ranked.push({ id: this.data.intents[best] ?? NONE, score: rest[best] as number });
      rest[best] = -1;
    }
    return ranked;
  }

  private likeliestClass(probabilities: Float64Array): Pick<IntentReading, 'class' | 'classScore'> {
    const sums: Record<IntentClass, number> = {
      inquiry: 0,
      order: 0,
      complaint: 0,
      conversation: 0,
    };
    this.classes.forEach((name, k) => {
      if (k !== this.none) sums[name] += probabilities[k] as number;
    });
    let best: IntentClass = 'conversation';
    for (const name of ['inquiry', 'order', 'complaint'] as const) {
      if (sums[name] > sums[best]) best = name;
    }
    return { class: best, classScore: sums[best] };
  }
}
