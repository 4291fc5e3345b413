import type { Language } from '../../shared/language.js';
import type { ShownValue } from '../api/article-types.js';

/** Values in an article: between two braces, or three by mistake; one that does not close runs to the line's end. */
const EXPRESSION = /\{\{[^{}\n]*(?:\}{2,3}|$)|\{\{\{[^{}\n]*(?:\}{2,3}|$)/gm;

/** The server takes no longer ones, and none that is meant is as long. */
const MOST_CHARACTERS = 300;

/** Every different expression of a text, in the order of its first use. */
export function expressionsIn(text: string): readonly string[] {
  const found = [...text.matchAll(EXPRESSION)].map(([expression]) => expression.trimEnd());
  return [...new Set(found)].filter((expression) => expression.length <= MOST_CHARACTERS);
}

/** How a piece of shown text came to be: written, filled in, or an expression that nothing is filled in for. */
export type PieceKind = 'plain' | 'value' | 'unknown';

/** Signs of the private use area: nobody types them, and Markdown passes over them. */
const MARKS = { value: '\uE000', unknown: '\uE001' } as const;
const END = '\uE002';
/** Where the signs that Markdown may take for its own are put aside, in the order of their codes. */
const ASIDE = 0xe100;
const MARKED = new RegExp(`([${MARKS.value}${MARKS.unknown}])([^${END}]*)${END}`, 'g');

/**
 * A text as customers will read it: what an expression stands for in its place, marked so that
 * `piecesOf` can tell it apart. What `find` does not know yet stays as it is written.
 */
export function fillIn(
  text: string,
  language: Language,
  find: (expression: string) => ShownValue | undefined,
): string {
  return text.replace(EXPRESSION, (written) => {
    const found = find(written.trimEnd());
    if (!found) return written;
    const { shown } = found;
    const mark = shown ? MARKS.value : MARKS.unknown;
    return `${mark}${shown?.[language] ?? inert(written)}${END}`;
  });
}

/** The pieces of a text that `fillIn` made. */
export function markedPieces(
  text: string,
): readonly { readonly kind: PieceKind; readonly text: string }[] {
  const pieces: { kind: PieceKind; text: string }[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > from) pieces.push({ kind: 'plain', text: text.slice(from, match.index) });
    const kind = match[1] === MARKS.value ? 'value' : 'unknown';
    pieces.push({ kind, text: spoken(match[2] ?? '') });
    from = match.index + match[0].length;
  }
  if (from < text.length || pieces.length === 0)
    pieces.push({ kind: 'plain', text: text.slice(from) });
  return pieces;
}

/** An expression is shown letter by letter, whatever Markdown would make of its signs. */
function inert(expression: string): string {
  return expression.replace(/[!-/:-@[-`{-~]/g, (sign) =>
    String.fromCharCode(ASIDE + sign.charCodeAt(0)),
  );
}

/** What `inert` was given. */
function spoken(inertText: string): string {
  return inertText.replace(/[\uE100-\uE17F]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - ASIDE),
  );
}
