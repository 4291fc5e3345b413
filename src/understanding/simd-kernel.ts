/** What is used of the engine's own WebAssembly, which the language's library does not describe. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

/** How many classes step together: four vectors of four, one cache line of weights a feature. */
export const LANES = 16;
export const LINE_BYTES = 4 * LANES;

/** The inner loops of training, on one memory. All arguments are addresses in bytes. */
export interface SimdKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  /**
   * Adds up `LANES` scores of a row into the line at `lines`.
   *
   * @param weights a line a feature.
   * @param offsets of the row's features: where their lines begin behind `weights`; at least one.
   * @param values of the row's features.
   * @param end where `offsets` ends.
   */
  readonly score: KernelLoop;
  /** Adds the row, times the line of steps at `lines`, to the weights. */
  readonly move: KernelLoop;
}

type KernelLoop = (
  weights: number,
  offsets: number,
  values: number,
  end: number,
  lines: number,
) => void;

const PAGE_BYTES = 0x10000;

/**
 * WebAssembly with 128-bit vectors, which every supported Node has: plain JavaScript adds one number
 * at a time and took four times as long. Vectors round the same way on every machine.
 *
 * @param bytes how much memory the caller needs.
 */
export function createSimdKernel(bytes: number): SimdKernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
  const module = new WebAssembly.Module(Uint8Array.from(moduleBytes()));
  const { score, move } = new WebAssembly.Instance(module, { host: { memory } }).exports;
  return { memory, score: score as KernelLoop, move: move as KernelLoop };
}

const VECTORS = LANES / 4;
const VECTOR_BYTES = 16;

// Section ids, types and instructions of the WebAssembly specification 2.0, sections 5.4 and 5.5.
const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const;
const TYPE = { i32: 0x7f, v128: 0x7b, function: 0x60 } as const;
const OP = {
  loop: [0x03, 0x40],
  again: [0x0d, 0],
  end: [0x0b],
  add: [0x6a],
  below: [0x49],
  load: [0x28, 2, 0],
  loadSplat: [0xfd, 9, 2, 0],
  multiplyVectors: [0xfd, 0xe6, 1],
  addVectors: [0xfd, 0xe4, 1],
} as const;

/** The locals of both functions: first the parameters, then a line's address and the vectors. */
const LOCAL = { weights: 0, offsets: 1, values: 2, end: 3, lines: 4, line: 5, value: 6, kept: 7 };

function moduleBytes(): number[] {
  const bodies = [scoreBody(), moveBody()];
  const type = [TYPE.function, ...list(Array.from({ length: 5 }, () => [TYPE.i32])), 0];
  const memory = [...name('host'), ...name('memory'), 2, 0, 1];
  const exports = ['score', 'move'].map((each, at) => [...name(each), 0, at]);
  return [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(SECTION.type, list([type])),
    ...section(SECTION.import, list([memory])),
    ...section(SECTION.function, list(bodies.map(() => [0]))),
    ...section(SECTION.export, list(exports)),
    ...section(SECTION.code, list(bodies.map((body) => [...unsigned(body.length), ...body]))),
  ];
}

function scoreBody(): number[] {
  const sums = eachVector((at) => [
    ...get(LOCAL.kept + at),
    ...get(LOCAL.line),
    ...loadVector(at),
    ...[...get(LOCAL.value), ...OP.multiplyVectors, ...OP.addVectors],
    ...set(LOCAL.kept + at),
  ]);
  const results = eachVector((at) => [
    ...get(LOCAL.lines),
    ...get(LOCAL.kept + at),
    ...storeVector(at),
  ]);
  return [...LOCALS, ...eachFeature(sums), ...results, ...OP.end];
}

function moveBody(): number[] {
  const steps = eachVector((at) => [
    ...get(LOCAL.lines),
    ...loadVector(at),
    ...set(LOCAL.kept + at),
  ]);
  const moves = eachVector((at) => [
    ...get(LOCAL.line),
    ...[...get(LOCAL.line), ...loadVector(at)],
    ...[...get(LOCAL.kept + at), ...get(LOCAL.value), ...OP.multiplyVectors, ...OP.addVectors],
    ...storeVector(at),
  ]);
  return [...LOCALS, ...steps, ...eachFeature(moves), ...OP.end];
}

const LOCALS = list([
  [1, TYPE.i32],
  [1 + VECTORS, TYPE.v128],
]);

/** Goes over the features of a row: `line` is where its weights are, `value` its value four times. */
function eachFeature(body: readonly number[]): number[] {
  const step = (local: number): number[] => [...get(local), ...constant(4), ...OP.add];
  return [
    ...OP.loop,
    ...[...get(LOCAL.weights), ...get(LOCAL.offsets), ...OP.load, ...OP.add, ...set(LOCAL.line)],
    ...[...get(LOCAL.values), ...OP.loadSplat, ...set(LOCAL.value)],
    ...body,
    ...[...step(LOCAL.values), ...set(LOCAL.values)],
    ...[...step(LOCAL.offsets), ...set(LOCAL.offsets)],
    ...[...get(LOCAL.offsets), ...get(LOCAL.end), ...OP.below, ...OP.again, ...OP.end],
  ];
}

function eachVector(code: (at: number) => readonly number[]): number[] {
  return Array.from({ length: VECTORS }, (_, at) => code(at)).flat();
}

function get(local: number): number[] {
  return [0x20, local];
}

function set(local: number): number[] {
  return [0x21, local];
}

/** Small enough for one byte. */
function constant(value: number): number[] {
  return [0x41, value];
}

function loadVector(at: number): number[] {
  return [0xfd, 0, 4, at * VECTOR_BYTES];
}

function storeVector(at: number): number[] {
  return [0xfd, 11, 4, at * VECTOR_BYTES];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function list(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function name(text: string): number[] {
  return [...unsigned(text.length), ...Buffer.from(text)];
}

/** Seven bits a byte, the lowest first (LEB128). */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}
