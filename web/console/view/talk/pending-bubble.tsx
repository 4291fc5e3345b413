import type { JSX } from 'preact';
import type { Pending } from '../../state/state.js';
import { useSurface } from '../context.js';
import { Icon } from '../parts/icons.js';
import { PlainText } from './plain-text.js';

interface PendingProps {
  readonly id: string;
  readonly message: Pending;
  readonly onTakeBack: (message: Pending) => void;
}

/** Words on their way: seen at once, marked until the log shows them, never silently lost. */
export function PendingBubble({ id, message, onTakeBack }: PendingProps): JSX.Element {
  const { desk, words } = useSurface();
  const { talk } = words;
  const stopped = message.state === 'failed' || message.state === 'refused';
  const takeBack = (): void => {
    desk.outbox.discard(id, message.key);
    onTakeBack(message);
  };
  return (
    <article
      class={`bubble bubble-${message.kind === 'note' ? 'note' : 'agent'} bubble-pending${stopped ? ' bubble-stopped' : ''}`}
    >
      <div class="bubble-body">
        <PlainText text={message.text} />
      </div>
      <p class="bubble-state" role={stopped ? 'alert' : undefined}>
        {stopped && <Icon name="warning" />}
        <span>{talk.state[message.state]}</span>
        {message.state === 'failed' && (
          <button type="button" class="link-button" onClick={() => desk.outbox.retry(id)}>
            {talk.again}
          </button>
        )}
        {stopped && (
          <button type="button" class="link-button" onClick={takeBack}>
            {talk.takeBack}
          </button>
        )}
      </p>
    </article>
  );
}
