import { gunzipSync, gzipSync } from 'node:zlib';
import { AppError } from '../../errors.js';
import type { Calibration } from './calibration.js';
import { EXTRA_FEATURES } from './feature-weigher.js';
import type { IntentModelData } from './intent-model.js';
import type { WordGroup } from './word-groups.js';

/** Raised whenever features, weights or the file change their meaning: older files are not read. */
export const ENGINE_VERSION = 11;

const MAGIC = 'touchpoint-intents';
const HEADER_END = 0x0a;

interface Header {
  readonly magic: string;
  readonly version: number;
  readonly intents: readonly string[];
  readonly texts: number;
  readonly groups: readonly WordGroup[];
  readonly calibration: Calibration;
  readonly scale: number;
  readonly features: number;
  readonly entries: number;
  readonly words: readonly string[];
  readonly rightWords: number;
}

/** A model as one small file: a line of JSON, then numbers of variable length, all gzipped. */
export function encodeModel(data: IntentModelData): Buffer {
  const { intents, statistics, weights, calibration, spelling } = data;
  const header: Header = {
    magic: MAGIC,
    version: ENGINE_VERSION,
    intents,
    texts: statistics.texts,
    groups: statistics.groups,
    calibration,
    scale: weights.scale,
    features: statistics.hashes.length,
    entries: weights.bytes.length,
    words: spelling.words,
    rightWords: spelling.rightWords.length,
  };
  const columns = [
    packNumbers(differences(statistics.hashes)),
    packNumbers(statistics.counts),
    packNumbers(differences(weights.starts).subarray(1)),
    packNumbers(weights.classOf),
    packNumbers(differences(spelling.rightWords)),
    new Uint8Array(weights.bytes.buffer, weights.bytes.byteOffset, weights.bytes.length),
  ];
  return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...columns]));
}

/** Reads what `encodeModel` wrote. Throws `model.unreadable` for anything else. */
export function decodeModel(file: Buffer): IntentModelData {
  try {
    return readModel(gunzipSync(file));
  } catch (cause) {
    throw new AppError(
      'model.unreadable',
      'not a model of this version; train it again',
      {},
      { cause },
    );
  }
}

function readModel(bytes: Buffer): IntentModelData {
  const headerEnd = bytes.indexOf(HEADER_END);
  const header = JSON.parse(bytes.toString('utf8', 0, headerEnd)) as Header;
  if (header.magic !== MAGIC || header.version !== ENGINE_VERSION) {
    throw new RangeError(`version ${header.version}`);
  }
  const reader = new NumberReader(bytes, headerEnd + 1);
  const { features, entries, intents, texts, groups, calibration, scale } = header;
  const hashes = sums(reader.numbers(features));
  const counts = reader.numbers(features);
  const starts = Int32Array.from([0, ...sums(reader.numbers(features + EXTRA_FEATURES))]);
  const classOf = Uint16Array.from(reader.numbers(entries));
  const rightWords = sums(reader.numbers(header.rightWords));
  const weights = Int8Array.from(reader.rest(entries));
  return {
    intents,
    statistics: { hashes, counts, texts, groups },
    weights: { classes: intents.length, scale, starts, classOf, bytes: weights },
    calibration,
    spelling: { words: header.words, rightWords },
  };
}

/** Seven bits a byte, the lowest first; the eighth bit says that more follow. */
function packNumbers(numbers: ArrayLike<number>): Uint8Array {
  const packed = new Uint8Array(5 * numbers.length);
  let length = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    let rest = numbers[at] as number;
    while (rest >= 0x80) {
      packed[length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    packed[length++] = rest;
  }
  return packed.subarray(0, length);
}

class NumberReader {
  constructor(
    private readonly bytes: Buffer,
    private at: number,
  ) {}

  numbers(count: number): Uint32Array {
    const numbers = new Uint32Array(count);
    for (let index = 0; index < count; index += 1) numbers[index] = this.next();
    return numbers;
  }

  /** The last column: `count` bytes, of which none may lack. */
  rest(count: number): Int8Array {
    if (this.bytes.length - this.at !== count) throw new RangeError('cut short');
    return new Int8Array(this.bytes.buffer, this.bytes.byteOffset + this.at, count);
  }

  private next(): number {
    let number = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.bytes.readUInt8(this.at++);
      number += (byte & 0x7f) * factor;
      if (byte < 0x80) return number;
    }
  }
}

function differences(ascending: Uint32Array | Int32Array): Uint32Array {
  return Uint32Array.from(
    ascending,
    (value, at) => value - (at > 0 ? (ascending[at - 1] ?? 0) : 0),
  );
}

function sums(steps: Uint32Array): Uint32Array {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
