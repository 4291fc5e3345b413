import { isoTime, type Clock } from '../clock.js';
import { conversations, type Conversation } from '../domain/conversation/conversation.js';
import type { ConversationFeed } from '../domain/conversation/feed.js';
import type { Store } from '../domain/store.js';
import { codeOf } from '../errors.js';

export interface TimerParts {
  readonly store: Store;
  readonly feed: ConversationFeed;
  readonly clock: Clock;
  /** Does what a due timer asks for; must clear or move the timer in the same write. */
  readonly fire: (conversationId: string, timer: string) => Promise<unknown>;
  readonly onFault: (code: string, conversationId: string, error: unknown) => void;
}

const TICK_MS = 500;

/**
 * Fires stored due times. Timers live in their conversation's record; this keeps only a memory of
 * which conversations have one, read from the index at start and from the feed afterwards.
 */
export class TimerWheel {
  private readonly due = new Map<string, string>();
  private ticking?: NodeJS.Timeout;
  private stopListening?: () => void;

  constructor(private readonly parts: TimerParts) {}

  /** Re-arms what was stored, then watches. */
  async start(): Promise<void> {
    this.stopListening = this.parts.feed.listen((news) => {
      if ('conversation' in news) this.note(news.conversation);
    });
    for (const partition of await this.parts.store.partitions(conversations, 'due')) {
      const found = await this.parts.store.find(conversations, 'due', partition, {
        limit: 100_000,
      });
      for (const { value } of found) this.note(value);
    }
    this.ticking = setInterval(() => void this.tick(), TICK_MS);
    this.ticking.unref();
  }

  stop(): void {
    clearInterval(this.ticking);
    this.stopListening?.();
  }

  /** Fires everything that is due now; called by the clock, and by tests. */
  async tick(): Promise<void> {
    const now = isoTime(this.parts.clock.now());
    for (const [id, at] of [...this.due]) if (at <= now) await this.fireAll(id, now);
  }

  private async fireAll(id: string, now: string): Promise<void> {
    this.due.delete(id);
    const stored = await this.parts.store.get(conversations, id);
    const timers = stored?.value.timers.filter((timer) => timer.dueAt <= now) ?? [];
    for (const timer of timers) {
      try {
        await this.parts.fire(id, timer.name);
      } catch (error) {
        this.parts.onFault(codeOf(error), id, error);
        this.due.set(id, isoTime(this.parts.clock.now() + 5_000));
      }
    }
  }

  private note(conversation: Conversation): void {
    const first = conversation.timers.map((timer) => timer.dueAt).sort()[0];
    if (first) this.due.set(conversation.id, first);
    else this.due.delete(conversation.id);
  }
}
