import { CHARACTER_KINDS, KIND } from './character-kinds.js';

/** The three blocks of features: words, letters of words, Chinese characters. */
export const BLOCKS = 3;
/** N-grams of up to this many Chinese characters. */
const HAN_GRAM = 3;
const SHORTEST_LETTER_GRAM = 2;
const LONGEST_LETTER_GRAM = 5;

/** FNV-1a's prime; each kind of n-gram starts from its own seed. */
const PRIME = 0x01000193;
const WORD_SEED = 0x811c9dc5;
const PAIR_SEED = 0x9e3779b9;
const LETTER_SEED = 0x2545f491;
const HAN_SEED = 0x1b873593;
const TEXT_BORDER = 0x12345679;
const QUESTION = 0x00077777;
const BLANK = 0x20;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;

/**
 * Turns text into features without building an n-gram string: every n-gram is a 32-bit rolling hash
 * of its code units. Words give 1–2-grams with the borders of the text, each Latin word its
 * characters' 2–5-grams with the borders of the word, Chinese its characters' 1–3-grams with the
 * borders of each stretch. A text in both scripts fills all blocks. Digits count as one digit, so
 * that "3 days" and "5 days" are the same words. Masked entities are words.
 *
 * One extractor serves one thread: its buffers are reused from text to text.
 */
export class FeatureExtractor {
  /** The hashes of the last text, block after block; only `[0, ends[BLOCKS - 1])` counts. */
  hashes = new Uint32Array(1024);
  /** Where each block ends in `hashes`. */
  readonly ends = new Int32Array(BLOCKS);
  private count = 0;
  private wordCount = 0;
  private hanCount = 0;
  private words = new Int32Array(256);
  private han = new Uint16Array(256);

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
  }

  /** No text gives more than twelve n-grams a unit, nor more words than units. */
  private reserve(length: number): void {
    const needed = 12 * (length + 2);
    if (this.hashes.length >= needed) return;
    this.hashes = new Uint32Array(needed);
    this.words = new Int32Array(2 * (length + 2));
    this.han = new Uint16Array(2 * (length + 2));
  }

  /** Finds the words (start and end) and copies the Chinese stretches, a blank around each. */
  private split(text: string): void {
    this.wordCount = 0;
    this.hanCount = 0;
    for (let at = 0; at < text.length; ) {
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
      const end = this.words[2 * word + 1] as number;
      let hash = WORD_SEED;
      for (let at = this.words[2 * word] as number; at < end; at += 1) {
        hash = Math.imul(hash ^ foldDigit(text.charCodeAt(at)), PRIME);
      }
      this.emit(hash);
      this.emit(pairHash(previous, hash));
      previous = hash;
    }
    if (this.wordCount > 0) this.emit(pairHash(previous, TEXT_BORDER));
    if (text.includes('?')) this.emit(QUESTION);
  }

  private addLetters(text: string): void {
    for (let word = 0; word < this.wordCount; word += 1) {
      const first = this.words[2 * word] as number;
      const end = this.words[2 * word + 1] as number;
      if (CHARACTER_KINDS[text.charCodeAt(first)] !== KIND.letter) continue;
      for (let start = first - 1; start < end; start += 1) {
        const stop = Math.min(end + 1, start + LONGEST_LETTER_GRAM);
        let hash = LETTER_SEED;
        for (let at = start; at < stop; at += 1) {
          const unit = at < first || at === end ? BLANK : foldDigit(text.charCodeAt(at));
          hash = Math.imul(hash ^ unit, PRIME);
          if (at - start + 1 >= SHORTEST_LETTER_GRAM) this.emit(hash);
        }
      }
    }
  }

  private addHan(): void {
    const { han, hanCount } = this;
    for (let start = 0; start < hanCount; start += 1) {
      const stop = Math.min(hanCount, start + HAN_GRAM);
      let hash = HAN_SEED;
      for (let at = start; at < stop; at += 1) {
        hash = Math.imul(hash ^ (han[at] as number), PRIME);
        this.emit(hash);
      }
    }
  }

  /** Stores a hash after spreading its bits (murmur3's finish), which FNV leaves uneven. */
  private emit(hash: number): void {
    let mixed = hash ^ (hash >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    this.hashes[this.count++] = mixed ^ (mixed >>> 16);
  }
}

function foldDigit(unit: number): number {
  return unit >= DIGIT_ZERO && unit <= DIGIT_NINE ? DIGIT_ZERO : unit;
}

function pairHash(first: number, second: number): number {
  return Math.imul(Math.imul(first ^ PAIR_SEED, PRIME) ^ second, PRIME);
}
