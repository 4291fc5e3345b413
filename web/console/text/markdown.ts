import { inlinesOf, type Inline } from './inline.js';

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'heading'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Inline[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

const BULLET = /^\s{0,3}[-*+]\s+(.*)$/;
const NUMBER = /^\s{0,3}(\d{1,9})[.)]\s+(.*)$/;
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;
const FENCE = /^```/;

/**
 * The small Markdown of articles as a tree: paragraphs, headings, lists, fenced code, and inside
 * them bold, italic, code and links. HTML is text like any other. Never throws; linear in length.
 */
export function parseMarkdown(source: string): readonly Block[] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if ((lines[at] ?? '').trim() === '') {
      at += 1;
      continue;
    }
    const [block, next] = readBlock(lines, at);
    blocks.push(block);
    at = next;
  }
  return blocks;
}

function readBlock(lines: readonly string[], at: number): readonly [Block, number] {
  const line = lines[at] ?? '';
  const heading = HEADING.exec(line);
  if (heading) return [{ kind: 'heading', content: inlinesOf(heading[1] ?? '') }, at + 1];
  if (FENCE.test(line)) return readCode(lines, at + 1);
  if (BULLET.test(line)) return readList(lines, at, BULLET, 1);
  if (NUMBER.test(line)) return readList(lines, at, NUMBER, 2);
  return readParagraph(lines, at);
}

function readCode(lines: readonly string[], from: number): readonly [Block, number] {
  let end = from;
  while (end < lines.length && !FENCE.test(lines[end] ?? '')) end += 1;
  return [{ kind: 'code', text: lines.slice(from, end).join('\n') }, end + 1];
}

function readList(
  lines: readonly string[],
  from: number,
  mark: RegExp,
  group: number,
): readonly [Block, number] {
  const items: string[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const match = mark.exec(line);
    if (match) items.push(match[group] ?? '');
    else if (/^\s{2,}\S/.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else break;
  }
  const ordered = mark === NUMBER;
  const start = ordered ? Number(NUMBER.exec(lines[from] ?? '')?.[1] ?? 1) : 1;
  return [{ kind: 'list', ordered, start, items: items.map((item) => inlinesOf(item)) }, at];
}

function readParagraph(lines: readonly string[], from: number): readonly [Block, number] {
  let end = from + 1;
  while (end < lines.length && !startsBlock(lines[end] ?? '')) end += 1;
  const content = lines.slice(from, end).map((line) => inlinesOf(line.trim()));
  return [{ kind: 'paragraph', lines: content }, end];
}

function startsBlock(line: string): boolean {
  return line.trim() === '' || [BULLET, NUMBER, HEADING, FENCE].some((mark) => mark.test(line));
}
