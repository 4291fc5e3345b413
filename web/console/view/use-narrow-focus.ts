import { useEffect, useRef } from 'preact/hooks';
import { TALK_HEADING_ID } from './talk/talk-header.js';

/** Below this width the list and the conversation take turns; the style sheet says the same. */
const NARROW = '(max-width: 759px)';

/** Where one column takes the place of another, the focus goes along; elsewhere it stays. */
export function useNarrowFocus(id: string | undefined): void {
  const before = useRef(id);
  useEffect(() => {
    const left = before.current;
    before.current = id;
    if (left === id || !window.matchMedia(NARROW).matches) return;
    const active = document.activeElement;
    if (active?.matches('textarea')) return;
    if (id) document.getElementById(TALK_HEADING_ID)?.focus();
    else if (left) document.querySelector<HTMLElement>(`[data-row="${CSS.escape(left)}"]`)?.focus();
  }, [id]);
}
