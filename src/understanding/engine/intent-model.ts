import {
  classOf,
  type IntentClass,
  type IntentId,
  type IntentScore,
} from '../../domain/understanding.js';
import { ByteScorer } from './byte-scorer.js';
import { toProbabilities, type Calibration } from './calibration.js';
import { frequentFirst } from './frequent-first.js';
import type { SparseWeights } from './sparse-weights.js';
import { Speller, type Spelling } from './spelling.js';
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
  readonly spelling: Spelling;
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
  private readonly scorer: ByteScorer;
  private readonly scores: Float64Array;
  private readonly none: number;
  private readonly classes: readonly IntentClass[];

  constructor(readonly data: IntentModelData) {
    const { statistics, weights } = frequentFirst(data);
    this.vectoriser = new Vectoriser(statistics, new Speller(data.spelling));
    this.scorer = new ByteScorer(weights);
    this.scores = new Float64Array(data.intents.length);
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

  /** The likeliest intent alone; `none` without intents. */
  likeliest(prepared: string): IntentScore {
    const probabilities = this.score(prepared);
    toProbabilities(probabilities, this.none, this.data.calibration);
    const best = indexOfLargest(probabilities);
    return { id: this.data.intents[best] ?? NONE, score: probabilities[best] ?? 0 };
  }

  /**
   * The scores of all intents, in the order of `data.intents`, before calibration; the same array
   * each time.
   */
  score(prepared: string): Float64Array {
    this.vectoriser.vectorise(prepared);
    this.scorer.scoreInto(this.scores, this.vectoriser.vector);
    return this.scores;
  }

  private rank(probabilities: Float64Array): IntentScore[] {
    const best: number[] = [];
    for (let k = 0; k < probabilities.length; k += 1) {
      const probability = probabilities[k] as number;
      let place = Math.min(best.length, MOST_RANKED);
      while (place > 0 && probability > (probabilities[best[place - 1] as number] as number)) {
        if (place < MOST_RANKED) best[place] = best[place - 1] as number;
        place -= 1;
      }
      if (place < MOST_RANKED) best[place] = k;
    }
    return best.map((k) => ({
      id: this.data.intents[k] ?? NONE,
      score: probabilities[k] as number,
    }));
  }

  private likeliestClass(probabilities: Float64Array): Pick<IntentReading, 'class' | 'classScore'> {
    const sums: Record<IntentClass, number> = {
      inquiry: 0,
      order: 0,
      complaint: 0,
      conversation: 0,
    };
    for (let k = 0; k < probabilities.length; k += 1) {
      if (k !== this.none) sums[this.classes[k] as IntentClass] += probabilities[k] as number;
    }
    let best: IntentClass = 'conversation';
    for (const name of ['inquiry', 'order', 'complaint'] as const) {
      if (sums[name] > sums[best]) best = name;
    }
    return { class: best, classScore: sums[best] };
  }
}

function indexOfLargest(values: Float64Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) {
    if ((values[at] as number) > (values[best] as number)) best = at;
  }
  return best;
}
