/** Kinds of files that customers may send, by their first bytes (public file-format magic numbers). */
const KINDS: readonly (readonly [type: string, offset: number, magic: readonly number[]])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['application/pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['video/mp4', 4, [0x66, 0x74, 0x79, 0x70]],
];

/** The type of a file from its bytes; `undefined` when it is none of the allowed kinds. */
export function typeOfBytes(bytes: Buffer): string | undefined {
  const kind = KINDS.find(([, offset, magic]) =>
    magic.every((byte, at) => bytes[offset + at] === byte),
  );
  if (kind?.[0] === 'image/webp' && bytes.toString('latin1', 0, 4) !== 'RIFF') return undefined;
  return kind?.[0];
}
