import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { ChatState } from '../session/chat-state.js';
import type { Message } from '../transcript/message.js';
import { rowsOf } from '../transcript/rows.js';
import { Choices } from './choices.js';
import { Intro } from './intro.js';
import { DownIcon } from './icons.js';
import { RowView } from './row-view.js';
import { Typing } from './typing.js';
import { useUi } from './ui.js';
import { useScroll } from './use-scroll.js';
import { useWindow } from './use-window.js';

interface TranscriptViewProps {
  readonly messages: readonly Message[];
  readonly state: Pick<ChatState, 'isReady' | 'typing' | 'connection'>;
  readonly isNewcomer: boolean;
}

export function TranscriptView(props: TranscriptViewProps): JSX.Element {
  const { messages, state, isNewcomer } = props;
  const { words, times } = useUi();
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const shown = useWindow(scroller, messages);
  const scrolled = useScroll(scroller, content, messages);
  const rows = useMemo(() => rowsOf(shown.messages, times.dayKey), [messages, shown.hidden, times]);
  const newestOwn = useMemo(() => newestOwnOf(messages), [messages]);
  const newest = messages[messages.length - 1];
  const isStarting = state.connection !== 'trouble' && (!state.isReady || messages.length === 0);
  return (
    <main class="transcript-area">
      <section ref={scroller} class="transcript" aria-label={words.transcript} tabIndex={0}>
        <div ref={content} class="transcript-content">
          {shown.hidden === 0 && (state.isReady || isNewcomer) && <Intro />}
          {shown.hidden > 0 && (
            <button type="button" class="earlier" onClick={shown.showEarlier}>
              {words.earlier}
            </button>
          )}
          <ol class="rows">
            {rows.map((row) => (
              <RowView key={row.key} row={row} newestOwn={newestOwn} />
            ))}
          </ol>
          {(state.typing || isStarting) && <Typing name={state.typing?.name} />}
          {newest && newest.author !== 'customer' && <Choices choices={newest.choices} />}
        </div>
      </section>
      {scrolled.isAway && <NewestButton unseen={scrolled.unseen} onClick={scrolled.toNewest} />}
    </main>
  );
}

function NewestButton({ unseen, onClick }: { unseen: number; onClick: () => void }): JSX.Element {
  const { words } = useUi();
  const label = unseen > 0 ? words.newMessages(unseen) : words.toNewest;
  return (
    <button
      type="button"
      class={unseen > 0 ? 'newest newest-unseen' : 'newest'}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {unseen > 0 && <span>{label}</span>}
      <DownIcon />
    </button>
  );
}

function newestOwnOf(messages: readonly Message[]): string | undefined {
  for (let at = messages.length - 1; at >= 0; at -= 1) {
    if (messages[at]?.author === 'customer') return messages[at]?.key;
  }
  return undefined;
}
