import type { SparseMatrix } from './truncated-svd.js';

/** Words so far apart still count as neighbours, the nearer the more. */
const WINDOW = 10;
/** How much it counts that two words are in one set of the thesaurus. */
const SET_WEIGHT = 8;
/** Rare neighbours seem too telling without it (Levy, Goldberg and Dagan, TACL 2015). */
const SMOOTHING = 0.75;

/**
 * How much more often words stand near each other than by chance: positive pointwise mutual information
 * (Levy and Goldberg, NIPS 2014).
 *
 * @param texts word numbers; -1 for a word without one.
 * @param sets of words that belong together.
 */
export function positiveInformation(
  texts: readonly (readonly number[])[],
  sets: readonly (readonly number[])[],
  size: number,
): SparseMatrix {
  const rows = Array.from({ length: size }, () => new Map<number, number>());
  const add = (one: number, other: number, weight: number): void => {
    if (one < 0 || other < 0) return;
    const row = rows[one];
    row?.set(other, (row.get(other) ?? 0) + weight);
  };
  for (const text of texts) {
    text.forEach((word, at) => {
      text.slice(at + 1, at + 1 + WINDOW).forEach((neighbour, distance) => {
        add(word, neighbour, 1 / (distance + 1));
        add(neighbour, word, 1 / (distance + 1));
      });
    });
  }
  for (const set of sets) {
    for (const word of set) {
      for (const other of set) if (other !== word) add(word, other, SET_WEIGHT / set.length ** 0.5);
    }
  }
  return informationOf(rows);
}

function informationOf(rows: readonly ReadonlyMap<number, number>[]): SparseMatrix {
  const sums = rows.map((row) => [...row.values()].reduce((sum, count) => sum + count, 0));
  const total = sums.reduce((sum, each) => sum + each, 0);
  const smooth = sums.map((sum) => sum ** SMOOTHING);
  const smoothTotal = smooth.reduce((sum, each) => sum + each, 0);
  const starts = new Int32Array(rows.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  rows.forEach((row, word) => {
    for (const [neighbour, count] of [...row].sort(([a], [b]) => a - b)) {
      const chance = ((sums[word] ?? 0) * (smooth[neighbour] ?? 0) * total) / smoothTotal;
      const information = Math.log((count * total) / chance);
      if (information <= 0) continue;
      columns.push(neighbour);
      values.push(information);
    }
    starts[word + 1] = columns.length;
  });
  return {
    size: rows.length,
    starts,
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
  };
}
