import type { Collection } from '../store.js';
import { withEntries } from './append.js';
import type { Conversation } from './conversation.js';
import type { Entry } from './entry.js';

/** State that a turn may leave to the journal: no index looks at it, and nobody finds a conversation by it. */
export type JournalledState = Pick<
  Conversation,
  'handledThrough' | 'dialogs' | 'memory' | 'language'
>;

/**
 * What happened to a conversation since its own record was written: a message that was acknowledged, or
 * the whole result of a change. `base` is the version of the record that a result builds on.
 */
export type JournalRecord =
  | { readonly conversationId: string; readonly entry: Entry }
  | {
      readonly conversationId: string;
      readonly base: number;
      readonly order: number;
      readonly entries: readonly Entry[];
      readonly state: JournalledState;
    };

/** Small and short-lived, so that a store may keep all of it in one append-only file. */
export const journal: Collection<JournalRecord> = {
  name: 'journal',
  indexes: {},
  shortLived: true,
};

export function messageId(conversationId: string, seq: number): string {
  return `${conversationId}.${seq}`;
}

export function resultId(conversationId: string, order: number): string {
  return `${conversationId}.r${order}`;
}

/** What follows from the log's growth and from `JournalledState`; every other field is looked for by someone. */
const FOLLOWS: ReadonlySet<string> = new Set([
  ...['tail', 'nextSeq', 'lastAt'],
  ...['handledThrough', 'dialogs', 'memory', 'language'],
]);

/** Whether everything that `next` has and the stored record has not fits into the journal. */
export function fitsJournal(stored: Conversation, next: Conversation): boolean {
  const before: Readonly<Record<string, unknown>> = { ...stored };
  const after = Object.entries(next);
  if (after.length !== Object.keys(before).length) return false;
  return after.every(([field, value]) => FOLLOWS.has(field) || value === before[field]);
}

/** The state of a change's result, as the journal keeps it. */
export function journalledState(conversation: Conversation): JournalledState {
  const { handledThrough, dialogs, memory, language } = conversation;
  return { handledThrough, dialogs, memory, language };
}

/**
 * The conversation after a crash: its stored record, then the journal. What the record holds already is
 * left out, as are results that were made before it was written.
 */
export function replay(
  stored: Conversation,
  version: number,
  records: readonly JournalRecord[],
): Conversation {
  const results = records.flatMap((record) =>
    'state' in record && record.base === version ? [record] : [],
  );
  const messages = records.flatMap((record) => ('entry' in record ? [record.entry] : []));
  const entries = [...messages, ...results.flatMap((result) => result.entries)]
    .filter(({ seq }) => seq >= stored.nextSeq)
    .sort((a, b) => a.seq - b.seq);
  const last = results.sort((a, b) => a.order - b.order).at(-1);
  return { ...withEntries(stored, entries), ...last?.state };
}
