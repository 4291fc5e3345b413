import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../context.js';
import { Icon } from './icons.js';

interface DialogProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

/**
 * A window over the desk. The browser's own dialog keeps the focus inside, closes on Escape and
 * gives the focus back to where it was. What is marked `data-focus` gets the focus first.
 */
export function Dialog({ label, onClose, children, wide }: DialogProps): JSX.Element {
  const { general } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const isGone = useRef(false);
  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    (box?.querySelector<HTMLElement>('[data-focus]') ?? box)?.focus();
    return () => {
      isGone.current = true;
      box?.close();
    };
  }, []);
  // Escape closes at once: the browser tells `close` later, and by then another dialog may be open.
  const onCancel = (event: Event): void => {
    event.preventDefault();
    onClose();
  };
  const onClosed = (): void => {
    if (!isGone.current) onClose();
  };
  const onBackdrop = (event: MouseEvent): void => {
    if (event.target === dialog.current) onClose();
  };
  return (
    <dialog
      ref={dialog}
      class={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-label={label}
      tabIndex={-1}
      onCancel={onCancel}
      onClose={onClosed}
      onClick={onBackdrop}
    >
      <div class="dialog-body">
        <button
          type="button"
          class="icon-button dialog-close"
          aria-label={general.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
        {children}
      </div>
    </dialog>
  );
}
