import type { JSX, RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useUi } from '../view/ui.js';
import { COMPOSER_ID } from './composer-id.js';
import { HINT_ID } from './hint.js';
import { MOST_CHARACTERS } from './limits.js';

interface TextBoxProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly placeholder: string;
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => Promise<void>;
  readonly onSend: () => void;
}

/** Grows with its text. Enter sends, Shift+Enter begins a new line; pictures can be pasted. */
export function TextBox(props: TextBoxProps): JSX.Element {
  const { box, text, placeholder, onText, onFiles, onSend } = props;
  const { words } = useUi();
  useLayoutEffect(() => grow(box.current), [text]);
  return (
    <textarea
      ref={box}
      id={COMPOSER_ID}
      rows={1}
      dir="auto"
      enterkeyhint="send"
      autocomplete="off"
      aria-label={words.message}
      aria-describedby={HINT_ID}
      aria-invalid={text.length > MOST_CHARACTERS}
      placeholder={placeholder}
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!isSendKey(event)) return;
        event.preventDefault();
        onSend();
      }}
      onPaste={(event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        void onFiles(files);
      }}
    />
  );
}

/**
 * While an input method composes, Enter belongs to it; Safari ends the composition before the key
 * arrives and then only says so by the key code 229.
 */
function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}

function grow(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}
