import { ClassBlock } from './class-block.js';
import { createRandom, shuffle } from './random.js';
import { LANES } from './training-kernel.js';
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
  /** How many classifiers to return. */
  readonly outputs: number;
  /** Linear classifiers add up: those to return are sums of shares of the trained ones, class by class. */
  readonly goesTo: readonly (readonly Share[])[];
}

export interface Share {
  readonly output: number;
  readonly share: number;
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

/** Rows that count less than this, as copies do, wait for the second epoch: a quarter of the time. */
const FULL_ROW = 0.5;
/** So many rows are met in the order of memory, which halves the time. */
const RUN = 16;

/**
 * Trains one linear classifier a class against the rest, with squared hinge loss, by dual coordinate
 * descent with shrinking (Hsieh et al., ICML 2008, algorithms 1 and 3 for L2-loss). `LANES` classes
 * step together on each row, so that a row's features are read once for all of them and their
 * weights stay in the processor's cache. A row may be an example of several classes.
 *
 * Deterministic for a seed; the rows are to be in random order already. The result holds
 * the weight of feature f for output k at `f * outputs + k`.
 */
export function trainSvm(problem: SvmProblem, settings: SvmSettings): Float32Array {
  const { classes, width, outputs } = problem;
  const orders = epochOrders(problem, settings);
  const shared = {
    squares: rowSquares(problem.rows),
    positiveCosts: positiveCosts(problem, settings),
    otherCost: settings.cost,
  };
  const weights = new Float32Array(width * outputs);
  const block = new ClassBlock(problem, shared);
  for (let first = 0; first < classes; first += LANES) {
    block.begin(first);
    for (const order of orders) {
      for (let at = 0; at < order.length; at += 1) block.step(order[at] as number);
    }
    block.addInto(weights);
  }
  return weights;
}

/** The rows of each epoch in the order in which every class meets them. */
function epochOrders({ rows, rowWeights }: SvmProblem, settings: SvmSettings): Int32Array[] {
  const random = createRandom(settings.seed);
  const runs = Int32Array.from({ length: Math.ceil(rows.count / RUN) }, (_, run) => run);
  return Array.from({ length: settings.epochs }, (_, epoch) => {
    shuffle(runs, random);
    const order = rowsOf(runs, rows.count);
    return epoch > 0 ? order : order.filter((row) => (rowWeights[row] as number) >= FULL_ROW);
  });
}

function rowsOf(runs: Int32Array, rows: number): Int32Array {
  const order = new Int32Array(rows);
  let length = 0;
  for (const run of runs) {
    const end = Math.min(rows, (run + 1) * RUN);
    for (let row = run * RUN; row < end; row += 1) order[length++] = row;
  }
  return order;
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
