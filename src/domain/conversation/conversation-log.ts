import { isoTime, type Clock } from '../../clock.js';
import { AppError } from '../../errors.js';
import type { Store, Stored } from '../store.js';
import { append, nextUnhandled, seqOfKey } from './append.js';
import { unknownConversation } from './conversation-faults.js';
import { conversations, newConversation, type Conversation } from './conversation.js';
import type { Draft, Entry } from './entry.js';
import type { ConversationFeed } from './feed.js';
import { journal, messageId, type JournalRecord } from './journal.js';
import { LiveConversations, type Live } from './live-conversations.js';
import { readEntries } from './read-entries.js';
import { RecordKeeper } from './record-keeper.js';

/** Unhandled messages a conversation may pile up before further ones are refused. */
const MAX_PENDING = 200;

/** Everything of a conversation that a change may set; the log itself only grows. */
export type ConversationPatch = Partial<
  Omit<
    Conversation,
    'id' | 'channel' | 'openedAt' | 'lastAt' | 'nextSeq' | 'tail' | 'olderKeys' | 'engaged'
  >
>;

/** What a change does: words to add, state to set, and the answer to the caller. */
export interface Change<R> {
  readonly result: R;
  readonly entries?: readonly Draft[];
  readonly patch?: ConversationPatch;
}

export type Acceptance =
  | { readonly ok: true; readonly seq: number; readonly duplicate: boolean }
  | { readonly ok: false; readonly reason: 'unknown' | 'full' };

/**
 * The record of every conversation: the only place that writes one. Writes of one conversation are
 * in single file; what `accept` and `change` resolved to is durable. A turn costs two small writes to
 * the journal, the message before its acknowledgement and then the turn's whole result; the record
 * itself follows when something changed that others look for, when a segment is full, or later.
 */
export class ConversationLog {
  private readonly live: LiveConversations;
  private readonly records: RecordKeeper;

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly feed: ConversationFeed,
  ) {
    this.live = new LiveConversations(store);
    this.records = new RecordKeeper(store);
  }

  /** Creates a conversation; the one already there when the id is taken. */
  async create(init: Parameters<typeof newConversation>[0]): Promise<Conversation> {
    const fresh = newConversation(init, isoTime(this.clock.now()));
    await this.store.put(conversations, init.id, fresh, 0);
    return this.require(init.id);
  }

  /** The conversation as it stands, acknowledged messages included; `undefined` when there is none. */
  async read(id: string): Promise<Conversation | undefined> {
    return (await this.live.get(id))?.value;
  }

  /** The newest state of a conversation that was found in the store, whose record may lag behind. */
  newest({ id, value }: Stored<Conversation>): Conversation {
    return this.live.held(id)?.value ?? value;
  }

  /** Like `read`, but a missing conversation is a failure: `conversation.unknown`. */
  async require(id: string): Promise<Conversation> {
    const conversation = await this.read(id);
    if (!conversation) throw unknownConversation(id);
    return conversation;
  }

  /**
   * Records a customer's message durably, exactly once for its key, and gives it its sequence.
   * Resolved means: it will not be lost and will have its turn. Throws `store.unwritable` when it could
   * not be saved for certain; tried again with its key, it is recorded once.
   */
  async accept(id: string, draft: Draft): Promise<Acceptance> {
    const live = await this.live.get(id);
    if (!live) return { ok: false, reason: 'unknown' };
    return live.enqueue(async () => {
      await this.resolveDoubt(live);
      const known = draft.key ? seqOfKey(live.value, draft.key) : undefined;
      if (known !== undefined) return { ok: true, seq: known, duplicate: true };
      if (live.unhandled >= MAX_PENDING) return { ok: false, reason: 'full' };
      return this.record(live, draft);
    });
  }

  private async record(live: Live, draft: Draft): Promise<Acceptance> {
    const { conversation, entries } = append(live.value, [draft], this.clock.now());
    const entry = entries[0];
    if (!entry) throw new AppError('conversation.no-entry', 'a message made no log entry');
    const record = { conversationId: conversation.id, entry };
    // Whatever lies there: only an earlier try could, that was saved without being confirmed.
    await this.store.put(journal, messageId(conversation.id, entry.seq), record);
    live.value = conversation;
    live.pending.add(entry.seq);
    this.feed.publish({ kind: 'entries', conversation, entries });
    return { ok: true, seq: entry.seq, duplicate: false };
  }

  /**
   * Decides and writes as one step: `decide` sees the newest state and says what to add and set;
   * log, state and outgoing words become durable together or not at all. A change without entries
   * and patch writes nothing. Throws `conversation.unknown`, or `store.unwritable` with nothing changed.
   */
  async change<R>(id: string, decide: (conversation: Conversation) => Change<R>): Promise<R> {
    const live = await this.live.get(id);
    if (!live) throw unknownConversation(id);
    return live.enqueue(async () => {
      await this.resolveDoubt(live);
      const { result, entries: drafts = [], patch } = decide(live.value);
      if (drafts.length === 0 && !patch) return result;
      const grown = append(live.value, drafts, this.clock.now());
      const next = patch ? { ...grown.conversation, ...patch } : grown.conversation;
      await this.records.save(live, next, grown.entries);
      this.announce(live.value, grown.entries);
      return result;
    });
  }

  private announce(conversation: Conversation, entries: readonly Entry[]): void {
    if (entries.length > 0) this.feed.publish({ kind: 'entries', conversation, entries });
    else this.feed.publish({ kind: 'state', conversation });
  }

  /** Words that a failed write did save after all are told now. */
  private async resolveDoubt(live: Live): Promise<void> {
    const late = await this.records.resolveDoubt(live);
    if (late.length > 0) this.announce(live.value, late);
  }

  /** Writes every record that lags behind its journal; to be called before the store is closed. */
  settle(): Promise<void> {
    return this.records.settle();
  }

  /**
   * Entries after a sequence, oldest first, at most `limit` (100 when not given); empty when there
   * are none. Reads old segments where needed.
   */
  async entries(id: string, after = 0, limit = 100): Promise<readonly Entry[]> {
    return readEntries(this.store, await this.require(id), after, limit);
  }

  /**
   * Brings back what was acknowledged before a crash: the ids of conversations with messages that
   * still need their turn. To be called once, before new messages are let in.
   */
  async recover(): Promise<string[]> {
    const found = new Map<string, JournalRecord[]>();
    for await (const recordId of this.store.ids(journal)) {
      const record = (await this.store.get(journal, recordId))?.value;
      if (!record) continue;
      const known = found.get(record.conversationId);
      if (known) known.push(record);
      else found.set(record.conversationId, [record]);
    }
    const waiting: string[] = [];
    for (const [id, records] of found) {
      const live = await this.live.get(id);
      if (!live) continue;
      this.records.restore(live, records);
      if (nextUnhandled(live.value)) waiting.push(id);
    }
    return waiting;
  }
}
