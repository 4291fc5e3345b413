import { foldText, hasHan } from '../text/fold.js';

/** Longer passages are no chat messages. */
const LONGEST = 400;

/**
 * The paragraph or list item of an article's Markdown that speaks of a thing, the first paragraph
 * left out, since that was told already. `undefined` when none names it.
 *
 * @param thing what a follow-up question asks about, such as 鞋子 or "shoes"
 */
export function passageAbout(body: string, thing: string): string | undefined {
  const words = wordsOf(thing);
  if (words.length === 0) return undefined;
  const [, ...rest] = body.split(/\n\s*\n/);
  const passages = rest.flatMap(itemsOf).filter((passage) => passage.length <= LONGEST);
  return passages.find((passage) => names(passage, words));
}

/** Whether a text names a thing, all words of it. */
export function mentions(text: string, thing: string): boolean {
  const words = wordsOf(thing);
  return words.length > 0 && names(text, words);
}

function names(text: string, words: readonly string[]): boolean {
  const folded = foldText(text);
  return words.every((word) => contains(folded, word));
}

/** A list gives its items, a paragraph itself, both on one line and without list signs. */
function itemsOf(paragraph: string): string[] {
  const items = paragraph.split(/\n(?=\s*(?:[-*]|\d+\.)\s)/);
  return items.map((item) =>
    item.replace(/^\s*(?:[-*]|\d+\.)\s+/, '').replace(/\s*\n\s*/g, joint(item)),
  );
}

function joint(text: string): string {
  return hasHan(text) ? '' : ' ';
}

function wordsOf(thing: string): string[] {
  const folded = foldText(thing)
    .replace(/[^\p{L}\p{N}%¥ ]+/gu, ' ')
    .trim();
  if (folded === '') return [];
  // 鞋子 and 鞋 mean the same; a text may have either.
  if (hasHan(folded)) return [folded.replace(/\s+/g, '').replace(/(?<=.)[子类的]$/, '')];
  return folded.split(/\s+/).map((word) => word.replace(/(?<=\w{3})s$/, ''));
}

function contains(folded: string, word: string): boolean {
  if (hasHan(word)) return folded.includes(word);
  return new RegExp(`(?<![a-z])${word}`).test(folded);
}
