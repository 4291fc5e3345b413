import { isoTime, type Clock } from '../clock.js';
import type { Change, ConversationLog } from '../domain/conversation/conversation-log.js';
import { conversations, type Conversation } from '../domain/conversation/conversation.js';
import type { Entry } from '../domain/conversation/entry.js';
import type { ConversationFeed } from '../domain/conversation/feed.js';
import type { Store } from '../domain/store.js';
import { codeOf } from '../errors.js';

export interface OutboxParts {
  readonly store: Store;
  readonly log: ConversationLog;
  readonly feed: ConversationFeed;
  readonly clock: Clock;
  /** Hands one entry to its channel; throws when it did not arrive. */
  readonly send: (conversation: Conversation, entry: Entry) => Promise<void>;
  readonly onFault: (code: string, conversationId: string, error: unknown) => void;
}

const FIRST_PAUSE_MS = 1_000;
const LAST_PAUSE_MS = 5 * 60_000;

/** After this long a message is given up, and staff are told so in the log. */
const GIVE_UP_MS = 24 * 3_600_000;

/**
 * Deliveries to push channels: what waits is stored in its conversation, sent one after the other per
 * customer, retried with growing pauses, and never silently lost. A crash between sending and
 * marking sends once more: these platforms know no idempotency key, and a double beats a loss.
 */
export class Outbox {
  private readonly busy = new Set<string>();
  private readonly stopListening: () => void;
  private stopped = false;

  constructor(private readonly parts: OutboxParts) {
    this.stopListening = parts.feed.listen((news) => {
      if (news.kind === 'entries' && news.conversation.outbox.length > 0)
        void this.drain(news.conversation.id);
    });
  }

  /** Takes up what was waiting when the program ended. */
  async start(): Promise<void> {
    const waiting = await this.parts.store.find(conversations, 'outbox', 'waiting', {
      limit: 100_000,
    });
    for (const { id } of waiting) void this.drain(id);
  }

  stop(): void {
    this.stopped = true;
    this.stopListening();
  }

  private async drain(id: string): Promise<void> {
    if (this.busy.has(id) || this.stopped) return;
    this.busy.add(id);
    try {
      while (!this.stopped && (await this.sendNext(id)));
    } catch (error) {
      this.parts.onFault(codeOf(error), id, error);
    } finally {
      this.busy.delete(id);
    }
  }

  /** `true` when one was sent and the next may follow at once. */
  private async sendNext(id: string): Promise<boolean> {
    const conversation = await this.parts.log.require(id);
    const next = conversation.outbox[0];
    if (!next) return false;
    const wait = Date.parse(next.nextAt) - this.parts.clock.now();
    if (wait > 0) {
      setTimeout(() => void this.drain(id), wait).unref();
      return false;
    }
    const [entry] = await this.parts.log.entries(id, next.seq - 1, 1);
    if (!entry) return this.settle(id, next.seq);
    try {
      await this.parts.send(conversation, entry);
      return await this.settle(id, next.seq);
    } catch (error) {
      this.parts.onFault(codeOf(error), id, error);
      await this.postpone(id, next.seq, entry);
      return true;
    }
  }

  private async settle(id: string, seq: number): Promise<boolean> {
    await this.parts.log.change(id, (c): Change<void> => ({
      result: undefined,
      patch: { outbox: c.outbox.filter((item) => item.seq !== seq) },
    }));
    return true;
  }

  private postpone(id: string, seq: number, entry: Entry): Promise<void> {
    const now = this.parts.clock.now();
    if (now - Date.parse(entry.at) > GIVE_UP_MS) return this.giveUp(id, seq);
    return this.parts.log.change(id, (c): Change<void> => {
      const outbox = c.outbox.map((item) => {
        if (item.seq !== seq) return item;
        const pause = Math.min(FIRST_PAUSE_MS * 2 ** item.attempts, LAST_PAUSE_MS);
        return { ...item, attempts: item.attempts + 1, nextAt: isoTime(now + pause) };
      });
      return { result: undefined, patch: { outbox } };
    });
  }

  private giveUp(id: string, seq: number): Promise<void> {
    return this.parts.log.change(id, (c): Change<void> => ({
      result: undefined,
      patch: { outbox: c.outbox.filter((item) => item.seq !== seq) },
      entries: [
        {
          author: { role: 'system' },
          visibility: 'staff',
          body: { kind: 'event', name: 'delivery.failed', value: { seq } },
        },
      ],
    }));
  }
}
