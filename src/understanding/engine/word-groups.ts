import { CHARACTER_KINDS, KIND } from '../text/character-kinds.js';
import { hashOf, pair, SEED } from './hashes.js';
import { Vocabulary } from './vocabulary.js';

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
  private readonly phrases: FeatureLists;
  private readonly beginnings: FeatureLists;
  private readonly han: FeatureLists;

  constructor(readonly groups: readonly WordGroup[]) {
    this.isEmpty = groups.length === 0;
    const lists = { phrases: new Map(), beginnings: new Map(), han: new Map() };
    for (const { name, words } of groups) {
      const feature = hashOf(SEED.group, name);
      for (const word of words) add(lists, word, feature);
    }
    this.phrases = new FeatureLists(lists.phrases);
    this.beginnings = new FeatureLists(lists.beginnings);
    this.han = new FeatureLists(lists.han);
  }

  /** The features of a word or phrase with this hash. */
  ofPhrase(hash: number): readonly number[] | undefined {
    return this.phrases.of(hash);
  }

  ofBeginning(hash: number): readonly number[] | undefined {
    return this.beginnings.of(hash);
  }

  ofHan(hash: number): readonly number[] | undefined {
    return this.han.of(hash);
  }
}

type ListsByHash = Map<number, number[]>;

function add(
  lists: {
    readonly phrases: ListsByHash;
    readonly beginnings: ListsByHash;
    readonly han: ListsByHash;
  },
  word: string,
  feature: number,
): void {
  const first = CHARACTER_KINDS[word.charCodeAt(0)];
  if (first === KIND.han) return put(lists.han, hashOf(SEED.han, word), feature);
  if (word.endsWith('*')) {
    return put(lists.beginnings, hashOf(SEED.word, word.slice(0, -1)), feature);
  }
  const parts = (word.match(WORD) ?? []).map((part) => hashOf(SEED.word, part));
  const [start, ...rest] = parts;
  if (start !== undefined) put(lists.phrases, rest.reduce(pair, start), feature);
}

function put(map: ListsByHash, hash: number, feature: number): void {
  const list = map.get(hash) ?? [];
  map.set(hash, list);
  list.push(feature);
}

/** Lists of features by hash; looked up for every part of every text, so not a `Map`. */
class FeatureLists {
  private readonly hashes: Vocabulary;
  private readonly lists: readonly (readonly number[])[];

  constructor(byHash: ListsByHash) {
    this.hashes = new Vocabulary(Uint32Array.from(byHash.keys()));
    this.lists = [...byHash.values()];
  }

  of(hash: number): readonly number[] | undefined {
    const id = this.hashes.idOf(hash);
    return id < 0 ? undefined : this.lists[id];
  }
}
