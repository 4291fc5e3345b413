import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { PictureIcon } from '../view/icons.js';
import { useUi } from '../view/ui.js';
import { PICTURE_TYPES } from './limits.js';

interface AttachButtonProps {
  readonly onFiles: (files: readonly File[]) => Promise<void>;
}

export function AttachButton({ onFiles }: AttachButtonProps): JSX.Element {
  const { words } = useUi();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="attach"
        aria-label={words.attach}
        title={words.attach}
        onClick={() => input.current?.click()}
      >
        <PictureIcon />
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={PICTURE_TYPES.join(',')}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          // Emptied, so that choosing the same picture again is a change.
          event.currentTarget.value = '';
          void onFiles(chosen);
        }}
      />
    </>
  );
}
