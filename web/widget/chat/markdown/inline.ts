import { safeLink } from '../transcript/safe-url.js';

/** A piece of running text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'em'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

/** Where a match ends and what it says. */
interface Match {
  readonly node: Inline;
  readonly end: number;
}

/** One reading of a text. `closed` remembers marks known to have no partner further on. */
interface Reading {
  readonly text: string;
  readonly depth: number;
  readonly closed: Set<string>;
}

const MOST_DEPTH = 4;
const LONGEST_LABEL = 300;

/**
 * Reads bold, italic, code, links and bare https addresses; everything else stays as it was typed.
 * Marks may touch Chinese characters and full-width punctuation, which CommonMark forbids but
 * editors of Chinese text expect. Time is linear in the length of the text.
 */
export function readInline(text: string, depth = 0): readonly Inline[] {
  const reading: Reading = { text, depth, closed: new Set() };
  const found: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') found.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const match = matchAt(reading, at);
    if (match) {
      flush();
      found.push(match.node);
      at = match.end;
    } else {
      // A backslash before a mark makes it an ordinary character.
      if (text[at] === '\\' && '\\`*_[]()#+-.!~>'.includes(text[at + 1] ?? ' ')) at += 1;
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return found;
}

/** Only line ends and bare https addresses: for text that was not written as markdown. */
export function readPlain(text: string): readonly Inline[] {
  const parts = text.split(/(\bhttps:\/\/[^\s<>"'，。；、）】》！？]+|\n)/);
  return parts.filter(Boolean).flatMap((part): readonly Inline[] => {
    if (part === '\n') return [{ kind: 'break' }];
    const match = part.startsWith('https://') ? addressAt(part, 0) : undefined;
    if (!match) return [{ kind: 'text', text: part }];
    const rest = part.slice(match.end);
    return rest === '' ? [match.node] : [match.node, { kind: 'text', text: rest }];
  });
}

function matchAt(reading: Reading, at: number): Match | undefined {
  const { text } = reading;
  switch (text[at]) {
    case '\n':
      return { node: { kind: 'break' }, end: at + 1 };
    case '`':
      return codeAt(reading, at);
    case '*':
      return text[at + 1] === '*' ? spanAt(reading, at, '**') : spanAt(reading, at, '*');
    case '_':
      return isWordAt(text, at - 1) ? undefined : spanAt(reading, at, '_');
    case '[':
      return linkAt(reading, at);
    case 'h':
      return isWordAt(text, at - 1) ? undefined : addressAt(text, at);
    default:
      return undefined;
  }
}

function codeAt({ text, closed }: Reading, at: number): Match | undefined {
  const end = closed.has('`') ? -1 : text.indexOf('`', at + 1);
  if (end < 0) closed.add('`');
  if (end <= at + 1) return undefined;
  return { node: { kind: 'code', text: text.slice(at + 1, end) }, end: end + 1 };
}

function spanAt(reading: Reading, at: number, mark: '**' | '*' | '_'): Match | undefined {
  const { text, depth, closed } = reading;
  const start = at + mark.length;
  if (depth >= MOST_DEPTH || closed.has(mark) || isBlankAt(text, start)) return undefined;
  const end = closingOf(text, start, mark);
  if (end === undefined) {
    closed.add(mark);
    return undefined;
  }
  const children = readInline(text.slice(start, end), depth + 1);
  return { node: { kind: mark === '**' ? 'strong' : 'em', children }, end: end + mark.length };
}

/** The next mark that can close: after something, and not a half of a double mark. */
function closingOf(text: string, start: number, mark: string): number | undefined {
  for (let end = text.indexOf(mark, start + 1); end >= 0; end = text.indexOf(mark, end + 1)) {
    const isHalf = mark === '*' && (text[end + 1] === '*' || text[end - 1] === '*');
    const isInWord = mark === '_' && isWordAt(text, end + 1);
    if (!isHalf && !isInWord && !isBlankAt(text, end - 1)) return end;
  }
  return undefined;
}

function linkAt({ text, depth, closed }: Reading, at: number): Match | undefined {
  if (depth >= MOST_DEPTH || closed.has(']')) return undefined;
  const middle = text.indexOf('](', at + 1);
  if (middle < 0) closed.add(']');
  const end = middle < 0 ? -1 : text.indexOf(')', middle);
  if (end < 0 || middle - at > LONGEST_LABEL || text.slice(at, middle).includes('\n')) {
    return undefined;
  }
  const label = text.slice(at + 1, middle);
  const href = safeLink(text.slice(middle + 2, end).trim());
  // An address that we do not open still has a label to be read.
  const children = readInline(label, MOST_DEPTH);
  if (!href) return { node: { kind: 'text', text: label }, end: end + 1 };
  return { node: { kind: 'link', href, children }, end: end + 1 };
}

function addressAt(text: string, at: number): Match | undefined {
  if (!text.startsWith('https://', at)) return undefined;
  const found =
    /^https:\/\/[^\s<>"'，。；、）】》！？*]+/.exec(text.slice(at, at + 2_000))?.[0] ?? '';
  const address = found.replace(/[.,;:!?)\]]{1,20}$/, '');
  const href = safeLink(address);
  if (!href) return undefined;
  const children: readonly Inline[] = [{ kind: 'text', text: address }];
  return { node: { kind: 'link', href, children }, end: at + address.length };
}

function isBlankAt(text: string, at: number): boolean {
  return /^\s?$/.test(text[at] ?? '');
}

function isWordAt(text: string, at: number): boolean {
  return /[A-Za-z0-9]/.test(text[at] ?? '');
}
