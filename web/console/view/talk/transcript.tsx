import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Item } from '../../api/types.js';
import { rowsOf, type Row } from '../../state/rows.js';
import type { Pending, Talk } from '../../state/state.js';
import { useSurface } from '../context.js';
import { Bubble } from './bubble.js';
import { DayLine } from './day-line.js';
import { EventLine } from './event-line.js';
import { NewestButton } from './newest-button.js';
import { PendingBubble } from './pending-bubble.js';
import { TypingDots } from './typing-dots.js';
import { useTranscriptWindow } from './use-transcript-window.js';

interface TranscriptProps {
  readonly item: Item;
  readonly talk: Talk;
  readonly pending: readonly Pending[];
  readonly onTakeBack: (message: Pending) => void;
}

/** What was said. Screen readers are told of new words by the announcer, once, not by this log. */
export function Transcript({ item, talk, pending, onTakeBack }: TranscriptProps): JSX.Element {
  const { desk, words, times } = useSurface();
  const scroller = useRef<HTMLDivElement>(null);
  const loadOlder = (): void => void desk.talks.older(item.id);
  const view = useTranscriptWindow(scroller, talk.entries, loadOlder);
  const { visible } = view;
  const rows = useMemo(() => rowsOf(visible, times.dayKey), [visible[0], visible.at(-1), visible.length, times]);
  const newestKey = pending.at(-1)?.key;
  useEffect(() => view.follow(), [newestKey]);
  useFollowedSize(scroller, view.following);
  const atStart = talk.complete && visible[0]?.seq === talk.entries[0]?.seq;
  return (
    <div class="transcript-frame">
      <div
        ref={scroller}
        class="transcript"
        role="log"
        aria-live="off"
        aria-label={words.talk.log}
        tabIndex={0}
        onScroll={view.onScroll}
      >
        <div class="transcript-inner">
          <p class="transcript-start">{atStart ? words.talk.beginning : words.talk.older}</p>
          {rows.map((row) => (
            <RowView key={row.key} row={row} customerName={item.name} />
          ))}
          {view.following &&
            pending.map((message) => (
              <PendingBubble key={message.key} id={item.id} message={message} onTakeBack={onTakeBack} />
            ))}
          {view.following && <TypingDots item={item} />}
        </div>
      </div>
      {!view.following && (
        <NewestButton entries={talk.entries} after={view.leftAt} onClick={view.follow} />
      )}
    </div>
  );
}

function RowView({
  row,
  customerName,
}: {
  readonly row: Row;
  readonly customerName: string;
}): JSX.Element {
  if (row.kind === 'day') return <DayLine at={row.at} />;
  if (row.kind === 'event') return <EventLine entry={row.entry} />;
  return <Bubble entry={row.entry} first={row.first} last={row.last} customerName={customerName} />;
}

/** Keeps the newest words in view when the room for them changes: the reply box grew, a picture came. */
function useFollowedSize(
  scroller: { readonly current: HTMLElement | null },
  following: boolean,
): void {
  useEffect(() => {
    const box = scroller.current;
    if (!box || !following) return undefined;
    const observer = new ResizeObserver(() => {
      box.scrollTop = box.scrollHeight;
    });
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
    return () => observer.disconnect();
  }, [following]);
}
