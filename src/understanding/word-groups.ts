import { CHARACTER_KINDS, KIND } from './character-kinds.js';
import { hashOf, pair, SEED } from './hashes.js';

/**
 * Words of both languages that mean the same to a shop. A group is one more feature of a text, so
 * what is learned from "parcel" also holds for "package" and 包裹.
 */
export interface WordGroup {
  readonly name: string;
  /** In lower case: words, phrases of at most `LONGEST_PHRASE` words, or beginnings ("deliver*"). */
  readonly words: readonly string[];
}

/** In words; "don't want" has three, since the apostrophe parts them. */
export const LONGEST_PHRASE = 5;
/** In characters. */
export const LONGEST_HAN = 6;

const WORD = /[^\s'’.,!?-]+/g;

/** The groups ready to be looked up by the hashes that the feature extractor rolls anyway. */
export class GroupIndex {
  readonly isEmpty: boolean;
  private readonly phrases = new Map<number, readonly number[]>();
  private readonly beginnings = new Map<number, readonly number[]>();
  private readonly han = new Map<number, readonly number[]>();

  constructor(readonly groups: readonly WordGroup[]) {
    this.isEmpty = groups.length === 0;
    for (const { name, words } of groups) {
      const feature = hashOf(SEED.group, name);
      for (const word of words) this.add(word, feature);
    }
  }

  /** The features of a word or phrase with this hash. */
  ofPhrase(hash: number): readonly number[] | undefined {
    return this.phrases.get(hash);
  }

  ofBeginning(hash: number): readonly number[] | undefined {
    return this.beginnings.get(hash);
  }

  ofHan(hash: number): readonly number[] | undefined {
    return this.han.get(hash);
  }

  private add(word: string, feature: number): void {
    const first = CHARACTER_KINDS[word.charCodeAt(0)];
    if (first === KIND.han) return put(this.han, hashOf(SEED.han, word), feature);
    if (word.endsWith('*')) {
      return put(this.beginnings, hashOf(SEED.word, word.slice(0, -1)), feature);
    }
    const parts = (word.match(WORD) ?? []).map((part) => hashOf(SEED.word, part));
    const [start, ...rest] = parts;
    if (start !== undefined) put(this.phrases, rest.reduce(pair, start), feature);
  }
}

function put(map: Map<number, readonly number[]>, hash: number, feature: number): void {
  map.set(hash, [...(map.get(hash) ?? []), feature]);
}
