import type { Simplify } from './simplify.js';

/** Longer messages are read up to here; the limit bounds the time of every later step. */
export const MAX_CHARACTERS = 2_000;

/** A text made plain to read, which still knows where each of its parts came from. */
export interface NormalText {
  /** Cleaned, full-width forms folded, traditional Chinese folded to simplified; case kept. */
  readonly text: string;
  /** `text` in lower case, unit for unit. */
  readonly lower: string;
  /** Where the unit at `index` of `text` begins in the received text (UTF-16). */
  startOf(index: number): number;
  /** Where the unit before `index` of `text` ends in the received text. */
  endOf(index: number): number;
}

/** Marks on one letter beyond this number are dropped: no script needs them, attacks do. */
const MAX_MARKS = 4;
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
/** Combining marks begin here. */
const FIRST_MARK = 0x300;
const MARK = /^\p{M}$/u;
const DROPPED = /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\ufe00-\ufe0f]$/u;
const SPACE = /^[\s\u0085]$/;
const QUOTES: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
};

/**
 * Reads a received text: NFKC per character, runs of white space made one blank (or one line break),
 * control, zero-width and private-use characters and lone surrogates removed, quotes straightened,
 * cut to `MAX_CHARACTERS`. Never throws; linear in the length read.
 */
export function normalise(received: string, simplify: Simplify): NormalText {
  const cut = received.slice(0, MAX_CHARACTERS);
  if (PLAIN.test(cut)) return plainText(cut);
  const draft = new Draft();
  for (let at = 0; at < cut.length && !draft.full;) at = readCharacter(cut, at, draft);
  const text = simplify(draft.text);
  const { starts, ends } = draft;
  return {
    text,
    lower: lowerCase(text),
    startOf: (index) => starts[index] ?? cut.length,
    endOf: (index) => (index > 0 ? (ends[index - 1] ?? cut.length) : 0),
  };
}

function plainText(text: string): NormalText {
  const same = (index: number): number => Math.min(index, text.length);
  return { text, lower: text.toLowerCase(), startOf: same, endOf: same };
}

/** Reads the character at `at` with the marks upon it; returns where the next one begins. */
function readCharacter(received: string, at: number, draft: Draft): number {
  const unit = received.charCodeAt(at);
  if (isHan(unit) && !mayBeMark(received.charCodeAt(at + 1))) {
    draft.addUnit(received.charAt(at), at);
    return at + 1;
  }
  const character = String.fromCodePoint(received.codePointAt(at) ?? 0);
  const next = at + character.length;
  if (SPACE.test(character)) draft.space(character === '\n', at);
  else if (character < '\u007f' && character > ' ') draft.addUnit(character, at);
  else if (!DROPPED.test(character)) return readWithMarks(received, character, at, draft);
  return next;
}

function readWithMarks(received: string, character: string, at: number, draft: Draft): number {
  let end = at + character.length;
  let cluster = QUOTES[character] ?? character;
  for (let marks = 0; end < received.length; marks += 1) {
    const mark = received[end] ?? '';
    if (!MARK.test(mark)) break;
    if (marks < MAX_MARKS && !DROPPED.test(mark)) cluster += mark;
    end += 1;
  }
  draft.add(cluster.normalize('NFKC'), at, end);
  return end;
}

/** Chinese characters, which NFKC leaves as they are. */
function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** No mark on a letter is below or among the Chinese; `NaN` is the text's end. */
function mayBeMark(unit: number): boolean {
  return unit >= FIRST_MARK && !isHan(unit) && !isFullWidth(unit);
}

/** Full-width ASCII and its punctuation. */
function isFullWidth(unit: number): boolean {
  return unit >= 0xff01 && unit <= 0xff5e;
}

/** The text as it grows, with the place of each unit in the received text. */
class Draft {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  private blank: { mark: string; start: number } | undefined;

  get full(): boolean {
    return this.text.length >= MAX_CHARACTERS;
  }

  /** White space counts only between words, so it waits for the next character. */
  space(isLineBreak: boolean, start: number): void {
    if (this.text === '') return;
    const mark = isLineBreak || this.blank?.mark === '\n' ? '\n' : ' ';
    this.blank = { mark, start: this.blank?.start ?? start };
  }

  add(units: string, start: number, end: number): void {
    this.endSpace(start);
    this.put(units.replace(/\s/g, ' '), start, end);
  }

  /** Like `add`, for one unit that is no white space. */
  addUnit(unit: string, start: number): void {
    this.endSpace(start);
    this.text += unit;
    this.starts.push(start);
    this.ends.push(start + 1);
  }

  private endSpace(end: number): void {
    if (this.blank) this.put(this.blank.mark, this.blank.start, end);
    this.blank = undefined;
  }

  private put(units: string, start: number, end: number): void {
    this.text += units;
    for (let unit = 0; unit < units.length; unit += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }
}

/** Lower case that keeps the length: the few letters that would grow stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}
