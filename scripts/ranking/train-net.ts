import { Adam } from './adam.js';
import type { RankingLesson } from './lessons.js';

/** A lesson and how much it counts. */
export interface WeightedLesson extends RankingLesson {
  readonly weight: number;
}

export const TRAINING = { units: 10, rounds: 16, batch: 16, rate: 0.02, decay: 2e-4, seed: 7 };

/** How many networks, each from a beginning of its own, are averaged. */
export const NETWORKS = 2;

/** Errors smaller than this move nothing. */
const SMALLEST_ERROR = 1e-3;

/** A network as one array: weights by feature, then for each unit weights, bias and its own weight. */
export class TrainableNet {
  readonly weights: Float64Array;
  private readonly gradient: Float64Array;
  private readonly activations = new Float64Array(TRAINING.units);

  constructor(
    readonly size: number,
    random: () => number,
  ) {
    this.weights = new Float64Array(size + TRAINING.units * (size + 2));
    this.gradient = new Float64Array(this.weights.length);
    for (let at = size; at < this.weights.length; at++) this.weights[at] = (random() - 0.5) * 0.6;
  }

  score(row: Float64Array): number {
    const { weights, size } = this;
    let score = dot(weights, 0, row);
    for (let unit = 0; unit < TRAINING.units; unit++) {
      const from = size + unit * (size + 2);
      const active = Math.tanh(dot(weights, from, row) + (weights[from + size] ?? 0));
      this.activations[unit] = active;
      score += active * (weights[from + size + 1] ?? 0);
    }
    return score;
  }

  /** The gradient of −log softmax of the right candidate over some lessons, with weight decay. */
  gradientOf(lessons: readonly WeightedLesson[]): Float64Array {
    this.gradient.fill(0);
    for (const { rows, right, weight } of lessons) {
      const odds = softmax(rows.map((row) => this.score(row)));
      rows.forEach((row, at) => {
        const error = ((odds[at] ?? 0) - (at === right ? 1 : 0)) * weight;
        if (Math.abs(error) >= SMALLEST_ERROR) this.addGradient(row, error);
      });
    }
    return this.gradient.map(
      (sum, at) => sum / lessons.length + TRAINING.decay * (this.weights[at] ?? 0),
    );
  }

  private addGradient(row: Float64Array, error: number): void {
    const { weights, gradient, size } = this;
    this.score(row);
    addTo(gradient, 0, row, error);
    for (let unit = 0; unit < TRAINING.units; unit++) {
      const from = size + unit * (size + 2);
      const active = this.activations[unit] ?? 0;
      const inner = error * (weights[from + size + 1] ?? 0) * (1 - active * active);
      addTo(gradient, from, row, inner);
      gradient[from + size] = (gradient[from + size] ?? 0) + inner;
      gradient[from + size + 1] = (gradient[from + size + 1] ?? 0) + error * active;
    }
  }
}

/** The average of some networks. */
export interface AveragedNet {
  readonly nets: readonly TrainableNet[];
  score(row: Float64Array): number;
}

/** Trains networks on the lessons whose right candidate is there. */
export function trainNets(lessons: readonly WeightedLesson[]): AveragedNet {
  const nets = Array.from({ length: NETWORKS }, (_, at) => trainNet(lessons, TRAINING.seed + at));
  return {
    nets,
    score: (row) => nets.reduce((sum, net) => sum + net.score(row), 0) / NETWORKS,
  };
}

function trainNet(lessons: readonly WeightedLesson[], seed: number): TrainableNet {
  const random = steadyRandom(seed);
  const usable = lessons.filter(({ right, rows }) => right >= 0 && rows.length > 1);
  const net = new TrainableNet(usable[0]?.rows[0]?.length ?? 0, random);
  const adam = new Adam(net.weights);
  for (let round = 0; round < TRAINING.rounds; round++) {
    shuffle(usable, random);
    const rate = TRAINING.rate * (1.02 - round / TRAINING.rounds);
    for (let at = 0; at < usable.length; at += TRAINING.batch) {
      adam.step(net.gradientOf(usable.slice(at, at + TRAINING.batch)), rate);
    }
  }
  return net;
}

export function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  return odds.map((odd) => odd / total);
}

function dot(weights: Float64Array, from: number, row: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum += (weights[from + at] ?? 0) * (row[at] ?? 0);
  return sum;
}

function addTo(sums: Float64Array, from: number, row: Float64Array, factor: number): void {
  for (let at = 0; at < row.length; at++) {
    sums[from + at] = (sums[from + at] ?? 0) + factor * (row[at] ?? 0);
  }
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
}

function steadyRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
