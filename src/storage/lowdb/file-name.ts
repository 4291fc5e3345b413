import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** With suffix this stays below the 143 bytes that encrypted home folders allow. */
const LONGEST_NAME = 130;
const HASHED = '~';

/** Names that Windows keeps for devices, and those that the data folder uses itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index|spare|lock)$/;

/**
 * A file name for any string: lower case ASCII only, so that it means the same on file systems that
 * fold case or normalise Unicode. Everything but `a-z 0-9 _ -` becomes `%hh` or `%uhhhh`, per code
 * unit. A name that would be too long ends in `~` and a hash, and `decodeName` cannot undo it.
 */
export function encodeName(text: string): string {
  if (text === '') return '%';
  const name = RESERVED.test(text)
    ? escapeUnit(text.slice(0, 1)) + text.slice(1)
    : text.replace(/[^a-z0-9_-]/g, escapeUnit);
  if (name.length <= LONGEST_NAME) return name;
  return name.slice(0, 60) + HASHED + createHash('sha256').update(name).digest('hex');
}

/** The string behind a name, or `undefined` when the name holds only its hash. */
export function decodeName(name: string): string | undefined {
  if (name === '%') return '';
  if (name.includes(HASHED)) return undefined;
  return name.replace(/%u([0-9a-f]{4})|%([0-9a-f]{2})/g, (_, wide?: string, narrow?: string) =>
    String.fromCharCode(parseInt(wide ?? narrow ?? '', 16)),
  );
}

/** One of 256 folder names, `00` to `ff`, spread evenly over encoded names. */
export function shardOf(name: string): string {
  return (crc32(name) & 0xff).toString(16).padStart(2, '0');
}

// No `u` flag above: a lone surrogate is a unit like any other here.
function escapeUnit(unit: string): string {
  const code = unit.charCodeAt(0).toString(16);
  return code.length > 2 ? `%u${code.padStart(4, '0')}` : `%${code.padStart(2, '0')}`;
}
