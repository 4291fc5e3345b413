import type { Vectoriser } from './vectoriser.js';

/** Sparse vectors one after the other (compressed rows). */
export interface SparseRows {
  readonly count: number;
  /** Where row `i` begins in `indices` and `values`; `count + 1` entries. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

/** The vectors of texts in lower case. */
export function vectoriseAll(texts: readonly string[], vectoriser: Vectoriser): SparseRows {
  const starts = new Int32Array(texts.length + 1);
  let indices = new Int32Array(64 * (texts.length + 1));
  let values = new Float32Array(indices.length);
  let length = 0;
  texts.forEach((text, row) => {
    vectoriser.vectorise(text);
    if (length + vectoriser.length > indices.length) {
      indices = grown(indices, new Int32Array(2 * (length + vectoriser.length)));
      values = grown(values, new Float32Array(2 * (length + vectoriser.length)));
    }
    indices.set(vectoriser.indices.subarray(0, vectoriser.length), length);
    values.set(vectoriser.values.subarray(0, vectoriser.length), length);
    length += vectoriser.length;
    starts[row + 1] = length;
  });
  return { count: texts.length, starts, indices, values };
}

function grown<T extends Int32Array | Float32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
