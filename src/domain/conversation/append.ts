import { isoTime } from '../../clock.js';
import type { Conversation, Outgoing } from './conversation.js';
import type { Draft, Entry } from './entry.js';

/**
 * Gives drafts their place in the log: the next sequences, and times that rise strictly even when
 * the clock steps back. Pure; nothing is stored.
 */
export function append(
  conversation: Conversation,
  drafts: readonly Draft[],
  nowMs: number,
): { conversation: Conversation; entries: readonly Entry[] } {
  if (drafts.length === 0) return { conversation, entries: [] };
  let seq = conversation.nextSeq;
  let at = conversation.lastAt;
  const entries = drafts.map((draft): Entry => {
    at = isoTime(Math.max(nowMs, Date.parse(at) + 1));
    return { ...draft, seq: seq++, at, visibility: draft.visibility ?? 'everyone' };
  });
  return { conversation: withEntries(conversation, entries), entries };
}

/** The conversation with entries that already have their sequences; used after a restart, too. */
export function withEntries(conversation: Conversation, entries: readonly Entry[]): Conversation {
  const last = entries.at(-1);
  if (!last) return conversation;
  return {
    ...conversation,
    tail: [...conversation.tail, ...entries],
    nextSeq: last.seq + 1,
    lastAt: last.at,
    engaged: conversation.engaged || entries.some((entry) => entry.author.role === 'customer'),
    outbox: conversation.address
      ? [...conversation.outbox, ...toSend(entries)]
      : conversation.outbox,
  };
}

/** On push channels every word for the customer waits in the outbox, in the same write as itself. */
function toSend(entries: readonly Entry[]): Outgoing[] {
  return entries
    .filter(({ visibility, author, body }) => {
      return visibility === 'everyone' && author.role !== 'customer' && body.kind === 'text';
    })
    .map(({ seq, at }) => ({ seq, attempts: 0, nextAt: at }));
}

/** The sequence of the entry that was recorded with this key; `undefined` when none is remembered. */
export function seqOfKey(conversation: Conversation, key: string): number | undefined {
  const kept = conversation.tail.find((entry) => entry.key === key)?.seq;
  return kept ?? conversation.olderKeys.find(([older]) => older === key)?.[1];
}

/** The first customer message that has not had its turn, or `undefined` when all are done. */
export function nextUnhandled(conversation: Conversation): Entry | undefined {
  return conversation.tail.find(
    (entry) => entry.seq > conversation.handledThrough && entry.author.role === 'customer',
  );
}
