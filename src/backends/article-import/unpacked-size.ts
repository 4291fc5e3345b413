/** Marks of a zip file's list of contents, and where in an entry its sizes stand (APPNOTE 4.3.12). */
const ENTRY = Buffer.from('PK\x01\x02');
const ENTRY_BYTES = 46;
const UNPACKED_AT = 24;

/**
 * How many bytes a zip file says that it holds; 0 for files of other kinds. Word and Excel files are
 * zip files, and a small one can be made to fill the memory.
 */
export function unpackedSize(bytes: Buffer): number {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return 0;
  let size = 0;
  for (let at = bytes.indexOf(ENTRY); at >= 0; at = bytes.indexOf(ENTRY, at + ENTRY_BYTES)) {
    if (at + ENTRY_BYTES <= bytes.length) size += bytes.readUInt32LE(at + UNPACKED_AT);
  }
  return size;
}
