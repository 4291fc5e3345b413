import { areAlike } from './alike-characters.js';
import { isAmongGoods, isMisheardGoods } from './everyday-words.js';
import type { Finder, Found } from './finder.js';
import { singular } from '../../domain/text/singular.js';
import { namesOf, type NamedProduct, type ProductName } from './product-names.js';
import { isAnagram, isOneStep, isSlip, Spelling } from './spelling.js';
import { Trie, type TrieMatch } from './trie.js';

const HAN = /[\u3400-\u9fff]/;
const HAN_STRETCH = /[\u3400-\u9fff]+/g;
const WORD = /[a-z0-9\u00c0-\u024f]+(?:'[a-z]+)?/g;
/** A Chinese name of this length may have one wrong character. */
const FORGIVING_LENGTH = 4;
/** … and one of this length one that sounds or looks alike. */
const SHORTEST_FORGIVEN = 3;
/** What is rather meant when it stands there: 换鞋等了三天. */
const FUNCTION_WORDS = new Set(
  '等真些过时是事到的了被就很也在会这说要有没不以及其起已之只呢那还和得地着吗吧能可',
);

const SHORTEST_ALONE = 6;
const SHORTEST_PARTED = 7;
/** As two words these are something else. */
const NEVER_PARTED = new Set(
  'halfday clearday lightbreeze homebody keepwarm cleancut warmtoes footing foothill'.split(' '),
);
/** Everyday words that are one letter away from what shops sell. */
const EVERYDAY = new Set(
  'cooler cooked cookie booked hooked matters pillar blanked heated header better setter certain curtail speaker sterling'.split(
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
  const names = namesOf(products);
  const forgiving = new Trie();
  const exact = new Trie();
  const latin = new Trie();
  const words: string[] = [];
  for (const [name, { use }] of names) {
    if (HAN.test(name)) (use === 'forgiving' ? forgiving : exact).put([...name].map(fold), name);
    else {
      latin.put(name.split(' '), name);
      words.push(...name.split(' '));
    }
  }
  const spelling = new Spelling(words);
  return (lower, cased) => {
    const hasHan = HAN.test(lower);
    const latinFound = findLatin(lower, cased, names, latin, spelling);
    return hasHan ? [...findHan(lower, names, forgiving, exact), ...latinFound] : latinFound;
  };
}

type Names = ReadonlyMap<string, ProductName>;

function findHan(lower: string, names: Names, forgiving: Trie, exact: Trie): Found[] {
  const found: Found[] = [];
  for (const stretch of lower.matchAll(HAN_STRETCH)) {
    const written = Array.from(stretch[0]);
    const folded = written.map(fold);
    for (let at = 0; at < folded.length;) {
      const near = forgiving.longest(folded, at, 1);
      const whole = exact.longest(folded, at, 0);
      const start = stretch.index + at;
      const match = [
        whole && isMeant(names, whole, lower, start) ? whole : undefined,
        near && isForgiven(written, at, near, lower, start) ? near : undefined,
      ].reduce(longer);
      const id = match && names.get(match.value)?.id;
      if (match && id !== undefined) {
        found.push({ type: 'product', value: id, start, end: start + match.length });
      }
      at += match?.length ?? 1;
    }
  }
  return found;
}

/** The longer one; what goes on by one character that is wrong is not longer. */
function longer(whole: TrieMatch | undefined, near: TrieMatch | undefined): TrieMatch | undefined {
  if (!whole || !near) return whole ?? near;
  return near.length - near.errors > whole.length ? near : whole;
}

function isMeant(names: Names, match: TrieMatch, lower: string, start: number): boolean {
  const use = names.get(match.value)?.use;
  return use === 'exact' || isAmongGoods(lower, start, start + match.length);
}

/**
 * A longer name may have any wrong character; one of four, too, unless the last, which says what it is;
 * one of three only a character that sounds or looks alike.
 */
function isForgiven(
  written: readonly string[],
  at: number,
  match: TrieMatch,
  lower: string,
  start: number,
): boolean {
  const length = match.length;
  if (match.errors === 0 && length >= SHORTEST_FORGIVEN) return true;
  if (written.slice(at, at + length).join('') === match.value || length > FORGIVING_LENGTH)
    return true;
  if (length < SHORTEST_FORGIVEN && !isMisheardGoods(lower, start, start + match.length)) {
    return false;
  }
  if (match.length === FORGIVING_LENGTH) {
    const thing = match.value.slice(-1);
    const last = written[at + match.length - 1] ?? '';
    return fold(last) === fold(thing) || areAlike(last, thing);
  }
  return Array.from(match.value).every((meant, index) => {
    const character = written[at + index] ?? '';
    if (fold(character) === fold(meant)) return true;
    const isInside = index + 1 < match.length;
    return (isInside || !FUNCTION_WORDS.has(character)) && areAlike(character, meant);
  });
}

function findLatin(
  lower: string,
  cased: string,
  names: Names,
  sequences: Trie,
  spelling: Spelling,
): Found[] {
  const { starts, ends, written, meant } = wordsOf(lower, spelling);
  const found: Found[] = [];
  for (let at = 0; at < meant.length;) {
    const whole = sequences.longest(meant, at, 0);
    const match = whole && whole.length > 1 ? whole : (parted(written, at, names) ?? whole);
    const length = match?.length ?? 1;
    const isGuess = length === 1 && isDoubtful(written[at] ?? '', meant[at] ?? '');
    const start = starts[at];
    const end = ends[at + length - 1];
    const name = match && names.get(match.value);
    if (!name || start === undefined || end === undefined) {
      at += 1;
    } else if (name.use === 'among goods' || name.use === 'brand') {
      const isNamed =
        (match.value.includes(' ') || name.use === 'brand') && hasCapitals(cased, start, end);
      const isGoods = isNamed || (name.use === 'among goods' && isAmongGoods(lower, start, end));
      if (isGoods && !isGuess) found.push({ type: 'product', value: name.id, start, end });
      at += isGoods ? length : 1;
    } else {
      if (!isGuess) found.push({ type: 'product', value: name.id, start, end });
      at += length;
    }
  }
  return found;
}

/** The words of a text as they are written and as they were probably meant. */
function wordsOf(lower: string, spelling: Spelling) {
  const starts: number[] = [];
  const ends: number[] = [];
  const written: string[] = [];
  const meant: string[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(lower); match; match = WORD.exec(lower)) {
    starts.push(match.index);
    ends.push(WORD.lastIndex);
    const word = singular(match[0].replace("'", ''));
    written.push(word);
    meant.push(spelling.correct(word) ?? word);
  }
  return { starts, ends, written, meant };
}

/** One word written as two: short bread, bean talk. */
function parted(written: readonly string[], at: number, names: Names): TrieMatch | undefined {
  const second = written[at + 1];
  if (second === undefined) return undefined;
  const value = `${written[at] ?? ''}${second}`;
  const isName = value.length >= SHORTEST_PARTED && names.has(value) && !NEVER_PARTED.has(value);
  return isName ? { value, length: 2, errors: 0 } : undefined;
}

/** A word alone that is only nearly a name needs to be long, and no everyday word. */
function isDoubtful(written: string, meant: string): boolean {
  if (written === meant) return false;
  if (EVERYDAY.has(written)) return true;
  if (written.length < SHORTEST_ALONE) return !isSlip(written, meant);
  return !isOneStep(meant, written) && !isAnagram(written, meant) && !isSlip(written, meant);
}

/** "the Old Friend", but neither "Old friend" at the start of a sentence nor "OLD FRIEND". */
function hasCapitals(cased: string, start: number, end: number): boolean {
  const isInside = /[a-z0-9,'’"“] ?["“'‘]?$/i.test(cased.slice(Math.max(0, start - 3), start));
  return isInside && /^(?:[A-Z][a-z'’]+[ -]?)+$/.test(cased.slice(start, end));
}

function fold(character: string): string {
  return FOLDS.get(character) ?? character;
}
