import { EXTRA_FEATURES } from './feature-weigher.js';
import type { SparseWeights } from './sparse-weights.js';
import {
  advance,
  eachVector,
  get,
  loadBytes,
  makeLoops,
  OP,
  set,
  storeVector,
  type WasmLoop,
} from './wasm-module.js';

/** A sparse vector; its values are between -1 and 1. The last features are the extras. */
export interface ScoredVector {
  readonly indices: Int32Array;
  readonly values: Float32Array;
  readonly length: number;
}

/** So many classes are added up at a time. */
const LANES = 16;
/** Values become integers of 16 bits; a score's integer stays below 2^31 for any text that is read. */
const ONE = 0x7fff;
/** Room for the features of a text; a longer one is scored in parts. */
const MOST_FEATURES = 4096;
/** As many features, the first ones, have a place for every class; rarer ones have only lists. */
const MOST_DENSE = 16_384;

const LINE_BYTES = 4 * LANES;
const OFFSETS_AT = LINE_BYTES;
const VALUES_AT = OFFSETS_AT + 4 * MOST_FEATURES;
const WEIGHTS_AT = VALUES_AT + 2 * MOST_FEATURES;

/**
 * Scores texts with weights of one byte, sixteen classes at a time. A common feature has weights for
 * most classes: all of them side by side are read in a fifth of the time that lists of classes take.
 * A rare feature has few, and most features are rare. One scorer serves one thread.
 */
export class ByteScorer {
  private readonly stride: number;
  private readonly score: WasmLoop;
  private readonly line: Int32Array;
  private readonly offsets: Int32Array;
  private readonly values: Int16Array;

  /** So many features, the first ones, have a place for every class. */
  private readonly dense: number;
  /** From here on features have one as well. */
  private readonly extrasFrom: number;

  /** @param weights the most frequent features first. */
  constructor(private readonly weights: SparseWeights) {
    const features = weights.starts.length - 1;
    this.extrasFrom = Math.max(0, features - EXTRA_FEATURES);
    this.dense = Math.min(MOST_DENSE, this.extrasFrom);
    this.stride = LANES * Math.ceil(weights.classes / LANES);
    const { memory, loops } = makeLoops(
      [SCORE],
      WEIGHTS_AT + (this.dense + EXTRA_FEATURES) * this.stride,
    );
    this.score = loops.score;
    this.line = new Int32Array(memory.buffer, 0, LANES);
    this.offsets = new Int32Array(memory.buffer, OFFSETS_AT, MOST_FEATURES);
    this.values = new Int16Array(memory.buffer, VALUES_AT, MOST_FEATURES);
    this.spreadOut(new Int8Array(memory.buffer, WEIGHTS_AT));
  }

  /** Adds up the score of each class for a vector, into `scores`. */
  scoreInto(scores: Float64Array, vector: ScoredVector): void {
    scores.fill(0);
    let taken = 0;
    for (let at = 0; at < vector.length; at += 1) {
      const feature = vector.indices[at] as number;
      const value = vector.values[at] as number;
      const place = this.placeOf(feature);
      if (place < 0) {
        this.addList(scores, feature, value);
        continue;
      }
      if (taken === MOST_FEATURES) taken = this.addTaken(scores, taken);
      this.offsets[taken] = place * this.stride;
      this.values[taken] = Math.round(value * ONE);
      taken += 1;
    }
    if (taken > 0) this.addTaken(scores, taken);
  }

  /** The place among the features that have all classes side by side, or -1. */
  private placeOf(feature: number): number {
    if (feature < this.dense) return feature;
    return feature < this.extrasFrom ? -1 : feature - this.extrasFrom + this.dense;
  }

  /** Returns 0, the number of features that are left. */
  private addTaken(scores: Float64Array, taken: number): number {
    const end = OFFSETS_AT + 4 * taken;
    for (let first = 0; first < scores.length; first += LANES) {
      this.score(WEIGHTS_AT + first, OFFSETS_AT, VALUES_AT, end, 0);
      this.addLine(scores, first);
    }
    return 0;
  }

  private addList(scores: Float64Array, feature: number, value: number): void {
    const { starts, classOf, bytes, scale } = this.weights;
    const end = starts[feature + 1] as number;
    for (let entry = starts[feature] as number; entry < end; entry += 1) {
      const k = classOf[entry] as number;
      scores[k] = (scores[k] as number) + (bytes[entry] as number) * value * scale;
    }
  }

  private addLine(scores: Float64Array, first: number): void {
    const factor = this.weights.scale / ONE;
    const lanes = Math.min(LANES, scores.length - first);
    for (let lane = 0; lane < lanes; lane += 1) {
      const k = first + lane;
      scores[k] = (scores[k] as number) + (this.line[lane] as number) * factor;
    }
  }

  private spreadOut(into: Int8Array): void {
    const { starts, classOf, bytes } = this.weights;
    for (let feature = 0; feature < starts.length - 1; feature += 1) {
      const place = this.placeOf(feature);
      if (place < 0) continue;
      const end = starts[feature + 1] as number;
      for (let entry = starts[feature] as number; entry < end; entry += 1) {
        into[place * this.stride + (classOf[entry] as number)] = bytes[entry] as number;
      }
    }
  }
}

const SUMS = LANES / 4;
const HALVES = LANES / 8;
const VECTOR_BYTES = 16;

/** The parameters, then the address of a feature's weights, its value eight times, eight weights, sums. */
const LOCAL = {
  ...{ weights: 0, offsets: 1, values: 2, end: 3, line: 4 },
  ...{ at: 5, value: 6, bytes: 7, sums: 8 },
};

const SCORE = {
  name: 'score' as const,
  numbers: 1,
  vectors: 2 + SUMS,
  body: [
    ...OP.loop,
    ...[...get(LOCAL.weights), ...get(LOCAL.offsets), ...OP.load, ...OP.add, ...set(LOCAL.at)],
    ...[...get(LOCAL.values), ...OP.loadSplat16, ...set(LOCAL.value)],
    ...eachVector(HALVES, (half) => [
      ...[...get(LOCAL.at), ...loadBytes(8 * half), ...set(LOCAL.bytes)],
      ...addProducts(LOCAL.sums + 2 * half, OP.multiplyFirst),
      ...addProducts(LOCAL.sums + 2 * half + 1, OP.multiplyLast),
    ]),
    ...[...advance(LOCAL.values, 2), ...advance(LOCAL.offsets, 4)],
    ...[...get(LOCAL.offsets), ...get(LOCAL.end), ...OP.isBelow, ...OP.again, ...OP.end],
    ...eachVector(SUMS, (at) => [
      ...[...get(LOCAL.line), ...get(LOCAL.sums + at), ...storeVector(at * VECTOR_BYTES)],
    ]),
  ],
};

function addProducts(sum: number, multiply: readonly number[]): number[] {
  const product = [...get(LOCAL.bytes), ...get(LOCAL.value), ...multiply];
  return [...get(sum), ...product, ...OP.addIntegers, ...set(sum)];
}
