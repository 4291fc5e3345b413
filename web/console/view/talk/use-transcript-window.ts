import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../api/conversation-types.js';
import { earlier, later, windowOf } from '../../state/window.js';

/** This close to an edge counts as being there, in pixels. */
const AT_BOTTOM = 48;
const NEAR_EDGE = 400;

interface Anchor {
  readonly seq: string;
  readonly top: number;
}

export interface TranscriptWindow {
  readonly visible: readonly Entry[];
  /** True while the newest message is in view and new ones scroll in by themselves. */
  readonly following: boolean;
  /** The newest sequence when the reader turned away from the newest. */
  readonly leftAt: number;
  readonly onScroll: () => void;
  readonly follow: () => void;
}

/**
 * Which entries are drawn, moving with the reader; what the eye rests on stays where it is when
 * entries come in above, below or from the server.
 */
export function useTranscriptWindow(
  scroller: RefObject<HTMLElement | null>,
  entries: readonly Entry[],
  loadOlder: () => void,
): TranscriptWindow {
  const [startSeq, setStartSeq] = useState<number | undefined>(undefined);
  const [leftAt, setLeftAt] = useState(0);
  const anchor = useRef<Anchor | undefined>(undefined);
  const { start, end } = windowOf(entries, startSeq);
  const following = startSeq === undefined;

  const move = (to: number | undefined): void => {
    anchor.current = anchorIn(scroller.current);
    setStartSeq(to);
  };

  const onScroll = (): void => {
    const box = scroller.current;
    if (!box) return;
    const below = box.scrollHeight - box.scrollTop - box.clientHeight;
    if (following && below > AT_BOTTOM) {
      setLeftAt(entries.at(-1)?.seq ?? 0);
      move(entries[start]?.seq);
    } else if (!following && below <= AT_BOTTOM && end === entries.length) {
      setStartSeq(undefined);
    } else if (!following) {
      const next = edgeMove(box, below, entries, start);
      if (next !== undefined) move(next);
      else if (box.scrollTop < NEAR_EDGE && start === 0) loadOlder();
      anchor.current = anchorIn(box);
    }
  };

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    if (following) box.scrollTop = box.scrollHeight;
    else restore(box, anchor.current);
    if (box.scrollHeight <= box.clientHeight && start === 0) loadOlder();
  });

  const follow = (): void => setStartSeq(undefined);
  return { visible: entries.slice(start, end), following, leftAt, onScroll, follow };
}

function edgeMove(
  box: HTMLElement,
  below: number,
  entries: readonly Entry[],
  start: number,
): number | undefined {
  if (box.scrollTop < NEAR_EDGE) return earlier(entries, start);
  return below < NEAR_EDGE ? later(entries, start) : undefined;
}

/** The first line in sight, and how far below the top edge it stands. */
function anchorIn(box: HTMLElement | null): Anchor | undefined {
  if (!box) return undefined;
  const top = box.getBoundingClientRect().top;
  for (const line of box.querySelectorAll<HTMLElement>('[data-seq]')) {
    const { top: lineTop, bottom } = line.getBoundingClientRect();
    if (bottom > top) return { seq: line.dataset['seq'] ?? '', top: lineTop - top };
  }
  return undefined;
}

function restore(box: HTMLElement, anchor: Anchor | undefined): void {
  if (!anchor) return;
  const line = box.querySelector(`[data-seq="${CSS.escape(anchor.seq)}"]`);
  if (!line) return;
  const moved = line.getBoundingClientRect().top - box.getBoundingClientRect().top - anchor.top;
  if (Math.abs(moved) > 1) box.scrollTop += moved;
}
