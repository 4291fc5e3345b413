import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Picture } from '../transcript/message.js';
import { CloseIcon } from './icons.js';
import { useUi } from './ui.js';

interface LightboxProps {
  readonly picture: Picture;
  readonly onClose: () => void;
}

/** A picture over the whole page. The browser's own dialog keeps focus inside and gives it back. */
export function Lightbox({ picture, onClose }: LightboxProps): JSX.Element {
  const { words } = useUi();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current;
    if (typeof node?.showModal === 'function') node.showModal();
    else node?.setAttribute('open', '');
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="lightbox"
      aria-label={picture.name || words.picture}
      onClose={onClose}
      onClick={close}
    >
      <img src={picture.url} alt={picture.name || words.picture} />
      <button type="button" class="lightbox-close" aria-label={words.close} onClick={close}>
        <CloseIcon />
      </button>
    </dialog>
  );
}
