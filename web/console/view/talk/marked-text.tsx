import type { JSX } from 'preact';
import { markedPieces } from '../../text/expressions.js';

/** Text in which values that were filled in, and those that could not be, are told apart. */
export function MarkedText({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {markedPieces(text).map(({ kind, text: piece }) =>
        kind === 'plain' ? piece : <span class={`value-${kind}`}>{piece}</span>,
      )}
    </>
  );
}
