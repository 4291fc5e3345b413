import type { JSX } from 'preact';
import type { ChatState } from '../session/chat-state.js';
import type { Words } from '../words.js';
import { PeopleIcon } from './icons.js';
import { useUi } from './ui.js';

interface StatusBarProps {
  readonly state: Pick<ChatState, 'connection' | 'queue'>;
  readonly isOffline: boolean;
}

/** One quiet line under the header: trouble with the connection first, then the place in the queue. */
export function StatusBar({ state, isOffline }: StatusBarProps): JSX.Element {
  const { words } = useUi();
  const trouble = troubleOf(state, isOffline, words);
  const place = trouble === undefined ? placeOf(state, words) : undefined;
  return (
    <div role="status" class="status-area">
      {trouble !== undefined && (
        <p key="trouble" class="status status-trouble">
          {trouble}
        </p>
      )}
      {place !== undefined && (
        <p key="queue" class="status">
          <PeopleIcon />
          <span>{place}</span>
        </p>
      )}
    </div>
  );
}

function troubleOf(
  { connection }: StatusBarProps['state'],
  isOffline: boolean,
  words: Words,
): string | undefined {
  if (isOffline) return words.offline;
  if (connection === 'trouble') return words.trouble;
  return connection === 'reconnecting' ? words.reconnecting : undefined;
}

function placeOf({ queue }: StatusBarProps['state'], words: Words): string | undefined {
  if (!queue) return undefined;
  return words.queue(Math.max(0, queue.position - 1), queue.waitMinutes);
}
