/** Sparse vectors one after the other (compressed rows). */
export interface SparseRows {
  readonly count: number;
  /** Where row `i` begins in `indices` and `values`; `count + 1` entries. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float32Array;
}
