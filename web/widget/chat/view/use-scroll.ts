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
const AIR_PX = 16;

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
  const [isAway, setAway] = useState(false);
  const [unseen, setUnseen] = useState(0);

  const toNewest = useCallback(() => {
    isStuck.current = true;
    setUnseen(0);
    setAway(false);
    toEnd(scroller.current);
  }, [scroller]);

  useEffect(() => {
    const node = scroller.current;
    if (!node || !content.current) return undefined;
    const onScroll = (): void => {
      isStuck.current = node.scrollHeight - node.scrollTop - node.clientHeight < NEAR_PX;
      setAway(!isStuck.current);
      if (isStuck.current) setUnseen(0);
    };
    const sizes = new ResizeObserver(() => isStuck.current && toEnd(node));
    sizes.observe(node);
    sizes.observe(content.current);
    node.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      node.removeEventListener('scroll', onScroll);
    };
  }, [scroller, content]);

  useLayoutEffect(() => {
    const newest = messages[messages.length - 1];
    if (!newest?.isLive) {
      if (isStuck.current) toEnd(scroller.current);
    } else if (newest.author === 'customer' && newest.seq === undefined) toNewest();
    else if (!isStuck.current) setUnseen((count) => count + 1);
    else if (!showFromTop(scroller.current, newest.key)) toEnd(scroller.current);
    else isStuck.current = false;
  }, [messages.length]);

  return { unseen, isAway, toNewest };
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
