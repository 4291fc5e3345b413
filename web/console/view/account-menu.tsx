import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Agent } from '../api/types.js';
import { useLocal, useSurface } from './context.js';
import { Avatar } from './parts/avatar.js';

const THEMES = ['auto', 'light', 'dark'] as const;

/** The agent's own corner: appearance and the way out. */
export function AccountMenu({ me }: { readonly me: Agent }): JSX.Element {
  const { words } = useSurface();
  const local = useLocal();
  const [open, setOpen] = useState(false);
  const corner = useRef<HTMLDivElement>(null);
  useOutside(corner, open, () => setOpen(false));
  return (
    <div ref={corner} class="account">
      <button
        type="button"
        class="account-button"
        aria-label={`${words.header.account}${words.general.colon}${local(me.name)}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Avatar name={local(me.name)} />
      </button>
      {open && <MenuBody me={me} />}
    </div>
  );
}

function MenuBody({ me }: { readonly me: Agent }): JSX.Element {
  const { desk, words, settings, change } = useSurface();
  const local = useLocal();
  return (
    <div class="menu">
      <p class="menu-who">
        <strong>
          <bdi>{local(me.name)}</bdi>
        </strong>
        <small>{local(me.title)}</small>
      </p>
      <div class="segments" role="group" aria-label={words.header.theme}>
        {THEMES.map((theme) => (
          <button
            key={theme}
            type="button"
            class="segment"
            aria-pressed={settings.theme === theme}
            onClick={() => change({ theme })}
          >
            {words.header.themes[theme]}
          </button>
        ))}
      </div>
      <button type="button" class="menu-item" onClick={() => void desk.session.logout()}>
        {words.header.logout}
      </button>
    </div>
  );
}

/** Closes on Escape and when the attention goes elsewhere; the focus goes back to the button. */
function useOutside(
  corner: { readonly current: HTMLElement | null },
  open: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event): void => {
      if (!corner.current?.contains(event.target as Node)) close();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      close();
      corner.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
}
