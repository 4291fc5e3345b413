import { readInline, type Inline } from './inline.js';

export interface Item {
  readonly children: readonly Inline[];
  /** Lists below this item. */
  readonly lists: readonly List[];
}

export interface List {
  readonly kind: 'list';
  /** The number of the first item; `undefined` for bullets. */
  readonly start?: number;
  readonly items: readonly Item[];
}

export type Block =
  { readonly kind: 'paragraph' | 'heading'; readonly children: readonly Inline[] } | List;

interface ListLine {
  readonly indent: number;
  readonly start?: number;
  readonly text: string;
}

const MOST_DEPTH = 3;

/**
 * Reads the markdown that articles use: paragraphs, headings, bullet and numbered lists, one in
 * another. Unknown constructs stay as text. Never throws.
 */
export function readBlocks(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let list: ListLine[] = [];
  const flush = (): void => {
    if (paragraph.length > 0) {
      blocks.push({ kind: 'paragraph', children: readInline(paragraph.join('\n')) });
    }
    if (list.length > 0) blocks.push(...listsOf(list, 0));
    paragraph = [];
    list = [];
  };
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const item = listLine(line);
    const heading = /^#{1,6} {1,4}(.*)$/.exec(line)?.[1];
    const last = list[list.length - 1];
    if (item) {
      if (paragraph.length > 0) flush();
      list.push(item);
    } else if (line.trim() === '') {
      // A blank line inside a list only makes it loose; what follows decides.
      if (paragraph.length > 0) flush();
    } else if (heading !== undefined) {
      flush();
      blocks.push({ kind: 'heading', children: readInline(heading.trim()) });
    } else if (last && /^\s/.test(line)) {
      list[list.length - 1] = { ...last, text: `${last.text}\n${line.trim()}` };
    } else {
      if (list.length > 0) flush();
      paragraph.push(line.trimEnd());
    }
  }
  flush();
  return blocks;
}

function listLine(line: string): ListLine | undefined {
  const found = /^(\s{0,12})(?:[-*+•]|(\d{1,4})[.)、]) ?(.*)$/.exec(line);
  const text = found?.[3]?.trim();
  if (!found || !text) return undefined;
  const mark = line.trimStart();
  // "*bold*" and "-5 °C" begin a sentence, not a list; a mark needs its blank, 「1、」 does not.
  if (/^([-*+]|\d{1,4}[.)])\S/.test(mark)) return undefined;
  const start = found[2] === undefined ? undefined : Number(found[2]);
  return { indent: found[1]?.length ?? 0, start, text };
}

/** Lists of one depth; deeper lines go under the item before them. */
function listsOf(lines: readonly ListLine[], depth: number): readonly List[] {
  const lists: { kind: 'list'; start?: number; items: Item[] }[] = [];
  const indent = lines[0]?.indent ?? 0;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const deeper = depth < MOST_DEPTH ? countDeeper(lines, at + 1, indent) : 0;
    const below = lines.slice(at + 1, at + 1 + deeper);
    const item = { children: readInline(line.text), lists: listsOf(below, depth + 1) };
    const current = lists[lists.length - 1];
    const isNumbered = line.start !== undefined;
    if (current && (current.start !== undefined) === isNumbered) current.items.push(item);
    else lists.push({ kind: 'list', start: line.start, items: [item] });
    at += 1 + deeper;
  }
  return lists;
}

function countDeeper(lines: readonly ListLine[], from: number, indent: number): number {
  let count = 0;
  while ((lines[from + count]?.indent ?? -1) > indent + 1) count += 1;
  return count;
}
