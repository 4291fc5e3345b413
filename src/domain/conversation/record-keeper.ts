import { AppError } from '../../errors.js';
import type { Store, Stored } from '../store.js';
import { withEntries } from './append.js';
import { unknownConversation } from './conversation-faults.js';
import { conversations, type Conversation } from './conversation.js';
import type { Entry } from './entry.js';
import {
  fitsJournal,
  journal,
  journalledState,
  messageId,
  replay,
  resultId,
  type JournalRecord,
} from './journal.js';
import type { Live } from './live-conversations.js';
import { segmentId, segments, spill } from './segment.js';

/** Conversations whose records may lag behind the journal; the longest quiet one is written next. */
const MAX_BEHIND = 512;

/** Results in the journal after which a conversation's record is written at the latest. */
const MAX_RESULTS = 32;

/**
 * Saves what became of conversations: as a result in the journal, or as the whole record with the
 * segments that left it. To be called in the conversation's single file, `settle` apart.
 */
export class RecordKeeper {
  /** Conversations whose record lags behind, the longest quiet one first. */
  private readonly behind = new Map<string, Live>();

  constructor(private readonly store: Store) {}

  /** Durable when it resolves. Throws `store.unwritable`; then `resolveDoubt` tells what holds. */
  async save(live: Live, next: Conversation, entries: readonly Entry[]): Promise<void> {
    if (mayLag(live, next)) await this.noteDown(live, next, entries);
    else await this.write(live, next);
  }

  /** A change's whole result as one record of the journal. */
  private async noteDown(live: Live, next: Conversation, entries: readonly Entry[]): Promise<void> {
    const { id } = next;
    const order = live.results + 1;
    const state = journalledState(next);
    const record = { conversationId: id, base: live.version, order, entries, state };
    live.resultInDoubt = true;
    await this.store.put(journal, resultId(id, order), record);
    live.resultInDoubt = false;
    live.results = order;
    live.value = next;
    this.keepBehind(live);
  }

  private keepBehind(live: Live): void {
    const { id } = live.value;
    this.behind.delete(id);
    this.behind.set(id, live);
    if (this.behind.size <= MAX_BEHIND) return;
    const quiet = this.behind.values().next().value;
    // Left behind when it fails: the journal still has it, and its next change tries again.
    if (quiet) void this.catchUp(quiet).catch(() => undefined);
  }

  private catchUp(live: Live): Promise<void> {
    this.behind.delete(live.value.id);
    return live.enqueue(async () => {
      // In doubt it waits for its next change, which tells what was saved.
      if (live.results > 0 && !live.inDoubt) await this.write(live, live.value);
    });
  }

  /** Writes every record that lags behind. */
  async settle(): Promise<void> {
    // What cannot be written now is in the journal and comes back at the next start.
    await Promise.allSettled([...this.behind.values()].map((live) => this.catchUp(live)));
  }

  private async write(live: Live, next: Conversation): Promise<void> {
    const { full, rest } = spill(next);
    for (const segment of full) {
      const first = segment.entries[0];
      // Segments before the record: after a crash in between, the tail still holds the same entries.
      if (first) await this.store.put(segments, segmentId(next.id, first.seq), segment);
    }
    live.inDoubt = true;
    const put = await this.store.put(conversations, next.id, rest, live.version);
    if (!put.ok) throw conflict(next.id);
    live.inDoubt = false;
    live.value = rest;
    this.isWritten(live, { version: put.version, value: rest });
  }

  private isWritten(live: Live, stored: Pick<Stored<Conversation>, 'version' | 'value'>): void {
    live.version = stored.version;
    live.stored = stored.value;
    this.behind.delete(live.value.id);
    this.clearJournal(live);
  }

  /**
   * After a write that failed: goes on from what is stored, because a disk may take a write without
   * confirming it. Acknowledged messages that are not in the record yet keep their place behind it.
   */
  async resolveDoubt(live: Live): Promise<readonly Entry[]> {
    const { id, nextSeq } = live.value;
    if (live.resultInDoubt) await this.store.remove(journal, resultId(id, live.results + 1));
    live.resultInDoubt = false;
    if (!live.inDoubt) return [];
    const stored = await this.store.get(conversations, id);
    if (!stored) throw unknownConversation(id);
    live.inDoubt = false;
    if (stored.version === live.version) return [];
    const waiting = live.value.tail.filter(({ seq }) => seq >= stored.value.nextSeq);
    live.value = withEntries(stored.value, waiting);
    this.isWritten(live, stored);
    return live.value.tail.filter(({ seq }) => seq >= nextSeq);
  }

  /** Brings a conversation that was just loaded to where its journal ends. */
  restore(live: Live, records: readonly JournalRecord[]): void {
    live.value = replay(live.stored, live.version, records);
    const messages = records.flatMap((record) => ('entry' in record ? [record.entry.seq] : []));
    for (const seq of messages.sort((a, b) => a - b)) live.pending.add(seq);
    const orders = records.map((record) => ('order' in record ? record.order : 0));
    live.results = Math.max(0, ...orders);
    if (live.results > 0) this.keepBehind(live);
    else this.clearJournal(live);
  }

  /** Not awaited: what is left behind is recognised as done at the next start. */
  private clearJournal(live: Live): void {
    const { id } = live.value;
    for (const seq of live.pending) {
      if (seq > live.value.handledThrough) break;
      live.pending.delete(seq);
      this.drop(messageId(id, seq));
    }
    for (; live.results > 0; live.results--) this.drop(resultId(id, live.results));
  }

  private drop(recordId: string): void {
    void this.store.remove(journal, recordId).catch(() => undefined);
  }
}

/** Whether the journal may hold a change, and the record follow later. */
function mayLag(live: Live, next: Conversation): boolean {
  return (
    live.results < MAX_RESULTS && fitsJournal(live.stored, next) && spill(next).full.length === 0
  );
}

function conflict(id: string): AppError {
  return new AppError('conversation.conflict', 'another process wrote this conversation', { id });
}
