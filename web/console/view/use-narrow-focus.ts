import { useEffect, useRef } from 'preact/hooks';
import { NARROW } from './narrow.js';
import { TALK_HEADING_ID } from './talk/talk-header.js';

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
