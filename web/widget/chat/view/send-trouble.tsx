import type { JSX } from 'preact';
import type { Message } from '../transcript/message.js';
import { useUi } from './ui.js';

/** Tells screen readers that a message was not sent; eyes see it at the message. */
export function SendTrouble({ pending }: { pending: readonly Message[] }): JSX.Element {
  const { words } = useUi();
  const failed = pending.filter(({ delivery }) => delivery === 'failed');
  const last = failed[failed.length - 1];
  return (
    <p role="status" class="visually-hidden">
      {last && (last.fault?.kind === 'too-long' ? words.tooLong : words.failed)}
    </p>
  );
}
