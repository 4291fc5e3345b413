import type { SvmProblem } from './linear-svm.js';
import { createTrainingKernel, LANES, LINE_BYTES, type TrainingKernel } from './training-kernel.js';

/** What all blocks of a problem share. */
export interface BlockParts {
  /** The squared length of each row. */
  readonly squares: Float64Array;
  /** The price of an error with a row of the class itself, class by class. */
  readonly positiveCosts: Float64Array;
  /** The price of an error with a row of another class. */
  readonly otherCost: number;
}

/**
 * `LANES` neighbouring classes in training. Their weights lie side by side, feature by feature, so
 * that a row's features are read once for all of them.
 */
export class ClassBlock {
  /** The weight of feature f for the block's lane l at `f * LANES + l`. */
  private readonly weights: Float32Array;
  /** The dual variables, `row * LANES + lane`. */
  private readonly duals: Float32Array;
  /** The scores of a row, and then the steps that follow from them. */
  private readonly line: Float32Array;
  private readonly kernel: TrainingKernel;
  private readonly weightsAt = LINE_BYTES;
  private readonly offsetsAt: number;
  private readonly valuesAt: number;
  private first = 0;
  private lanes = 0;

  constructor(
    private readonly problem: SvmProblem,
    private readonly parts: BlockParts,
  ) {
    const { rows, width } = problem;
    const entries = rows.starts[rows.count] as number;
    this.offsetsAt = this.weightsAt + width * LINE_BYTES;
    this.valuesAt = this.offsetsAt + 4 * entries;
    this.kernel = createTrainingKernel(this.valuesAt + 4 * entries);
    const { buffer } = this.kernel.memory;
    this.line = new Float32Array(buffer, 0, LANES);
    this.weights = new Float32Array(buffer, this.weightsAt, width * LANES);
    const offsets = new Int32Array(buffer, this.offsetsAt, entries);
    for (let at = 0; at < entries; at += 1) offsets[at] = (rows.indices[at] as number) * LINE_BYTES;
    new Float32Array(buffer, this.valuesAt, entries).set(rows.values.subarray(0, entries));
    this.duals = new Float32Array(rows.count * LANES);
  }

  /** Starts anew with the classes from `first` on. */
  begin(first: number): void {
    this.first = first;
    this.lanes = Math.min(LANES, this.problem.classes - first);
    this.weights.fill(0);
    this.duals.fill(0);
  }

  /** Moves the dual variable of every class for one row to its optimum, all else held. */
  step(row: number): void {
    const { starts } = this.problem.rows;
    const from = 4 * (starts[row] as number);
    const { kernel, weightsAt, offsetsAt, valuesAt } = this;
    const end = offsetsAt + 4 * (starts[row + 1] as number);
    kernel.score(weightsAt, offsetsAt + from, valuesAt + from, end, 0);
    if (this.chooseSteps(row)) {
      kernel.move(weightsAt, offsetsAt + from, valuesAt + from, end, 0);
    }
  }

  /** Puts the steps in the place of the scores; says whether there is any. */
  private chooseSteps(row: number): boolean {
    const { problem, parts, line, duals, first, lanes } = this;
    const square = parts.squares[row] as number;
    const weight = problem.rowWeights[row] as number;
    const own = (problem.labels[row] as number) * problem.classes + first;
    const otherDiagonal = 0.5 / (parts.otherCost * weight);
    let moves = false;
    for (let lane = 0; lane < lanes; lane += 1) {
      const isOwn = problem.positive[own + lane] === 1;
      const sign = isOwn ? 1 : -1;
      const diagonal = isOwn
        ? 0.5 / ((parts.positiveCosts[first + lane] as number) * weight)
        : otherDiagonal;
      const at = row * LANES + lane;
      const dual = duals[at] as number;
      const gradient = sign * (line[lane] as number) - 1 + diagonal * dual;
      line[lane] = 0;
      if (dual === 0 && gradient >= 0) continue;
      const next = Math.max(0, dual - gradient / (square + diagonal));
      duals[at] = next;
      line[lane] = sign * (next - dual);
      moves = true;
    }
    return moves;
  }

  /** Adds each class's weights, as `goesTo` says, to a matrix of `outputs` columns. */
  addInto(all: Float32Array): void {
    const { weights, first, lanes } = this;
    const { width, outputs, goesTo } = this.problem;
    const shares = goesTo
      .slice(first, first + lanes)
      .flatMap((targets, lane) => targets.map((target) => ({ lane, ...target })));
    const lane = Int32Array.from(shares, (each) => each.lane);
    const output = Int32Array.from(shares, (each) => each.output);
    const share = Float64Array.from(shares, (each) => each.share);
    for (let feature = 0; feature < width; feature += 1) {
      const from = feature * LANES;
      const to = feature * outputs;
      for (let at = 0; at < lane.length; at += 1) {
        const place = to + (output[at] as number);
        const weight = weights[from + (lane[at] as number)] as number;
        all[place] = (all[place] as number) + (share[at] as number) * weight;
      }
    }
  }
}
