import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../transcript/message.js';

export interface Scrolled {
  /** Messages that came below what is shown. */
  readonly unseen: number;
  readonly isAway: boolean;
  readonly toNewest: () => void;
}

const NEAR_PX = 72;
const AIR_PX = 40;

/**
 * Keeps the newest message in view while the reader is at the end, and never moves the page under a
 * reader who has gone up. An answer taller than the window is shown from its first line.
 */
export function useScroll(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  messages: readonly Message[],
): Scrolled {
  const isStuck = useRef(true);
  const shownCount = useRef(0);
  const [isAway, setAway] = useState(false);
  const [unseen, setUnseen] = useState(0);

  const stick = useCallback((stuck: boolean) => {
    isStuck.current = stuck;
    setAway(!stuck);
    if (stuck) setUnseen(0);
  }, []);
  const toNewest = useCallback(() => {
    stick(true);
    toEnd(scroller.current);
  }, []);
  useWatched(scroller, content, isStuck, stick);

  useLayoutEffect(() => {
    const newest = messages[messages.length - 1];
    const more = messages.length - shownCount.current;
    shownCount.current = messages.length;
    const isOwn = newest?.author === 'customer' && newest.seq === undefined;
    if (newest?.isLive && isOwn) toNewest();
    else if (!isStuck.current) setUnseen((count) => count + Math.max(0, more));
    else if (newest?.isLive && showFromTop(scroller.current, newest.key)) isStuck.current = false;
    else toEnd(scroller.current);
  }, [messages.length]);

  return { unseen, isAway, toNewest };
}

/** Follows the reader's scrolling, and the growth of what is shown: late pictures, opened cards. */
function useWatched(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  isStuck: { readonly current: boolean },
  stick: (stuck: boolean) => void,
): void {
  useEffect(() => {
    const node = scroller.current;
    if (!node || !content.current) return undefined;
    const onScroll = (): void =>
      stick(node.scrollHeight - node.scrollTop - node.clientHeight < NEAR_PX);
    const sizes = new ResizeObserver(() => isStuck.current && toEnd(node));
    sizes.observe(node);
    sizes.observe(content.current);
    node.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      node.removeEventListener('scroll', onScroll);
    };
  }, []);
}

function toEnd(node: HTMLElement | null): void {
  if (node) node.scrollTop = node.scrollHeight;
}

/** @returns false when the message fits into the window, and nothing was done */
function showFromTop(node: HTMLElement | null, key: string): boolean {
  const shown = node?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!node || !shown || shown.offsetHeight < node.clientHeight - 2 * AIR_PX) return false;
  const distance = shown.getBoundingClientRect().top - node.getBoundingClientRect().top;
  node.scrollTop += distance - AIR_PX;
  return true;
}
