import { simplifyCharacters } from './traditional.js';

const HAN = /\p{Script=Han}/u;
const ASCII_ONLY = /^[\x20-\x7e\n]*$/;
const ACCENTED = /[\u00c0-\u024f]/;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
/** Control, format (zero width, direction marks) and lone surrogate characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * The form of a text in which two writings of the same words are equal: full width and compatibility
 * forms unified (NFKC), lower case, no accents on Latin letters, straight apostrophes, traditional
 * Chinese as simplified. Unseen characters become blanks. For comparing only, never for display.
 */
export function foldText(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'");
  const seen = plain.replace(UNSEEN, ' ');
  return simplifyCharacters(ACCENTED.test(seen) ? withoutAccents(seen) : seen);
}

/** Whether a text has at least one Chinese character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
