import { crc32 } from 'node:zlib';
import { AppError } from '../../errors.js';

/** One change in an append-only file: a record written, or one removed. */
export type LoggedChange =
  | { readonly put: string; readonly version: number; readonly json: string }
  | { readonly remove: string };

const HEADER = /^batch (\d+) ([0-9a-f]+)\n$/;
const LONGEST_HEADER = 40;

/** Changes that reach the disk together, with their length and checksum in front. */
export function encodeBatch(changes: readonly LoggedChange[]): Buffer {
  const payload = Buffer.from(`${changes.map(encodeChange).join('\n')}\n`);
  return Buffer.concat([Buffer.from(`batch ${payload.length} ${checksum(payload)}\n`), payload]);
}

/** The record's text goes in as it is: encoding it a second time would cost more than the rest. */
function encodeChange(change: LoggedChange): string {
  if ('remove' in change) return JSON.stringify(change);
  return `{"put":${JSON.stringify(change.put)},"version":${change.version},"value":${change.json}}`;
}

function decodeChange(line: string): LoggedChange {
  const read = JSON.parse(line) as
    { put: string; version: number; value: unknown } | { remove: string };
  if ('remove' in read) return read;
  return { put: read.put, version: read.version, json: JSON.stringify(read.value) };
}

/**
 * Reads a file of batches. A torn end, as a crash in the middle of a write leaves it, is cut off: nobody
 * was told that it was saved. Throws `store.damaged` when whole batches follow a broken one.
 *
 * @returns the changes in order, and how many bytes of the file are good
 */
export function decodeBatches(
  path: string,
  bytes: Buffer,
): { changes: LoggedChange[]; size: number } {
  const changes: LoggedChange[] = [];
  let size = 0;
  for (let batch = batchAt(bytes, size); batch; batch = batchAt(bytes, size)) {
    changes.push(...batch.changes);
    size = batch.end;
  }
  if (holdsBatch(bytes, size)) {
    throw new AppError(
      'store.damaged',
      `${path} is damaged: it is not what was written. Put it back from a backup, or move it away, ` +
        'which loses acknowledged messages that were not answered yet. Check the disk.',
      { path },
    );
  }
  return { changes, size };
}

function batchAt(
  bytes: Buffer,
  start: number,
): { changes: LoggedChange[]; end: number } | undefined {
  const lineEnd = bytes.indexOf('\n', start);
  if (lineEnd < 0 || lineEnd - start > LONGEST_HEADER) return undefined;
  const [, length, sum] = HEADER.exec(bytes.toString('latin1', start, lineEnd + 1)) ?? [];
  const end = lineEnd + 1 + Number(length);
  if (length === undefined || end > bytes.length) return undefined;
  const payload = bytes.subarray(lineEnd + 1, end);
  if (checksum(payload) !== sum) return undefined;
  const lines = payload.toString('utf8').trimEnd().split('\n');
  return { changes: lines.map(decodeChange), end };
}

/** Whether a whole batch stands anywhere after the first broken one: then more than the end is lost. */
function holdsBatch(bytes: Buffer, from: number): boolean {
  for (let at = bytes.indexOf('batch ', from); at >= 0; at = bytes.indexOf('batch ', at + 1)) {
    if (batchAt(bytes, at)) return true;
  }
  return false;
}

function checksum(payload: Buffer): string {
  return crc32(payload).toString(16);
}
