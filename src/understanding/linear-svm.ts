import { OpenClasses } from './open-classes.js';
import { createRandom, shuffle } from './random.js';
import type { SparseRows } from './sparse-rows.js';

/** Labelled vectors to learn from. */
export interface SvmProblem {
  readonly rows: SparseRows;
  /** The number of features. */
  readonly width: number;
  /** The label of each row. */
  readonly labels: Int32Array;
  /** How many classifiers to train. */
  readonly classes: number;
  /** Whether rows of a label are examples of a class: 1 or 0 at `label * classes + class`. */
  readonly positive: Uint8Array;
  /** How much each row counts; 1 is a full example. */
  readonly rowWeights: Float32Array;
}

export interface SvmSettings {
  /** The price of an error of weight 1 with a row of another class. */
  readonly cost: number;
  /** The price of an error with a row of the class itself, for a class of mean size. */
  readonly ownCost: number;
  /** `ownCost` is times (mean label size / class size) ^ `balance`. */
  readonly balance: number;
  readonly epochs: number;
  readonly seed: number;
}

/** After this many epochs most classes are settled for a row: only the others are looked at. */
const FULL_EPOCHS = 2;
/** A class is settled for a row when the row is no support vector and this far beyond the margin. */
const FAR = 0.05;
/** Rows that count less than this, as copies do, wait for the second epoch: a quarter of the time. */
const FULL_ROW = 0.5;

/**
 * Trains one linear classifier a class against the rest, with squared hinge loss, by dual coordinate
 * descent with shrinking (Hsieh et al., ICML 2008, algorithms 1 and 3 for L2-loss). All classes step
 * together on each row, so that a row's features are read once and the inner loops run over
 * neighbouring weights. A row may be an example of several classes.
 *
 * Deterministic for a seed. The result holds the weight of feature f for class k at
 * `f * classes + k`.
 */
export function trainSvm(problem: SvmProblem, settings: SvmSettings): Float32Array {
  const trainer = new SvmTrainer(problem, settings);
  const random = createRandom(settings.seed);
  const order = Int32Array.from({ length: problem.rows.count }, (_, row) => row);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, random);
    if (epoch < FULL_EPOCHS) trainer.forgetSettled();
    const rows =
      epoch > 0 ? order : order.filter((row) => (problem.rowWeights[row] as number) >= FULL_ROW);
    for (let at = 0; at < rows.length; at += 1) trainer.step(rows[at] as number);
  }
  return trainer.weights;
}

class SvmTrainer {
  readonly weights: Float32Array;
  private readonly squares: Float64Array;
  /** The dual variables, `row * classes + class`. */
  private readonly duals: Float32Array;
  private readonly positiveCosts: Float64Array;
  private readonly scores: Float64Array;
  private readonly movedClasses: Int32Array;
  private readonly moves: Float64Array;
  private readonly open: OpenClasses;

  constructor(
    private readonly problem: SvmProblem,
    private readonly settings: SvmSettings,
  ) {
    const { rows, width, classes } = problem;
    this.weights = new Float32Array(width * classes);
    this.squares = rowSquares(rows);
    this.duals = new Float32Array(rows.count * classes);
    this.positiveCosts = positiveCosts(problem, settings);
    this.scores = new Float64Array(classes);
    this.movedClasses = new Int32Array(classes);
    this.moves = new Float64Array(classes);
    this.open = new OpenClasses(rows.count, classes);
  }

  /** Looks at every class of every row again. */
  forgetSettled(): void {
    this.open.reset();
  }

  /** Moves the dual variable of every open class of one row to its optimum, all else held. */
  step(row: number): void {
    this.open.read(row);
    if (this.open.count === this.problem.classes) this.scoreAll(row);
    else this.scoreOpen(row);
    const moved = this.chooseMoves(row);
    this.open.keep(row);
    if (moved > 0) this.applyMoves(row, moved);
  }

  /** Four features at a time, so that the scores are read and written a quarter as often. */
  private scoreAll(row: number): void {
    const { scores, weights } = this;
    const { rows, classes } = this.problem;
    const { indices, values } = rows;
    scores.fill(0);
    const end = rows.starts[row + 1] as number;
    let at = rows.starts[row] as number;
    for (; at + 3 < end; at += 4) {
      const base0 = (indices[at] as number) * classes;
      const base1 = (indices[at + 1] as number) * classes;
      const base2 = (indices[at + 2] as number) * classes;
      const base3 = (indices[at + 3] as number) * classes;
      const value0 = values[at] as number;
      const value1 = values[at + 1] as number;
      const value2 = values[at + 2] as number;
      const value3 = values[at + 3] as number;
      for (let k = 0; k < classes; k += 1) {
        scores[k] =
          (scores[k] as number) +
          (weights[base0 + k] as number) * value0 +
          (weights[base1 + k] as number) * value1 +
          (weights[base2 + k] as number) * value2 +
          (weights[base3 + k] as number) * value3;
      }
    }
    for (; at < end; at += 1) {
      const base = (indices[at] as number) * classes;
      const value = values[at] as number;
      for (let k = 0; k < classes; k += 1) {
        scores[k] = (scores[k] as number) + (weights[base + k] as number) * value;
      }
    }
  }

  private scoreOpen(row: number): void {
    const { scores, weights } = this;
    const { rows, classes } = this.problem;
    const { indices, values } = rows;
    const { current, count } = this.open;
    const end = rows.starts[row + 1] as number;
    for (let place = 0; place < count; place += 1) scores[current[place] as number] = 0;
    let at = rows.starts[row] as number;
    for (; at + 1 < end; at += 2) {
      const base0 = (indices[at] as number) * classes;
      const base1 = (indices[at + 1] as number) * classes;
      const value0 = values[at] as number;
      const value1 = values[at + 1] as number;
      for (let place = 0; place < count; place += 1) {
        const k = current[place] as number;
        scores[k] =
          (scores[k] as number) +
          (weights[base0 + k] as number) * value0 +
          (weights[base1 + k] as number) * value1;
      }
    }
    for (; at < end; at += 1) {
      const base = (indices[at] as number) * classes;
      const value = values[at] as number;
      for (let place = 0; place < count; place += 1) {
        const k = current[place] as number;
        scores[k] = (scores[k] as number) + (weights[base + k] as number) * value;
      }
    }
  }

  /** Also settles the classes that are far beyond the margin. */
  private chooseMoves(row: number): number {
    const { scores, duals, positiveCosts, open } = this;
    const { classes, labels, positive, rowWeights } = this.problem;
    const square = this.squares[row] as number;
    const weight = rowWeights[row] as number;
    const label = (labels[row] as number) * classes;
    const otherDiagonal = 0.5 / (this.settings.cost * weight);
    const looked = open.count;
    open.count = 0;
    let moved = 0;
    for (let place = 0; place < looked; place += 1) {
      const k = open.current[place] as number;
      const isOwn = positive[label + k] === 1;
      const sign = isOwn ? 1 : -1;
      const diagonal = isOwn ? 0.5 / ((positiveCosts[k] as number) * weight) : otherDiagonal;
      const at = row * classes + k;
      const dual = duals[at] as number;
      const gradient = sign * (scores[k] as number) - 1 + diagonal * dual;
      if (dual === 0 && gradient >= FAR) continue;
      open.current[open.count++] = k;
      if (dual === 0 && gradient >= 0) continue;
      const next = Math.max(0, dual - gradient / (square + diagonal));
      duals[at] = next;
      this.movedClasses[moved] = k;
      this.moves[moved] = sign * (next - dual);
      moved += 1;
    }
    return moved;
  }

  private applyMoves(row: number, moved: number): void {
    const { weights, moves, movedClasses } = this;
    const { rows, classes } = this.problem;
    const end = rows.starts[row + 1] as number;
    for (let at = rows.starts[row] as number; at < end; at += 1) {
      const base = (rows.indices[at] as number) * classes;
      const value = rows.values[at] as number;
      for (let move = 0; move < moved; move += 1) {
        const target = base + (movedClasses[move] as number);
        weights[target] = (weights[target] as number) + (moves[move] as number) * value;
      }
    }
  }
}

function rowSquares(rows: SparseRows): Float64Array {
  const squares = new Float64Array(rows.count);
  for (let row = 0; row < rows.count; row += 1) {
    let square = 0;
    const end = rows.starts[row + 1] as number;
    for (let at = rows.starts[row] as number; at < end; at += 1) {
      square += (rows.values[at] as number) ** 2;
    }
    squares[row] = square;
  }
  return squares;
}

function positiveCosts(problem: SvmProblem, settings: SvmSettings): Float64Array {
  const { classes, labels, positive } = problem;
  const sizes = new Float64Array(classes);
  for (const label of labels) {
    for (let k = 0; k < classes; k += 1) {
      sizes[k] = (sizes[k] as number) + (positive[label * classes + k] as number);
    }
  }
  const mean = labels.length / (positive.length / classes);
  return sizes.map((size) => settings.ownCost * (mean / Math.max(1, size)) ** settings.balance);
}
