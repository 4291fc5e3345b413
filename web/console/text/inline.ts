import { piecesOf, safeHref } from './links.js';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] };

/** Marks inside marks beyond this depth are shown as typed; nobody writes them in earnest. */
const MAX_DEPTH = 4;

/** Code, links, bold and italic; each alternative runs to the next mark of its own kind only. */
const MARK =
  /`([^`\n]{1,500})`|\[([^\][\n]{1,500})\]\(([^()\s]{1,2000})\)|\*\*([^*\n]{1,2000})\*\*|\*([^*\s][^*\n]{0,2000})\*/g;

/** One line of Markdown as a tree. Links that are not web, mail or telephone stay as typed. */
export function inlinesOf(line: string, depth = 0): readonly Inline[] {
  if (depth > MAX_DEPTH) return [{ kind: 'text', text: line }];
  const found: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(MARK)) {
    found.push(...plain(line.slice(from, match.index), depth));
    found.push(...marked(match, depth));
    from = match.index + match[0].length;
  }
  found.push(...plain(line.slice(from), depth));
  return found;
}

function marked(match: RegExpMatchArray, depth: number): readonly Inline[] {
  const [whole, code, label, address, strong, em] = match;
  if (code !== undefined) return [{ kind: 'code', text: code }];
  if (strong !== undefined) return [{ kind: 'strong', content: inlinesOf(strong, depth + 1) }];
  if (em !== undefined) return [{ kind: 'em', content: inlinesOf(em, depth + 1) }];
  const href = safeHref(address ?? '');
  if (!href || label === undefined) return [{ kind: 'text', text: whole }];
  return [{ kind: 'link', href, content: [{ kind: 'text', text: label }] }];
}

function plain(text: string, depth: number): readonly Inline[] {
  if (text === '') return [];
  if (depth > 0) return [{ kind: 'text', text }];
  return piecesOf(text).map((piece) =>
    piece.href
      ? { kind: 'link', href: piece.href, content: [{ kind: 'text', text: piece.text }] }
      : { kind: 'text', text: piece.text },
  );
}
