/** A piece of plain text, with the address when it is one. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"'`\u3000-\u303f\uff00-\uff65\p{Script=Han}]+/giu;
const TRAILING = /[.,;:!?)\]}]+$/;

/** The address when following it is harmless (web, mail, telephone), else `undefined`. */
export function safeHref(address: string): string | undefined {
  const trimmed = address.trim();
  return /^(?:https?:\/\/|mailto:|tel:)[^\s]+$/i.test(trimmed) ? trimmed : undefined;
}

/** The address when it stays on this server, else `undefined`; for files and pictures. */
export function ownHref(address: string, base: string): string | undefined {
  try {
    const url = new URL(address, base);
    const home = new URL(base);
    return url.origin === home.origin && /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Plain text cut at the web addresses in it. What is shown is always the address itself. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: address, href: address });
    from = match.index + address.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
