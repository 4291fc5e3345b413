/** The server reads 2,000 characters of a message, and takes files of 4 MB. */
export const MOST_CHARACTERS = 2_000;
/** From here on the composer counts down. */
export const COUNT_FROM = 1_800;
export const MOST_PICTURES = 4;
export const MOST_PICTURE_BYTES = 4 * 1024 * 1024;

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
 * Which of the offered files may join the number already there, in order, and the first thing that
 * was wrong with the others.
 */
export function admit<T extends { name: string; type: string; size: number }>(
  there: number,
  offered: readonly T[],
): { readonly admitted: readonly T[]; readonly problem?: Problem } {
  const admitted: T[] = [];
  let problem: Problem | undefined;
  for (const file of offered) {
    const { name } = file;
    const full = there + admitted.length >= MOST_PICTURES;
    if (!PICTURE_TYPES.includes(file.type)) problem ??= { kind: 'not-a-picture', name };
    else if (full) problem ??= { kind: 'too-many' };
    else if (file.size > MOST_PICTURE_BYTES) problem ??= { kind: 'too-large', name };
    else admitted.push(file);
  }
  return { admitted, problem };
}
