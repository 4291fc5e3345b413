import type { JSX } from 'preact';
import type { Message } from '../transcript/message.js';
import { RetryIcon } from './icons.js';
import { useUi } from './ui.js';

/** How an own message fares, while it is not yet recorded. */
export function DeliveryNote({ message }: { message: Message }): JSX.Element {
  const { words, retry, edit } = useUi();
  if (message.delivery !== 'failed') {
    return (
      <p class="meta meta-late">{message.delivery === 'waiting' ? words.waiting : words.sending}</p>
    );
  }
  const isTooLong = message.fault?.kind === 'too-long';
  return (
    <p class="meta meta-failed">
      <span>{isTooLong ? words.tooLong : words.failed}</span>
      <button type="button" onClick={() => (isTooLong ? edit : retry)(message.key)}>
        {!isTooLong && <RetryIcon />}
        {isTooLong ? words.edit : words.retry}
      </button>
    </p>
  );
}
