import type { PhraseVector } from './phrase-classifier.js';
import { shuffle, steadyRandom } from './steady-random.js';

/** A phrase and the article that it asks for. */
export interface MarginLesson {
  readonly vector: PhraseVector;
  readonly right: number;
}

/** What is learned of one article: a weight for each of the `hashes`. */
export interface Margin {
  readonly article: number;
  readonly hashes: Int32Array;
  readonly weights: Float32Array;
}

/** How much a phrase on the wrong side costs against long weights. */
const COST = 1;
const ROUNDS = 4;
/** What the square of a slack adds to the diagonal of the dual problem. */
const SLACK = 1 / (2 * COST);

/** A phrase by the numbers of its tokens. */
interface Row {
  readonly tokens: Int32Array;
  readonly values: Float32Array;
  readonly square: number;
  readonly right: number;
}

/**
 * A linear support vector machine for every article, its phrases against all others: squared hinge loss
 * by dual coordinate descent (Hsieh et al. 2008). The arrays of a margin are overwritten by the next.
 */
export function* marginsOf(lessons: readonly MarginLesson[]): Generator<Margin> {
  const numbers = new Map<number, number>();
  const rows = lessons.map((lesson) => rowOf(lesson, numbers));
  const hashes = Int32Array.from(numbers.keys());
  const weights = new Float32Array(numbers.size);
  const random = steadyRandom(1);
  for (const article of new Set(lessons.map(({ right }) => right))) {
    weights.fill(0);
    descend(rows, article, weights, random);
    yield { article, hashes, weights };
  }
}

function rowOf({ vector, right }: MarginLesson, numbers: Map<number, number>): Row {
  const tokens = vector.hashes.map((hash) => {
    const known = numbers.get(hash);
    if (known !== undefined) return known;
    numbers.set(hash, numbers.size);
    return numbers.size - 1;
  });
  const square = vector.weights.reduce((sum, value) => sum + value * value, 0);
  return { tokens, values: vector.weights, square, right };
}

function descend(
  rows: readonly Row[],
  article: number,
  weights: Float32Array,
  random: () => number,
): void {
  const order = rows.map((row) => ({ row, dual: 0 }));
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const each of order) {
      const { row } = each;
      const side = row.right === article ? 1 : -1;
      const slope = side * product(row, weights) - 1 + SLACK * each.dual;
      const dual = Math.max(0, each.dual - slope / (row.square + SLACK));
      if (dual !== each.dual) add(row, side * (dual - each.dual), weights);
      each.dual = dual;
    }
  }
}

function product({ tokens, values }: Row, weights: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < tokens.length; at++) {
    sum += (weights[tokens[at] ?? 0] ?? 0) * (values[at] ?? 0);
  }
  return sum;
}

function add({ tokens, values }: Row, factor: number, weights: Float32Array): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    weights[token] = (weights[token] ?? 0) + factor * (values[at] ?? 0);
  }
}
