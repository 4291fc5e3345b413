import { crc32 } from 'node:zlib';

/** A document as it is kept in memory: the value stays JSON text, which is its own safe copy. */
export interface DocumentContent {
  /** 0 means that there is no document. */
  readonly version: number;
  readonly id: string;
  readonly json: string;
}

/** The file's text is `{"crc":"1234abcd",` and then what the checksum covers, to the last byte. */
const HEAD = '{"crc":"';
const HEAD_END = '",';
const COVERED = HEAD.length + 8 + HEAD_END.length;
const BLOCK = 4096;
const BLANK = 0x20;
const CLOSING_BRACE = 0x7d;
const NEWLINE = 0x0a;

/**
 * One JSON object `{"crc","v","id","value"}`, filled with blanks to whole disk blocks: a file that is
 * written again in the same size costs the file system no bookkeeping.
 */
export function encodeDocument({ version, id, json }: DocumentContent): Buffer {
  const start = `"v":${version},"id":${JSON.stringify(id)},"value":`;
  const valueAt = COVERED + Buffer.byteLength(start);
  const end = valueAt + Buffer.byteLength(json) + 1;
  const bytes = Buffer.allocUnsafe(Math.ceil((end + 1) / BLOCK) * BLOCK);
  // Piece by piece: joining the strings first would copy the value once more.
  bytes.write(start, COVERED, 'utf8');
  bytes.write(json, valueAt, 'utf8');
  bytes.fill(BLANK, end);
  bytes[end - 1] = CLOSING_BRACE;
  bytes[bytes.length - 1] = NEWLINE;
  bytes.write(headFor(bytes), 'latin1');
  return bytes;
}

/** The document with this id, or `undefined` when the bytes are not exactly what was once written. */
export function decodeDocument(bytes: Buffer, id: string): DocumentContent | undefined {
  const body = coveredText(bytes);
  const version = body && /^"v":(\d{1,15}),/.exec(body);
  if (!version) return undefined;
  const rest = `"id":${JSON.stringify(id)},"value":`;
  const start = version[0].length;
  if (!body.startsWith(rest, start)) return undefined;
  const json = body.slice(start + rest.length, body.lastIndexOf('}'));
  return { version: Number(version[1]), id, json };
}

/** The id that a sound document carries, or `undefined`. */
export function idInDocument(bytes: Buffer): string | undefined {
  const id = /^"v":\d{1,15},"id":("(?:[^"\\]|\\.)*"),/.exec(coveredText(bytes) ?? '')?.[1];
  return id === undefined ? undefined : String(JSON.parse(id));
}

function coveredText(bytes: Buffer): string | undefined {
  if (bytes.length <= COVERED) return undefined;
  if (bytes.toString('latin1', 0, COVERED) !== headFor(bytes)) return undefined;
  return bytes.toString('utf8', COVERED);
}

function headFor(bytes: Buffer): string {
  const sum = crc32(bytes.subarray(COVERED)).toString(16).padStart(8, '0');
  return HEAD + sum + HEAD_END;
}
