import { crc32, deflateRawSync } from 'node:zlib';
import type { ImportFile } from './import-file.js';

/** Marks, sizes and numbers of the format: APPNOTE 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = { mark: 0x04034b50, bytes: 30 };
const CENTRAL = { mark: 0x02014b50, bytes: 46 };
const END = { mark: 0x06054b50, bytes: 22 };
/** Deflate and folders: version 2.0. */
const VERSION = 20;
/** Names are UTF-8 (general purpose bit 11). */
const UTF8 = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, the format's first day: equal files make equal archives. */
const DAY = 0x21;
/** More files or bytes would need the format's extension. */
const MOST_FILES = 65_535;
const MOST_BYTES = 0xffffffff;

/** One archive that holds these files, folders by their names. Throws `RangeError` beyond 65,535 files or 4 GB. */
export function zipFiles(files: readonly ImportFile[]): Buffer {
  if (files.length > MOST_FILES) throw new RangeError('too many files for one archive');
  const parts: Buffer[] = [];
  const contents: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const packed = deflateRawSync(bytes);
    const shared = sharedPart(bytes, packed, Buffer.byteLength(name));
    const local = Buffer.concat([header(LOCAL.mark), shared, Buffer.from(name), packed]);
    parts.push(local);
    contents.push(centralEntry(shared, name, at));
    at += local.length;
  }
  const central = Buffer.concat(contents);
  if (at + central.length > MOST_BYTES) throw new RangeError('too many bytes for one archive');
  return Buffer.concat([...parts, central, endOf(files.length, central.length, at)]);
}

function header(mark: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(mark);
  return bytes;
}

/** What both lists say of a file: from the version that it needs to the length of its extra field. */
function sharedPart(bytes: Buffer, packed: Buffer, nameBytes: number): Buffer {
  const part = Buffer.alloc(LOCAL.bytes - 4);
  part.writeUInt16LE(VERSION, 0);
  part.writeUInt16LE(UTF8, 2);
  part.writeUInt16LE(DEFLATE, 4);
  part.writeUInt16LE(DAY, 8);
  part.writeUInt32LE(crc32(bytes), 10);
  part.writeUInt32LE(packed.length, 14);
  part.writeUInt32LE(bytes.length, 18);
  part.writeUInt16LE(nameBytes, 22);
  return part;
}

function centralEntry(shared: Buffer, name: string, at: number): Buffer {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(VERSION);
  const rest = Buffer.alloc(CENTRAL.bytes - 6 - shared.length);
  rest.writeUInt32LE(at, rest.length - 4);
  return Buffer.concat([header(CENTRAL.mark), made, shared, rest, Buffer.from(name)]);
}

function endOf(files: number, centralBytes: number, centralAt: number): Buffer {
  const end = Buffer.alloc(END.bytes);
  end.writeUInt32LE(END.mark, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(centralBytes, 12);
  end.writeUInt32LE(centralAt, 16);
  return end;
}
