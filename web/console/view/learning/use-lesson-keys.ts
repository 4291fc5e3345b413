import { useEffect, useRef } from 'preact/hooks';
import { useSurface } from '../context.js';

/** What each key does now; `undefined` leaves the key to nobody. */
export type LessonKeys = Readonly<Record<'a' | 'x' | 'c' | 'z', (() => void) | undefined>>;

/**
 * Single keys for deciding about messages one after the other. They come before the desk's own keys,
 * of which "a" would take a customer from the queue; silent while anybody types.
 */
export function useLessonKeys(keys: LessonKeys): void {
  const { settings } = useSurface();
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!settings.shortcuts) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTaken(event)) return;
      const key = event.key.toLowerCase();
      if (key !== 'a' && key !== 'x' && key !== 'c' && key !== 'z') return;
      event.preventDefault();
      latest.current[key]?.();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [settings.shortcuts]);
}

function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : undefined;
  const typing = target?.closest('input, textarea, select, [contenteditable]') != null;
  return typing || event.isComposing || document.querySelector('dialog[open]') !== null;
}
