import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Keep } from '../../../shared/keep.js';
import { SendIcon } from '../view/icons.js';
import { useUi } from '../view/ui.js';
import { AttachButton } from './attach-button.js';
import { COMPOSER_ID } from './composer-id.js';
import { Hint } from './hint.js';
import { MOST_CHARACTERS } from './limits.js';
import { Tray } from './tray.js';
import { useDropped } from './use-dropped.js';
import { usePictures, type Attached } from './use-pictures.js';

interface ComposerProps {
  /** Words that come back to be changed; a new object each time. */
  readonly returned?: { readonly text: string };
  readonly tabKeep: Keep;
  readonly onSend: (text: string, pictures: readonly Attached[]) => void;
  readonly onTyping: () => void;
}

const DRAFT_KEY = 'touchpoint.draft';

export function Composer({ returned, tabKeep, onSend, onTyping }: ComposerProps): JSX.Element {
  const { words } = useUi();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => tabKeep.get(DRAFT_KEY) ?? '');
  const pictures = usePictures();
  const isDraggedOver = useDropped(pictures.add);
  const isTooLong = text.length > MOST_CHARACTERS;
  const canSend = (text.trim() !== '' || pictures.attached.length > 0) && !isTooLong;

  const write = (next: string): void => {
    setText(next);
    tabKeep.set(DRAFT_KEY, next === '' ? undefined : next);
  };
  const send = (): void => {
    if (!canSend) return;
    onSend(text.trim(), pictures.take());
    write('');
    box.current?.focus();
  };
  useLayoutEffect(() => grow(box.current), [text]);
  useEffect(() => {
    if (!returned) return;
    write(text === '' ? returned.text : `${returned.text}\n${text}`);
    box.current?.focus();
  }, [returned]);

  const submit = (event: Event): void => {
    event.preventDefault();
    send();
  };
  return (
    <form class={isDraggedOver ? 'composer composer-drop' : 'composer'} onSubmit={submit}>
      <Tray attached={pictures.attached} onRemove={pictures.remove} />
      <div class="composer-row">
        <AttachButton onFiles={pictures.add} />
        <textarea
          ref={box}
          id={COMPOSER_ID}
          rows={1}
          dir="auto"
          enterkeyhint="send"
          autocomplete="off"
          aria-label={words.message}
          aria-describedby="composer-hint"
          aria-invalid={isTooLong}
          placeholder={isDraggedOver ? words.dropHere : words.placeholder}
          value={text}
          onInput={(event) => {
            write(event.currentTarget.value);
            onTyping();
          }}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return;
            event.preventDefault();
            send();
          }}
          onPaste={(event) => {
            const files = [...(event.clipboardData?.files ?? [])];
            if (files.length === 0) return;
            event.preventDefault();
            void pictures.add(files);
          }}
        />
        <button type="submit" class="send" aria-label={words.send} disabled={!canSend}>
          <SendIcon />
        </button>
      </div>
      <Hint length={text.length} problem={pictures.problem} />
    </form>
  );
}

/**
 * Enter sends, Shift+Enter begins a new line. While an input method composes, Enter belongs to it;
 * Safari ends the composition before the key arrives and then only says so by the key code 229.
 */
function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}

function grow(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}
