import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../transcript/message.js';

const PAGE = 60;
const NEAR_TOP_PX = 400;

export interface MessageWindow {
  readonly messages: readonly Message[];
  /** How many older ones are not shown. */
  readonly hidden: number;
  readonly showEarlier: () => void;
}

/** Only the last messages are in the page; scrolling up brings earlier ones without a jump. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  all: readonly Message[],
): MessageWindow {
  const [from, setFrom] = useState<number | undefined>(undefined);
  const heightBefore = useRef<number | undefined>(undefined);
  // While the reader is at the end the window moves along; once he went up it only grows.
  const first = Math.max(0, Math.min(from ?? Infinity, all.length - PAGE));

  const showEarlier = (): void => {
    heightBefore.current = scroller.current?.scrollHeight;
    setFrom(Math.max(0, first - PAGE));
  };

  useLayoutEffect(() => {
    const node = scroller.current;
    if (node && heightBefore.current !== undefined) {
      node.scrollTop += node.scrollHeight - heightBefore.current;
    }
    heightBefore.current = undefined;
  }, [first]);

  useEffect(() => {
    const node = scroller.current;
    const onScroll = (): void => {
      const mayGrow = first > 0 && heightBefore.current === undefined;
      if (node && node.scrollTop < NEAR_TOP_PX && mayGrow) showEarlier();
    };
    node?.addEventListener('scroll', onScroll, { passive: true });
    return () => node?.removeEventListener('scroll', onScroll);
  }, [first]);

  return { messages: all.slice(first), hidden: first, showEarlier };
}
