import type { Store } from '../store.js';
import { conversations, type Conversation } from './conversation.js';

/** Conversations kept in memory; those with something in the journal stay beyond this count. */
const CAPACITY = 2_000;

/** One conversation in memory, with its single file of writes. */
export class Live {
  /** Sequences of acknowledged messages that are still in the journal, in rising order. */
  readonly pending = new Set<number>();
  /** Results in the journal that the record does not hold yet. */
  results = 0;
  /** The record as it was last written. */
  stored: Conversation;
  /** A write failed, or is under way: what is stored may be newer than `value`. */
  inDoubt = false;
  /** A result could not be noted down for certain: the journal may hold one too many. */
  resultInDoubt = false;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    public value: Conversation,
    public version: number,
  ) {
    this.stored = value;
  }

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
    return this.waiting === 0 && this.pending.size === 0 && this.results === 0;
  }

  /** Acknowledged messages that have not had their turn. */
  get unhandled(): number {
    let count = 0;
    for (const seq of this.pending) if (seq > this.value.handledThrough) count += 1;
    return count;
  }
}

/** Loads conversations once and keeps the most recently used; never two copies of one. */
export class LiveConversations {
  private readonly lives = new Map<string, Live>();
  private readonly loading = new Map<string, Promise<Live | undefined>>();

  constructor(private readonly store: Store) {}

  /** The conversation in memory, loaded when needed; `undefined` when there is none. */
  async get(id: string): Promise<Live | undefined> {
    const live = this.lives.get(id);
    if (live) {
      this.lives.delete(id);
      this.lives.set(id, live);
      return live;
    }
    const underWay = this.loading.get(id) ?? this.load(id);
    this.loading.set(id, underWay);
    return underWay;
  }

  /** The conversation if it is in memory now. */
  held(id: string): Live | undefined {
    return this.lives.get(id);
  }

  private async load(id: string): Promise<Live | undefined> {
    try {
      const stored = await this.store.get(conversations, id);
      if (!stored) return undefined;
      const live = new Live(stored.value, stored.version);
      this.lives.set(id, live);
      this.shrink();
      return live;
    } finally {
      this.loading.delete(id);
    }
  }

  private shrink(): void {
    let surplus = this.lives.size - CAPACITY;
    for (const [id, live] of this.lives) {
      if (surplus <= 0) return;
      if (!live.idle) continue;
      this.lives.delete(id);
      surplus -= 1;
    }
  }
}
