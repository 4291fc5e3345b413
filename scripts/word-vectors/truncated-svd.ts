import { createRandom } from '../../src/understanding/engine/random.js';

/** A square matrix with few entries, row after row (compressed rows). */
export interface SparseMatrix {
  readonly size: number;
  /** Where row `i` begins in `columns` and `values`; `size + 1` entries. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** More columns than are asked for make the others more exact. */
const SPARE = 16;
const ROUNDS = 10;
const SWEEPS = 12;

/**
 * The left singular vectors of the largest singular values, each times the root of its value, by
 * subspace iteration (Halko, Martinsson and Tropp, SIAM Review 2011, algorithms 4.4 and 5.1).
 *
 * @returns row `i` at `i * rank`.
 */
export function leftFactors(matrix: SparseMatrix, rank: number): Float64Array {
  const { size } = matrix;
  const width = rank + SPARE;
  const random = createRandom(1);
  let basis: Float64Array = Float64Array.from({ length: size * width }, () => random() - 0.5);
  for (let round = 0; round < ROUNDS; round += 1) {
    basis = orthonormal(multiply(matrix, basis, width), width);
    if (round < ROUNDS - 1) basis = orthonormal(multiplyTurned(matrix, basis, width), width);
  }
  const projected = multiplyTurned(matrix, basis, width);
  const { values, vectors } = eigen(gramOf(projected, width), width);
  const largest = values
    .map((value, at) => ({ value, at }))
    .sort((a, b) => b.value - a.value)
    .slice(0, rank);
  const factors = new Float64Array(size * rank);
  for (let row = 0; row < size; row += 1) {
    largest.forEach(({ value, at }, column) => {
      let sum = 0;
      for (let k = 0; k < width; k += 1) {
        sum += (basis[row * width + k] as number) * (vectors[k * width + at] as number);
      }
      // The eigenvalue is the singular value squared.
      factors[row * rank + column] = sum * Math.max(0, value) ** 0.25;
    });
  }
  return factors;
}

function multiply(matrix: SparseMatrix, dense: Float64Array, width: number): Float64Array {
  const product = new Float64Array(dense.length);
  eachEntry(matrix, (row, column, value) => addRow(product, row, dense, column, value, width));
  return product;
}

function multiplyTurned(matrix: SparseMatrix, dense: Float64Array, width: number): Float64Array {
  const product = new Float64Array(dense.length);
  eachEntry(matrix, (row, column, value) => addRow(product, column, dense, row, value, width));
  return product;
}

function eachEntry(
  { size, starts, columns, values }: SparseMatrix,
  visit: (row: number, column: number, value: number) => void,
): void {
  for (let row = 0; row < size; row += 1) {
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1) {
      visit(row, columns[at] as number, values[at] as number);
    }
  }
}

function addRow(
  into: Float64Array,
  row: number,
  from: Float64Array,
  other: number,
  factor: number,
  width: number,
): void {
  const to = row * width;
  const source = other * width;
  for (let k = 0; k < width; k += 1) {
    into[to + k] = (into[to + k] as number) + factor * (from[source + k] as number);
  }
}

/** Gram–Schmidt, twice for exactness, in place. */
function orthonormal(dense: Float64Array, width: number): Float64Array {
  const size = dense.length / width;
  for (let column = 0; column < width; column += 1) {
    for (let pass = 0; pass < 2; pass += 1) {
      for (let before = 0; before < column; before += 1) {
        const share = dot(dense, before, column, width);
        for (let row = 0; row < size; row += 1) {
          const at = row * width;
          dense[at + column] =
            (dense[at + column] as number) - share * (dense[at + before] as number);
        }
      }
    }
    const length = Math.sqrt(dot(dense, column, column, width)) || 1;
    for (let at = column; at < dense.length; at += width)
      dense[at] = (dense[at] as number) / length;
  }
  return dense;
}

function dot(dense: Float64Array, one: number, other: number, width: number): number {
  let sum = 0;
  for (let at = 0; at < dense.length; at += width) {
    sum += (dense[at + one] as number) * (dense[at + other] as number);
  }
  return sum;
}

function gramOf(dense: Float64Array, width: number): Float64Array {
  return Float64Array.from({ length: width * width }, (_, at) =>
    dot(dense, Math.floor(at / width), at % width, width),
  );
}

/** Eigenvalues and, column by column, eigenvectors of a symmetric matrix (Jacobi's method). */
function eigen(matrix: Float64Array, width: number): { values: number[]; vectors: Float64Array } {
  const vectors = new Float64Array(width * width);
  for (let k = 0; k < width; k += 1) vectors[k * width + k] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (let p = 0; p < width; p += 1) {
      for (let q = p + 1; q < width; q += 1) turnAway(matrix, vectors, p, q, width);
    }
  }
  return {
    values: Array.from({ length: width }, (_, k) => matrix[k * width + k] as number),
    vectors,
  };
}

/** Turns the plane of `p` and `q` so that their entry becomes 0. */
function turnAway(
  matrix: Float64Array,
  vectors: Float64Array,
  p: number,
  q: number,
  width: number,
): void {
  const entry = matrix[p * width + q] as number;
  if (entry === 0) return;
  const difference = (matrix[q * width + q] as number) - (matrix[p * width + p] as number);
  const angle = 0.5 * Math.atan2(2 * entry, difference);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let k = 0; k < width; k += 1) turn(matrix, k * width + p, k * width + q, cos, sin);
  for (let k = 0; k < width; k += 1) turn(matrix, p * width + k, q * width + k, cos, sin);
  for (let k = 0; k < width; k += 1) turn(vectors, k * width + p, k * width + q, cos, sin);
}

function turn(values: Float64Array, one: number, other: number, cos: number, sin: number): void {
  const first = values[one] as number;
  const second = values[other] as number;
  values[one] = cos * first - sin * second;
  values[other] = sin * first + cos * second;
}
