import { CHARACTER_KINDS, KIND } from '../text/character-kinds.js';
import { foldDigit, hashOf, pair, roll, SEED, spread } from './hashes.js';
import { GroupIndex, LONGEST_HAN, LONGEST_PHRASE, type WordGroup } from './word-groups.js';

/** The blocks of features: words, letters of words, Chinese characters, groups of words. */
export const BLOCKS = 4;
const HAN_GRAM = 3;
const SHORTEST_LETTER_GRAM = 2;
const LONGEST_LETTER_GRAM = 5;
const SHORTEST_BEGINNING = 3;
/** No unit of text gives more n-grams than this. */
const MOST_PER_UNIT = 12;

const TEXT_BORDER = 0x12345679;
const QUESTION = 0x00077777;
const LENGTH = 0x00099990;
const LONGEST_CLASS = 9;
const BLANK = 0x20;

/**
 * Turns text into features without building an n-gram string: every n-gram is a 32-bit rolling hash
 * of its code units. Words give 1–2-grams with the borders of the text
 * (and the text's length and question mark count as words), each Latin word its
 * characters' 2–5-grams with the borders of the word, Chinese its characters' 1–3-grams with the
 * borders of each stretch, and words of a group the group. A text in both scripts fills all blocks.
 * Masked entities are words.
 *
 * One extractor serves one thread: its buffers are reused from text to text.
 */
export class FeatureExtractor {
  /** The hashes of the last text, block after block; only `[0, ends[BLOCKS - 1])` counts. */
  hashes = new Uint32Array(1024);
  /** Where each block ends in `hashes`. */
  readonly ends = new Int32Array(BLOCKS);
  /** How many words that are not Chinese the last text has. */
  wordCount = 0;
  private readonly groups: GroupIndex;
  private count = 0;
  private hanCount = 0;
  private words = new Int32Array(256);
  private wordHashes = new Int32Array(128);
  private han = new Uint16Array(256);

  constructor(groups: readonly WordGroup[] = []) {
    this.groups = new GroupIndex(groups);
  }

  /** Fills `hashes` and `ends` from a text in lower case. */
  extract(lower: string): void {
    this.count = 0;
    this.reserve(lower.length);
    this.split(lower);
    this.addWords(lower);
    this.ends[0] = this.count;
    this.addLetters(lower);
    this.ends[1] = this.count;
    this.addHan();
    this.ends[2] = this.count;
    if (!this.groups.isEmpty) {
      this.addWordGroups(lower);
      this.addHanGroups();
    }
    this.ends[3] = this.count;
  }

  /**
   * The last text with some of its Latin words put otherwise; the same string when none is.
   *
   * @param lower the text that was extracted last.
   * @param respell what to write in the place of a word, or `undefined` to leave it alone; gets the
   *   feature of the word and where it is.
   */
  respelled(
    lower: string,
    respell: (feature: number, start: number, end: number) => string | undefined,
  ): string {
    let text = '';
    let from = 0;
    for (let word = 0; word < this.wordCount; word += 1) {
      const start = this.words[2 * word] as number;
      const end = this.words[2 * word + 1] as number;
      const other = respell(this.wordFeature(word), start, end);
      if (other === undefined) continue;
      text += lower.slice(from, start) + other;
      from = end;
    }
    return from === 0 ? lower : text + lower.slice(from);
  }

  /** The feature of a word of the last text by itself. */
  wordFeature(word: number): number {
    return spread(this.wordHashes[word] as number);
  }

  wordLength(word: number): number {
    return (this.words[2 * word + 1] as number) - (this.words[2 * word] as number);
  }

  private reserve(length: number): void {
    const units = length + 2;
    if (this.words.length < 2 * units) {
      this.words = new Int32Array(2 * units);
      this.wordHashes = new Int32Array(units);
      this.han = new Uint16Array(2 * units);
    }
    if (this.hashes.length < MOST_PER_UNIT * units) {
      this.hashes = new Uint32Array(MOST_PER_UNIT * units);
    }
  }

  /** Finds the words (start and end) and copies the Chinese stretches, a blank around each. */
  private split(text: string): void {
    this.wordCount = 0;
    this.hanCount = 0;
    for (let at = 0; at < text.length;) {
      const kind = CHARACTER_KINDS[text.charCodeAt(at)];
      let end = at + 1;
      if (kind === KIND.letter || kind === KIND.han) {
        while (end < text.length && CHARACTER_KINDS[text.charCodeAt(end)] === kind) end += 1;
      }
      if (kind === KIND.han) this.addStretch(text, at, end);
      else if (kind !== KIND.separator) {
        this.words[2 * this.wordCount] = at;
        this.words[2 * this.wordCount + 1] = end;
        this.wordCount += 1;
      }
      at = end;
    }
  }

  private addStretch(text: string, start: number, end: number): void {
    if (this.hanCount === 0) this.han[this.hanCount++] = BLANK;
    for (let at = start; at < end; at += 1) this.han[this.hanCount++] = text.charCodeAt(at);
    this.han[this.hanCount++] = BLANK;
  }

  private addWords(text: string): void {
    let previous = TEXT_BORDER;
    for (let word = 0; word < this.wordCount; word += 1) {
      const start = this.words[2 * word] as number;
      const hash = hashOf(SEED.word, text, start, this.words[2 * word + 1] as number);
      this.wordHashes[word] = hash;
      this.emit(hash);
      this.emit(pair(previous, hash));
      previous = hash;
    }
    if (this.wordCount > 0) this.emit(pair(previous, TEXT_BORDER));
    if (text.includes('?')) this.emit(QUESTION);
    this.emit(LENGTH + this.lengthClass());
  }

  /** Short words and long stories differ in what they ask; classes of half an octave. */
  private lengthClass(): number {
    const words = this.wordCount + this.hanCount / 2;
    return Math.min(LONGEST_CLASS, Math.round(1.5 * Math.log2(1 + words)));
  }

  private addLetters(text: string): void {
    for (let word = 0; word < this.wordCount; word += 1) {
      const first = this.words[2 * word] as number;
      const end = this.words[2 * word + 1] as number;
      if (CHARACTER_KINDS[text.charCodeAt(first)] !== KIND.letter) continue;
      for (let start = first - 1; start < end; start += 1) {
        const stop = Math.min(end + 1, start + LONGEST_LETTER_GRAM);
        let hash: number = SEED.letters;
        for (let at = start; at < stop; at += 1) {
          const isBorder = at < first || at === end;
          hash = roll(hash, isBorder ? BLANK : foldDigit(text.charCodeAt(at)));
          if (at - start + 1 >= SHORTEST_LETTER_GRAM) this.emit(hash);
        }
      }
    }
  }

  private addHan(): void {
    const { han, hanCount } = this;
    for (let start = 0; start < hanCount; start += 1) {
      const stop = Math.min(hanCount, start + HAN_GRAM);
      let hash: number = SEED.han;
      for (let at = start; at < stop; at += 1) {
        hash = roll(hash, han[at] as number);
        this.emit(hash);
      }
    }
  }

  private addWordGroups(text: string): void {
    for (let word = 0; word < this.wordCount; word += 1) {
      this.addBeginnings(text, word);
      const stop = Math.min(this.wordCount, word + LONGEST_PHRASE);
      let hash = this.wordHashes[word] as number;
      this.emitAll(this.groups.ofPhrase(hash));
      for (let next = word + 1; next < stop; next += 1) {
        hash = pair(hash, this.wordHashes[next] as number);
        this.emitAll(this.groups.ofPhrase(hash));
      }
    }
  }

  private addBeginnings(text: string, word: number): void {
    const start = this.words[2 * word] as number;
    const end = this.words[2 * word + 1] as number;
    let hash: number = SEED.word;
    for (let at = start; at < end; at += 1) {
      hash = roll(hash, foldDigit(text.charCodeAt(at)));
      if (at - start + 1 >= SHORTEST_BEGINNING) this.emitAll(this.groups.ofBeginning(hash));
    }
  }

  private addHanGroups(): void {
    const { han, hanCount } = this;
    for (let start = 0; start < hanCount; start += 1) {
      const stop = Math.min(hanCount, start + LONGEST_HAN);
      let hash: number = SEED.han;
      for (let at = start; at < stop && han[at] !== BLANK; at += 1) {
        hash = roll(hash, han[at] as number);
        this.emitAll(this.groups.ofHan(hash));
      }
    }
  }

  /** The room is made for n-grams; groups beyond it are dropped, which only absurd texts reach. */
  private emitAll(features: readonly number[] | undefined): void {
    if (!features || this.count + features.length > this.hashes.length) return;
    for (const feature of features) this.emit(feature);
  }

  private emit(hash: number): void {
    this.hashes[this.count++] = spread(hash);
  }
}
