import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Entry } from '../../api/conversation-types.js';
import type { Item } from '../../api/types.js';
import { rowsOf, type Row } from '../../state/rows.js';
import type { Pending, Talk } from '../../state/state.js';
import { useSurface } from '../context.js';
import { memo } from '../memo.js';
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

function TranscriptView({ item, talk, pending, onTakeBack }: TranscriptProps): JSX.Element {
  const { desk, words } = useSurface();
  const scroller = useRef<HTMLDivElement>(null);
  const loadOlder = (): void => void desk.talks.older(item.id);
  const view = useTranscriptWindow(scroller, talk.entries, loadOlder);
  const newestKey = pending.at(-1)?.key;
  useEffect(() => view.follow(), [newestKey]);
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
          <Rows talk={talk} visible={view.visible} customerName={item.name} />
          {view.following && <Underway item={item} pending={pending} onTakeBack={onTakeBack} />}
        </div>
      </div>
      {!view.following && (
        <NewestButton entries={talk.entries} after={view.leftAt} onClick={view.follow} />
      )}
    </div>
  );
}

/** What was said. Screen readers are told of new words by the announcer, once, not by this log. */
export const Transcript = memo(TranscriptView);

interface RowsProps {
  readonly talk: Talk;
  readonly visible: readonly Entry[];
  readonly customerName: string;
}

function Rows({ talk, visible, customerName }: RowsProps): JSX.Element {
  const { words, times } = useSurface();
  const first = visible[0];
  const rows = useMemo(
    () => rowsOf(visible, times.dayKey),
    [first, visible.at(-1), visible.length, times],
  );
  const atStart = talk.complete && first?.seq === talk.entries[0]?.seq;
  return (
    <>
      <p class="transcript-start">{atStart ? words.talk.beginning : words.talk.older}</p>
      {rows.map((row) => (
        <RowView key={row.key} row={row} customerName={customerName} />
      ))}
    </>
  );
}

/** What is not in the log yet: this agent's words on their way, and the customer's in the making. */
function Underway({ item, pending, onTakeBack }: Omit<TranscriptProps, 'talk'>): JSX.Element {
  return (
    <>
      {pending.map((message) => (
        <PendingBubble key={message.key} id={item.id} message={message} onTakeBack={onTakeBack} />
      ))}
      <TypingDots item={item} />
    </>
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
