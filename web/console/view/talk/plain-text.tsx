import type { JSX } from 'preact';
import { scriptOf, LOCALE } from '../../../shared/language.js';
import { piecesOf } from '../../text/links.js';

/** The `lang` of words by their script, for fonts and screen readers. */
export function langOf(text: string): string | undefined {
  const script = scriptOf(text);
  return script && LOCALE[script];
}

/** Words as they were written, line breaks and all; web addresses can be followed. */
export function PlainText({ text }: { readonly text: string }): JSX.Element {
  return (
    <p class="plain" dir="auto" lang={langOf(text)}>
      {piecesOf(text).map((piece) =>
        piece.href ? (
          <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}
