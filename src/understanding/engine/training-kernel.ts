import {
  advance,
  eachVector,
  get,
  loadVector,
  makeLoops,
  OP,
  set,
  storeVector,
  type WasmLoop,
  type WasmMemory,
} from './wasm-module.js';

/** How many classes step together: four vectors of four, one cache line of weights a feature. */
export const LANES = 16;
export const LINE_BYTES = 4 * LANES;

/** The inner loops of training, on one memory. All arguments are addresses in bytes. */
export interface TrainingKernel {
  readonly memory: WasmMemory;
  /**
   * `score(weights, offsets, values, end, line)` adds up `LANES` scores of a row into a line.
   * `weights`: a line a feature; `offsets`: where the lines of the row's features begin behind
   * `weights`, at least one, until `end`; `values`: of the row's features.
   */
  readonly score: WasmLoop;
  /** Adds the row, times the line of steps, to the weights; arguments as those of `score`. */
  readonly move: WasmLoop;
}

/** @param bytes how much memory the caller needs. */
export function createTrainingKernel(bytes: number): TrainingKernel {
  const { memory, loops } = makeLoops([SCORE, MOVE], bytes);
  return { memory, ...loops };
}

const VECTORS = LANES / 4;
const VECTOR_BYTES = 16;

/** The parameters, then the address of a feature's weights, its value four times, and a line. */
const LOCAL = { weights: 0, offsets: 1, values: 2, end: 3, line: 4, at: 5, value: 6, kept: 7 };

const SCORE = {
  name: 'score' as const,
  numbers: 1,
  vectors: 1 + VECTORS,
  body: [
    ...eachFeature(
      eachVector(VECTORS, (at) => [
        ...[...get(LOCAL.kept + at), ...get(LOCAL.at), ...loadVector(at * VECTOR_BYTES)],
        ...[...get(LOCAL.value), ...OP.multiplyFloats, ...OP.addFloats, ...set(LOCAL.kept + at)],
      ]),
    ),
    ...eachVector(VECTORS, (at) => [
      ...[...get(LOCAL.line), ...get(LOCAL.kept + at), ...storeVector(at * VECTOR_BYTES)],
    ]),
  ],
};

const MOVE = {
  name: 'move' as const,
  numbers: 1,
  vectors: 1 + VECTORS,
  body: [
    ...eachVector(VECTORS, (at) => [
      ...[...get(LOCAL.line), ...loadVector(at * VECTOR_BYTES), ...set(LOCAL.kept + at)],
    ]),
    ...eachFeature(
      eachVector(VECTORS, (at) => [
        ...[...get(LOCAL.at), ...get(LOCAL.at), ...loadVector(at * VECTOR_BYTES)],
        ...[...get(LOCAL.kept + at), ...get(LOCAL.value), ...OP.multiplyFloats, ...OP.addFloats],
        ...storeVector(at * VECTOR_BYTES),
      ]),
    ),
  ],
};

function eachFeature(body: readonly number[]): number[] {
  return [
    ...OP.loop,
    ...[...get(LOCAL.weights), ...get(LOCAL.offsets), ...OP.load, ...OP.add, ...set(LOCAL.at)],
    ...[...get(LOCAL.values), ...OP.loadSplat32, ...set(LOCAL.value)],
    ...body,
    ...[...advance(LOCAL.values, 4), ...advance(LOCAL.offsets, 4)],
    ...[...get(LOCAL.offsets), ...get(LOCAL.end), ...OP.isBelow, ...OP.again, ...OP.end],
  ];
}
