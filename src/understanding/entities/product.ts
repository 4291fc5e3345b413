import type { Finder, Found } from './finder.js';
import { namesOf, singular, type NamedProduct } from './product-names.js';
import { Spelling } from './spelling.js';
import { Trie } from './trie.js';

const HAN = /[\u3400-\u9fff]/;
const HAN_STRETCH = /[\u3400-\u9fff]+/g;
const WORD = /[a-z0-9\u00c0-\u024f]+(?:'[a-z]+)?/g;
/** A Chinese name of this length may have one wrong character. */
const FORGIVING_LENGTH = 4;

const SHORTEST_ALONE = 6;
/** Everyday words that are one letter away from what shops sell. */
const EVERYDAY = new Set(
  'cooler cooked cookie booked hooked matters pillar blanked heated header better setter'.split(
    ' ',
  ),
);

/** Characters that are typed for each other, because they sound or look alike. */
const CONFUSED = [
  '器气汽',
  '沾粘',
  '锅窝',
  '煲包',
  '炸榨诈',
  '湿失',
  '枕忱',
  '垫店',
  '壶胡',
  '毯摊',
  '瓷磁',
  '座坐',
  '帽冒',
  '杯被背',
  '化花',
  '礼里',
  '井景',
  '绒融',
  '凳登',
  '碗腕',
  '罩照',
];
const FOLDS: ReadonlyMap<string, string> = new Map(
  CONFUSED.flatMap((group) => [...group].map((character) => [character, group.charAt(0)] as const)),
);

/**
 * Finds products by their names and nicknames, typing errors forgiven: one wrong letter in a word of
 * five or more, characters that sound alike, one wrong character in a Chinese name of four or more.
 * The value is the product's id.
 */
export function productFinder(products: readonly NamedProduct[]): Finder {
  const han = new Trie();
  const latin = new Trie();
  const words: string[] = [];
  for (const [name, id] of namesOf(products)) {
    if (HAN.test(name)) han.put([...name].map(fold), id);
    else {
      latin.put(name.split(' '), id);
      words.push(...name.split(' '));
    }
  }
  const spelling = new Spelling(words);
  return (lower) => {
    const hasHan = HAN.test(lower);
    const latinFound = findLatin(lower, latin, spelling);
    return hasHan ? [...findHan(lower, han), ...latinFound] : latinFound;
  };
}

function findHan(lower: string, names: Trie): Found[] {
  const found: Found[] = [];
  for (const stretch of lower.matchAll(HAN_STRETCH)) {
    const characters = Array.from(stretch[0], fold);
    for (let at = 0; at < characters.length;) {
      const match = names.longest(characters, at, 1);
      const kept = match && (match.errors === 0 || match.length >= FORGIVING_LENGTH);
      if (kept) {
        const start = stretch.index + at;
        found.push({ type: 'product', value: match.value, start, end: start + match.length });
      }
      at += kept ? match.length : 1;
    }
  }
  return found;
}

function findLatin(lower: string, names: Trie, spelling: Spelling): Found[] {
  const starts: number[] = [];
  const ends: number[] = [];
  const meant: string[] = [];
  const written: string[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(lower); match; match = WORD.exec(lower)) {
    starts.push(match.index);
    ends.push(WORD.lastIndex);
    const word = singular(match[0].replace("'", ''));
    written.push(word);
    meant.push(spelling.correct(word) ?? word);
  }
  const found: Found[] = [];
  for (let at = 0; at < meant.length;) {
    const match = names.longest(meant, at, 0);
    const length = match?.length ?? 1;
    const isGuess = length === 1 && isDoubtful(written[at] ?? '', meant[at] ?? '');
    const start = starts[at];
    const end = ends[at + length - 1];
    if (match && !isGuess && start !== undefined && end !== undefined) {
      found.push({ type: 'product', value: match.value, start, end });
    }
    at += length;
  }
  return found;
}

/** A word alone that is only nearly a name needs to be long, and no everyday word. */
function isDoubtful(written: string, meant: string): boolean {
  return written !== meant && (written.length < SHORTEST_ALONE || EVERYDAY.has(written));
}

function fold(character: string): string {
  return FOLDS.get(character) ?? character;
}
