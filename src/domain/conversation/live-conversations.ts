import type { Store } from '../store.js';
import { conversations, type Conversation } from './conversation.js';

/** Conversations kept in memory; those with acknowledged, unhandled messages stay beyond this count. */
const CAPACITY = 2_000;

/** One conversation in memory, with its single file of writes. */
export class Live {
  /** Sequences of acknowledged messages whose inbox record still stands, in rising order. */
  readonly pending = new Set<number>();
  /** A write failed, or is under way: what is stored may be newer than `value`. */
  inDoubt = false;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    public value: Conversation,
    public version: number,
  ) {}

  /** Runs `step` after every earlier step of this conversation has ended, well or badly. */
  enqueue<R>(step: () => Promise<R>): Promise<R> {
    this.waiting += 1;
    const run = this.last.then(step, step);
    this.last = run.then(this.done, this.done);
    return run;
  }

  private readonly done = (): void => {
    this.waiting -= 1;
  };

  /** Nothing would be lost if this left memory now. */
  get idle(): boolean {
    return this.waiting === 0 && this.pending.size === 0;
  }
}

/** Loads conversations once and keeps the most recently used; never two copies of one. */
export class LiveConversations {
  private readonly held = new Map<string, Live>();
  private readonly loading = new Map<string, Promise<Live | undefined>>();

  constructor(private readonly store: Store) {}

  /** The conversation in memory, loaded when needed; `undefined` when there is none. */
  async get(id: string): Promise<Live | undefined> {
    const live = this.held.get(id);
    if (live) {
      this.held.delete(id);
      this.held.set(id, live);
      return live;
    }
    const underWay = this.loading.get(id) ?? this.load(id);
    this.loading.set(id, underWay);
    return underWay;
  }

  private async load(id: string): Promise<Live | undefined> {
    try {
      const stored = await this.store.get(conversations, id);
      if (!stored) return undefined;
      const live = new Live(stored.value, stored.version);
      this.held.set(id, live);
      this.shrink();
      return live;
    } finally {
      this.loading.delete(id);
    }
  }

  private shrink(): void {
    let surplus = this.held.size - CAPACITY;
    for (const [id, live] of this.held) {
      if (surplus <= 0) return;
      if (!live.idle) continue;
      this.held.delete(id);
      surplus -= 1;
    }
  }
}
