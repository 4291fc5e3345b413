/** The server reads 2,000 characters of a message, and 4 MB of pictures with it. */
export const MOST_CHARACTERS = 2_000;
/** From here on the composer counts down. */
export const COUNT_FROM = 1_800;
export const MOST_PICTURES = 4;
/** All pictures of a message together; a little under 4 MiB for what a form adds. */
export const MOST_PICTURE_BYTES = 4_000_000;

export const PICTURE_TYPES: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
];

export type Problem =
  | { readonly kind: 'not-a-picture'; readonly name: string }
  | { readonly kind: 'too-large'; readonly name: string }
  | { readonly kind: 'too-many' };

/**
 * Which of the new files may join those already there, in order, and the first thing that was wrong
 * with the others.
 */
export function admit<T extends { name: string; type: string; size: number }>(
  there: readonly { readonly size: number }[],
  offered: readonly T[],
): { readonly admitted: readonly T[]; readonly problem?: Problem } {
  const admitted: T[] = [];
  let problem: Problem | undefined;
  let bytes = there.reduce((sum, { size }) => sum + size, 0);
  for (const file of offered) {
    const { name } = file;
    const full = there.length + admitted.length >= MOST_PICTURES;
    if (!PICTURE_TYPES.includes(file.type)) problem ??= { kind: 'not-a-picture', name };
    else if (full) problem ??= { kind: 'too-many' };
    else if (bytes + file.size > MOST_PICTURE_BYTES) problem ??= { kind: 'too-large', name };
    else {
      admitted.push(file);
      bytes += file.size;
    }
  }
  return { admitted, problem };
}
