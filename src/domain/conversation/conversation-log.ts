import { isoTime, type Clock } from '../../clock.js';
import { AppError } from '../../errors.js';
import type { Collection, Store } from '../store.js';
import { append, nextUnhandled, seqOfKey, withEntries } from './append.js';
import { conversations, newConversation, type Conversation } from './conversation.js';
import type { Draft, Entry } from './entry.js';
import type { ConversationFeed } from './feed.js';
import { LiveConversations, type Live } from './live-conversations.js';
import { readEntries } from './read-entries.js';
import { segmentId, segments, spill } from './segment.js';

/** A customer's message that was acknowledged and has not had its turn yet. */
interface InboxRecord {
  readonly conversationId: string;
  readonly entry: Entry;
}

const inbox: Collection<InboxRecord> = { name: 'inbox', indexes: {}, shortLived: true };

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
 * in single file; what `accept` and `change` resolved to is durable. A turn costs two writes: the
 * inbox record before the acknowledgement, and the conversation with the turn's whole result.
 */
export class ConversationLog {
  private readonly live: LiveConversations;

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly feed: ConversationFeed,
  ) {
    this.live = new LiveConversations(store);
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

  /** Like `read`, but a missing conversation is a failure: `conversation.unknown`. */
  async require(id: string): Promise<Conversation> {
    const conversation = await this.read(id);
    if (!conversation) throw unknown(id);
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
      if (live.pending.size >= MAX_PENDING) return { ok: false, reason: 'full' };
      return this.record(live, draft);
    });
  }

  private async record(live: Live, draft: Draft): Promise<Acceptance> {
    const { conversation, entries } = append(live.value, [draft], this.clock.now());
    const entry = entries[0];
    if (!entry) throw new AppError('conversation.no-entry', 'a message made no log entry');
    const record = { conversationId: conversation.id, entry };
    // Whatever lies there: only an earlier try could, that was saved without being confirmed.
    await this.store.put(inbox, inboxId(conversation.id, entry.seq), record);
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
    if (!live) throw unknown(id);
    return live.enqueue(async () => {
      await this.resolveDoubt(live);
      const { result, entries: drafts = [], patch } = decide(live.value);
      if (drafts.length === 0 && !patch) return result;
      const grown = append(live.value, drafts, this.clock.now());
      await this.write(live, patch ? { ...grown.conversation, ...patch } : grown.conversation);
      this.announce(live.value, grown.entries);
      return result;
    });
  }

  private announce(conversation: Conversation, entries: readonly Entry[]): void {
    if (entries.length > 0) this.feed.publish({ kind: 'entries', conversation, entries });
    else this.feed.publish({ kind: 'state', conversation });
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
    live.version = put.version;
    live.value = rest;
    this.clearInbox(live);
  }

  /**
   * After a write that failed: goes on from what is stored, because a disk may take a write without
   * confirming it. Acknowledged messages that are not in the record yet keep their place behind it.
   */
  private async resolveDoubt(live: Live): Promise<void> {
    if (!live.inDoubt) return;
    const { id, nextSeq } = live.value;
    const stored = await this.store.get(conversations, id);
    if (!stored) throw unknown(id);
    live.inDoubt = false;
    if (stored.version === live.version) return;
    const waiting = live.value.tail.filter(({ seq }) => seq >= stored.value.nextSeq);
    live.value = withEntries(stored.value, waiting);
    live.version = stored.version;
    this.clearInbox(live);
    this.announce(
      live.value,
      live.value.tail.filter(({ seq }) => seq >= nextSeq),
    );
  }

  /** Not awaited: a record left behind is recognised as done by its sequence at the next start. */
  private clearInbox(live: Live): void {
    for (const seq of live.pending) {
      if (seq > live.value.handledThrough) break;
      live.pending.delete(seq);
      void this.store.remove(inbox, inboxId(live.value.id, seq)).catch(() => undefined);
    }
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
    const found = new Map<string, Entry[]>();
    for await (const recordId of this.store.ids(inbox)) {
      const record = await this.store.get(inbox, recordId);
      if (!record) continue;
      const { conversationId, entry } = record.value;
      found.set(conversationId, [...(found.get(conversationId) ?? []), entry]);
    }
    const waiting: string[] = [];
    for (const [id, entries] of found) if (await this.restore(id, entries)) waiting.push(id);
    return waiting;
  }

  private async restore(id: string, entries: Entry[]): Promise<boolean> {
    const live = await this.live.get(id);
    if (!live) return false;
    const sorted = entries.sort((a, b) => a.seq - b.seq);
    for (const entry of sorted) live.pending.add(entry.seq);
    live.value = withEntries(
      live.value,
      sorted.filter((entry) => entry.seq >= live.value.nextSeq),
    );
    this.clearInbox(live);
    return nextUnhandled(live.value) !== undefined;
  }
}

function inboxId(conversationId: string, seq: number): string {
  return `${conversationId}.${seq}`;
}

function unknown(id: string): AppError {
  return new AppError('conversation.unknown', 'there is no such conversation', { id });
}

function conflict(id: string): AppError {
  return new AppError('conversation.conflict', 'another process wrote this conversation', { id });
}
