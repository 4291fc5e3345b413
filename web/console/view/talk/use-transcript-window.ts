import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../api/conversation-types.js';
import { earlier, later, windowOf } from '../../state/window.js';

/** Growth up to this is a word more, typing dots for instance; beyond, something was opened. */
const SMALL_GROWTH = 96;

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

  const leave = (): void => {
    setLeftAt(entries.at(-1)?.seq ?? 0);
    move(entries[start]?.seq);
  };

  const wander = (box: HTMLElement, below: number): void => {
    const next = edgeMove(box, below, entries, start);
    if (next !== undefined) move(next);
    else if (box.scrollTop < NEAR_EDGE && start === 0) loadOlder();
    anchor.current = anchorIn(box);
  };

  const onScroll = (): void => {
    const box = scroller.current;
    if (!box) return;
    const below = belowOf(box);
    const atNewest = below <= AT_BOTTOM && end === entries.length;
    if (following && !atNewest) leave();
    else if (!following && atNewest) setStartSeq(undefined);
    else if (!following) wander(box, below);
  };

  useSteadyView(scroller, following ? undefined : anchor.current, start === 0, loadOlder);
  useSizeChanges(scroller, following, onScroll);
  const follow = (): void => setStartSeq(undefined);
  return { visible: entries.slice(start, end), following, leftAt, onScroll, follow };
}

/** After each drawing: at the newest words, or with what was being read where it was. */
function useSteadyView(
  scroller: RefObject<HTMLElement | null>,
  anchor: Anchor | undefined,
  atOldest: boolean,
  loadOlder: () => void,
): void {
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    if (anchor) restore(box, anchor);
    else box.scrollTop = box.scrollHeight;
    if (atOldest && box.scrollHeight <= box.clientHeight) loadOlder();
  });
}

/** How much of the content is below the lower edge, in pixels. */
function belowOf(box: HTMLElement): number {
  return box.scrollHeight - box.scrollTop - box.clientHeight;
}

/**
 * The room changed, because the reply box grew: the newest words stay in view. The content changed,
 * because an explanation was opened: what is being read stays where it is.
 */
function useSizeChanges(
  scroller: RefObject<HTMLElement | null>,
  following: boolean,
  onScroll: () => void,
): void {
  const latest = useRef({ following, onScroll });
  latest.current = { following, onScroll };
  useEffect(() => {
    const box = scroller.current;
    const content = box?.firstElementChild;
    if (!box || !content) return undefined;
    const toBottom = (): void => {
      if (latest.current.following) box.scrollTop = box.scrollHeight;
    };
    const room = new ResizeObserver(toBottom);
    const words = new ResizeObserver(() => {
      if (belowOf(box) <= SMALL_GROWTH) toBottom();
      else latest.current.onScroll();
    });
    room.observe(box);
    words.observe(content);
    return () => [room, words].forEach((observer) => observer.disconnect());
  }, []);
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

function restore(box: HTMLElement, anchor: Anchor): void {
  const line = box.querySelector(`[data-seq="${CSS.escape(anchor.seq)}"]`);
  if (!line) return;
  const moved = line.getBoundingClientRect().top - box.getBoundingClientRect().top - anchor.top;
  if (Math.abs(moved) > 1) box.scrollTop += moved;
}
