import { createHash } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that numbers survive telephone and handwriting. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The case number that belongs to a turn, such as `C7K2-9QXM`: 35 bits of SHA-256, so a turn that
 * runs twice makes the same number and nobody can count up to a stranger's case.
 *
 * @param attempt raised when the number is already taken by another turn
 */
export function caseNumberFor(turnId: string, attempt = 0): string {
  const digest = createHash('sha256').update(`case|${turnId}|${attempt}`).digest();
  const letters = [...digest.subarray(0, 7)].map((byte) => ALPHABET[byte % 32]);
  return `C${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
}
