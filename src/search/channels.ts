import { hasHan } from '../domain/text/fold.js';
import { rewriteChinese } from './chinese-concepts.js';
import { chineseSynonyms } from './chinese-synonyms.js';
import { englishConcepts, wordConcept } from './english-concepts.js';
import { stemEnglish } from './english-stem.js';
import { hashText, joinHashes } from './hashes.js';
import { ENGLISH_COMMON_WORDS, ENGLISH_STOP_WORDS } from './lexicon/common-words.js';

/**
 * The ways in which a text is cut into tokens, each with an index of its own.
 *
 * | channel | Latin script | Chinese |
 * |---|---|---|
 * | `word` | stems without stop words | groups of the thesaurus |
 * | `gram` | characters 3 to 5 within a word | bigrams |
 * | `unit` | stems with stop words | single characters |
 * | `concept` | groups of the lexicon, else stems | the same on the rewritten text |
 * | `conceptPair` | two concepts in a row | bigrams of the rewritten text |
 */
export const CHANNELS = ['word', 'gram', 'unit', 'concept', 'conceptPair'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The tokens of a text by channel, as hashes, in order and with repeats. */
export type Tokens = Readonly<Record<Channel, readonly number[]>>;

const SEEDS: Readonly<Record<Exclude<Channel, 'concept'>, number>> = {
  word: 2,
  gram: 3,
  unit: 4,
  conceptPair: 6,
};
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}'])+/gu;
const STOP_WORDS: ReadonlySet<string> = new Set(ENGLISH_STOP_WORDS.trim().split(/\s+/));
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
const SHARES = commonWordShares();

/**
 * Cuts a folded text (see `foldText`) into tokens. Channels that are not `wanted` are left out where
 * that saves work; of Latin words, `word` and `unit` are always there.
 */
export function tokenise(folded: string, wanted: readonly Channel[] = CHANNELS): Tokens {
  const tokens = emptyTokens();
  let stems: string[] = [];
  for (const run of folded.match(RUNS) ?? []) {
    if (hasHan(run)) {
      if (wanted.includes('conceptPair')) addEnglishConcepts(stems, tokens);
      stems = [];
      addChinese(run, wanted, tokens);
    } else {
      const word = bareWord(run);
      if (word !== '') stems.push(addWord(word, wanted, tokens));
    }
  }
  if (wanted.includes('conceptPair')) addEnglishConcepts(stems, tokens);
  return tokens;
}

function emptyTokens(): Record<Channel, number[]> {
  return { word: [], gram: [], unit: [], concept: [], conceptPair: [] };
}

/** How much of its weight a token keeps: 1, or less for words that are in questions about anything. */
export function tokenShare(token: number): number {
  return SHARES.get(token) ?? 1;
}

function bareWord(run: string): string {
  return run.replace(/'s$/, '').replaceAll("'", '');
}

function addWord(
  word: string,
  wanted: readonly Channel[],
  tokens: Record<Channel, number[]>,
): string {
  const stem = stemEnglish(word);
  tokens.unit.push(hashText(stem, SEEDS.unit));
  if (STOP_WORDS.has(word)) return stem;
  tokens.word.push(hashText(stem, SEEDS.word));
  if (wanted.includes('gram')) addWordGrams(`^${word}$`, tokens.gram);
  return stem;
}

function addWordGrams(framed: string, into: number[]): void {
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
    for (let at = 0; at + length <= framed.length; at++) {
      into.push(hashText(framed, SEEDS.gram, at, at + length));
    }
  }
}

function addEnglishConcepts(stems: readonly string[], tokens: Record<Channel, number[]>): void {
  let before: number | undefined;
  for (const concepts of englishConcepts(stems)) {
    tokens.concept.push(...concepts);
    if (before !== undefined) {
      for (const concept of concepts) tokens.conceptPair.push(joinHashes(before, concept));
    }
    before = concepts[0];
  }
}

function addChinese(
  run: string,
  wanted: readonly Channel[],
  tokens: Record<Channel, number[]>,
): void {
  if (wanted.includes('unit')) addNgrams(run, 1, SEEDS.unit, tokens.unit);
  addNgrams(run, 2, SEEDS.gram, tokens.gram);
  if (wanted.includes('word')) tokens.word.push(...chineseSynonyms(run));
  if (!wanted.includes('conceptPair')) return;
  const rewritten = rewriteChinese(run);
  addNgrams(rewritten, 2, SEEDS.conceptPair, tokens.conceptPair);
  if (!wanted.includes('concept')) return;
  for (const character of rewritten) tokens.concept.push(wordConcept(character));
}

function addNgrams(text: string, length: number, seed: number, into: number[]): void {
  for (let at = 0; at + length <= text.length; at++) {
    into.push(hashText(text, seed, at, at + length));
  }
}

function commonWordShares(): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (const [share, words] of ENGLISH_COMMON_WORDS) {
    for (const stem of words.trim().split(/\s+/).map(stemEnglish)) {
      shares.set(hashText(stem, SEEDS.word), share);
      shares.set(hashText(stem, SEEDS.unit), share);
      shares.set(wordConcept(stem), share);
    }
  }
  return shares;
}
