import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../errors.js';
import { contentError } from './content-error.js';
import { LONGEST_HAN, LONGEST_PHRASE, type WordGroup } from '../engine/word-groups.js';

const File = z.record(
  z.string().regex(/^[a-z][a-z-]*$/, 'is no name of a group'),
  z.object({ zh: z.string(), en: z.string() }).strict(),
);

const HAN = /[\u3400-\u9fff]/;

/**
 * Reads `intents/words.yaml`: groups of words, parted by commas, one list a language. A missing file
 * is an empty list. Throws `content.invalid` that names file and group.
 */
export function loadWords(file: string): WordGroup[] {
  if (!existsSync(file)) return [];
  try {
    const groups = File.parse(parse(readFileSync(file, 'utf8')) ?? {});
    return Object.entries(groups).map(([name, { zh, en }]) => ({
      name,
      words: [...wordsOf(zh), ...wordsOf(en)].map((word) => checked(file, name, word)),
    }));
  } catch (cause) {
    throw contentError(file, cause);
  }
}

function wordsOf(list: string): string[] {
  return list
    .split(',')
    .map((word) => word.trim().normalize('NFKC').toLowerCase())
    .filter((word) => word !== '');
}

/** Longer phrases would never be found. */
function checked(file: string, group: string, word: string): string {
  const isHan = HAN.test(word);
  const length = isHan ? word.length : word.split(/[\s'-]+/).length;
  const longest = isHan ? LONGEST_HAN : LONGEST_PHRASE;
  if (length <= longest) return word;
  throw new AppError(
    'content.invalid',
    `${file}: "${group}" has "${word}", longer than ${longest}`,
  );
}
