/** What is used of the engine's own WebAssembly, which the language's library does not describe. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/** A function of five numbers, all addresses in bytes, that returns nothing. */
export type WasmLoop = (a: number, b: number, c: number, d: number, e: number) => void;

/** The code of a function: instructions as bytes, after five parameters. */
export interface WasmCode {
  readonly name: string;
  /** How many numbers and how many vectors it keeps besides the parameters. */
  readonly numbers: number;
  readonly vectors: number;
  readonly body: readonly number[];
}

const PAGE_BYTES = 0x10000;
const PARAMETERS = 5;

// Section ids and types of the WebAssembly specification 2.0, section 5.5.
const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const;
const TYPE = { i32: 0x7f, v128: 0x7b, function: 0x60 } as const;

/**
 * Makes functions of WebAssembly with 128-bit vectors, which every supported Node has: plain
 * JavaScript works on one number at a time. Results are the same on every machine.
 *
 * @param bytes how much memory the functions share.
 */
export function makeLoops<Name extends string>(
  codes: readonly (WasmCode & { readonly name: Name })[],
  bytes: number,
): { readonly memory: WasmMemory; readonly loops: Readonly<Record<Name, WasmLoop>> } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
  const module = new WebAssembly.Module(Uint8Array.from(moduleBytes(codes)));
  const { exports } = new WebAssembly.Instance(module, { host: { memory } });
  return { memory, loops: exports as Record<Name, WasmLoop> };
}

function moduleBytes(codes: readonly WasmCode[]): number[] {
  const parameters = Array.from({ length: PARAMETERS }, () => [TYPE.i32]);
  const memory = [...nameBytes('host'), ...nameBytes('memory'), 2, 0, 1];
  return [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(SECTION.type, list([[TYPE.function, ...list(parameters), 0]])),
    ...section(SECTION.import, list([memory])),
    ...section(SECTION.function, list(codes.map(() => [0]))),
    ...section(SECTION.export, list(codes.map(({ name }, at) => [...nameBytes(name), 0, at]))),
    ...section(SECTION.code, list(codes.map(functionBytes))),
  ];
}

function functionBytes({ numbers, vectors, body }: WasmCode): number[] {
  const locals = list([
    [numbers, TYPE.i32],
    [vectors, TYPE.v128],
  ]);
  return [...unsigned(locals.length + body.length + 1), ...locals, ...body, ...OP.end];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function list(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function nameBytes(text: string): number[] {
  return [...unsigned(text.length), ...Buffer.from(text)];
}

/** Seven bits a byte, the lowest first (LEB128). */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** Instructions as bytes (specification 2.0, section 5.4); those of memory read at the address given. */
export const OP = {
  loop: [0x03, 0x40],
  /** Goes back to the beginning of the loop when the number is not 0. */
  again: [0x0d, 0],
  end: [0x0b],
  add: [0x6a],
  isBelow: [0x49],
  load: [0x28, 2, 0],
  /** One number to all places of a vector: of 32 bits, of 16 bits. */
  loadSplat32: [0xfd, 9, 2, 0],
  loadSplat16: [0xfd, 8, 1, 0],
  multiplyFloats: [0xfd, 0xe6, 1],
  addFloats: [0xfd, 0xe4, 1],
  addIntegers: [0xfd, 0xae, 1],
  /** Products of the first, of the last four of eight short integers, as integers. */
  multiplyFirst: [0xfd, 0xbc, 1],
  multiplyLast: [0xfd, 0xbd, 1],
} as const;

export function get(local: number): number[] {
  return [0x20, local];
}

export function set(local: number): number[] {
  return [0x21, local];
}

/** A number below 64. */
export function constant(value: number): number[] {
  return [0x41, value];
}

export function loadVector(offset: number): number[] {
  return [0xfd, 0, 4, offset];
}

export function storeVector(offset: number): number[] {
  return [0xfd, 11, 4, offset];
}

/** Eight bytes with their signs as eight short integers. */
export function loadBytes(offset: number): number[] {
  return [0xfd, 1, 3, offset];
}

/** Adds a number below 64 to a local. */
export function advance(local: number, by: number): number[] {
  return [...get(local), ...constant(by), ...OP.add, ...set(local)];
}

/** The code of each of `count` vectors. */
export function eachVector(count: number, code: (at: number) => readonly number[]): number[] {
  return Array.from({ length: count }, (_, at) => code(at)).flat();
}
