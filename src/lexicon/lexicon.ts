import { formsOf } from './english-forms.js';
import { EN_ASKING } from './en/asking.js';
import { EN_EVERYDAY } from './en/everyday.js';
import { EN_GOODS } from './en/goods.js';
import { EN_SERVICE } from './en/service.js';
import { EN_SHOPPING } from './en/shopping.js';
import { ZH_ASKING } from './zh/asking.js';
import { ZH_EVERYDAY } from './zh/everyday.js';
import { ZH_GOODS } from './zh/goods.js';
import { ZH_SERVICE } from './zh/service.js';
import { ZH_SHOPPING } from './zh/shopping.js';

/** Words that belong together. */
export interface WordSet {
  /** `synonyms` may stand for each other; those of a `category` are of one kind. */
  readonly kind: 'synonyms' | 'category';
  /** In lower case: words, English ones with their regular forms, and phrases. */
  readonly words: readonly string[];
}

const PARTS = [
  ...[EN_ASKING, EN_SHOPPING, EN_SERVICE, EN_GOODS, EN_EVERYDAY],
  ...[ZH_ASKING, ZH_SHOPPING, ZH_SERVICE, ZH_GOODS, ZH_EVERYDAY],
];

/**
 * The thesaurus: everyday words of shopping in English and Chinese, written by hand for this project.
 * Always the same sets in the same order. A line is `= a, b, c` for synonyms or `> name: a, b, c` for
 * a category; `##` heads a domain. A word may be in several sets.
 */
export function readLexicon(): WordSet[] {
  return PARTS.flatMap((part) => part.split('\n')).flatMap(readLine);
}

function readLine(line: string): WordSet[] {
  if (line.startsWith('= ')) return [{ kind: 'synonyms', words: wordsOf(line.slice(2)) }];
  if (!line.startsWith('> ')) return [];
  return [{ kind: 'category', words: wordsOf(line.slice(line.indexOf(':') + 1)) }];
}

function wordsOf(list: string): string[] {
  const words = list.split(',').map((word) => word.trim().toLowerCase());
  return [...new Set(words.flatMap(formsOf))];
}
