import type { Message } from './message.js';

/** What stands in the transcript, from top to bottom. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  /** Messages of one speaker in one breath. */
  | { readonly kind: 'group'; readonly key: string; readonly messages: readonly Message[] }
  /** A line of the product itself: someone joined, a conversation ended. */
  | { readonly kind: 'notice'; readonly key: string; readonly message: Message };

const BREATH_MS = 5 * 60_000;

/** `dayKey` gives the same value for two moments on the same day. */
export function rowsOf(
  messages: readonly Message[],
  dayKey: (at: number) => string,
): readonly Row[] {
  const rows: Row[] = [];
  let day: string | undefined;
  let group: Message[] = [];
  const flush = (): void => {
    const first = group[0];
    if (first) rows.push({ kind: 'group', key: first.key, messages: group });
    group = [];
  };
  for (const message of messages) {
    const today = dayKey(message.at);
    if (today !== day) {
      flush();
      rows.push({ kind: 'day', key: `day ${message.key}`, at: message.at });
    }
    day = today;
    const before = group[group.length - 1];
    if (message.author === 'system') {
      flush();
      rows.push({ kind: 'notice', key: message.key, message });
    } else {
      if (before && !isOneBreath(before, message)) flush();
      group.push(message);
    }
  }
  flush();
  return rows;
}

function isOneBreath(before: Message, message: Message): boolean {
  return (
    before.author === message.author &&
    before.name === message.name &&
    message.at - before.at < BREATH_MS
  );
}

/** Whether two rows show the same, so that the older one's nodes can stay. */
export function isSameRow(one: Row, other: Row): boolean {
  if (one.kind === 'group' && other.kind === 'group') {
    return (
      one.messages.length === other.messages.length &&
      one.messages.every((message, index) => message === other.messages[index])
    );
  }
  if (one.kind === 'notice' && other.kind === 'notice') return one.message === other.message;
  return one.kind === 'day' && other.kind === 'day' && one.at === other.at;
}
