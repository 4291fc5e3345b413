import type { Entry } from '../api/conversation-types.js';
import type { Pending } from './state.js';

/**
 * The messages that the log does not show yet. A message is known to be there by the sequence the
 * server answered; when the log was faster than the answer, or the answer was lost, by its key; and
 * where entries carry none, by an entry of this agent with the same words after the moment of
 * writing. Each entry stands for one message.
 */
export function unconfirmed(
  pending: readonly Pending[],
  entries: readonly Entry[],
  me: string,
): readonly Pending[] {
  const used = new Set<number>();
  const left = pending.filter((message) => {
    const entry = entries.find((one) => !used.has(one.seq) && stands(one, message, me));
    if (entry) used.add(entry.seq);
    return !entry;
  });
  return left.length === pending.length ? pending : left;
}

function stands(entry: Entry, message: Pending, me: string): boolean {
  if (message.seq !== undefined) return entry.seq === message.seq;
  if (entry.key !== undefined) return entry.key.endsWith(message.key);
  return (
    message.state !== 'refused' &&
    entry.seq > message.after &&
    entry.author.role === 'agent' &&
    entry.author.id === me &&
    (entry.visibility === 'staff') === (message.kind === 'note') &&
    entry.body.kind === 'text' &&
    entry.body.text.trim() === message.text.trim()
  );
}

/** The message to send next: the oldest that waits, unless an older one has failed. */
export function nextToSend(pending: readonly Pending[]): Pending | undefined {
  const next = pending.find((message) => message.state !== 'sent' && message.state !== 'refused');
  return next?.state === 'sending' ? next : undefined;
}

/** Failed messages on their way again, in the order in which they were written. */
export function retried(pending: readonly Pending[]): readonly Pending[] {
  return pending.map((message) =>
    message.state === 'failed' ? { ...message, state: 'sending' } : message,
  );
}

/** Marks one message; when it failed, the later ones stop as well, so that the order is kept. */
export function marked(
  pending: readonly Pending[],
  key: string,
  mark: Pick<Pending, 'state' | 'seq' | 'code'>,
): readonly Pending[] {
  const at = pending.findIndex((message) => message.key === key);
  return pending.map((message, index) => {
    if (index === at) return { ...message, ...mark };
    const stops = mark.state === 'failed' && at >= 0 && index > at && message.state === 'sending';
    return stops ? { ...message, state: 'failed' } : message;
  });
}
