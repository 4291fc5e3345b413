import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Keep } from '../../../shared/keep.js';
import { SendIcon } from '../view/icons.js';
import { useUi } from '../view/ui.js';
import { AttachButton } from './attach-button.js';
import { Hint } from './hint.js';
import { MOST_CHARACTERS } from './limits.js';
import { TextBox } from './text-box.js';
import { Tray } from './tray.js';
import { useDraft } from './use-draft.js';
import { useDropped } from './use-dropped.js';
import { usePictures, type Attached } from './use-pictures.js';

interface ComposerProps {
  /** Words that come back to be changed; a new object each time. */
  readonly returned?: { readonly text: string };
  readonly tabKeep: Keep;
  readonly onSend: (text: string, pictures: readonly Attached[]) => void;
  readonly onTyping: () => void;
}

export function Composer({ returned, tabKeep, onSend, onTyping }: ComposerProps): JSX.Element {
  const { words } = useUi();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, write] = useDraft(tabKeep);
  const pictures = usePictures();
  const isDraggedOver = useDropped(pictures.add);
  const isEmpty = text.trim() === '' && pictures.attached.length === 0;
  const canSend = !isEmpty && text.length <= MOST_CHARACTERS;

  const send = (): void => {
    if (!canSend) return;
    onSend(text.trim(), pictures.take());
    write('');
    box.current?.focus();
  };
  const type = (next: string): void => {
    write(next);
    onTyping();
  };
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
        <TextBox
          box={box}
          text={text}
          placeholder={isDraggedOver ? words.dropHere : words.placeholder}
          onText={type}
          onFiles={pictures.add}
          onSend={send}
        />
        <button type="submit" class="send" aria-label={words.send} disabled={!canSend}>
          <SendIcon />
        </button>
      </div>
      <Hint length={text.length} problem={pictures.problem} />
    </form>
  );
}
