import { newestGap } from '../state/entries.js';
import type { Environment } from './environment.js';

/** How long the dots stand after the last sign of typing. */
const TYPING_SHOWN_MS = 6_000;

/** After a failure, scrolling asks for older entries again at the earliest after this. */
const OLDER_REST_MS = 4_000;

/** The customer hears of typing at most this often. */
const TYPING_TOLD_MS = 3_000;

/** Loads conversations, their older part and what the stream lost of them. */
export class TalkDesk {
  private readonly fillingGaps = new Set<string>();
  private readonly toldTyping = new Map<string, number>();
  private olderFailedAt = 0;

  constructor(private readonly env: Environment) {}

  /** Loads the newest state; what is already there stays readable meanwhile. */
  async load(id: string): Promise<void> {
    const { api, store } = this.env;
    const sinceRev = store.get().rev;
    store.dispatch({ type: 'talk-loading', id });
    const answer = await api.conversation(id);
    if (answer.ok) {
      store.dispatch({ type: 'talk-loaded', id, answer: answer.value, sinceRev });
      await this.fillGaps(id);
    } else {
      store.dispatch({ type: 'talk-failed', id });
    }
  }

  async older(id: string): Promise<void> {
    const { api, store, now } = this.env;
    const talk = store.get().talks[id];
    const before = talk?.entries[0]?.seq;
    if (now() - this.olderFailedAt < OLDER_REST_MS) return;
    if (!talk || before === undefined || talk.complete || talk.olderLoading) return;
    store.dispatch({ type: 'older-loading', id });
    const answer = await api.entriesBefore(id, before);
    if (answer.ok) {
      store.dispatch({ type: 'older-loaded', id, before, entries: answer.value.entries });
    } else {
      this.olderFailedAt = now();
      store.dispatch({ type: 'older-failed', id });
    }
  }

  /** Fetches what is missing between loaded entries; gives up on a hole that the server has, too. */
  async fillGaps(id: string): Promise<void> {
    if (this.fillingGaps.has(id)) return;
    this.fillingGaps.add(id);
    let before = this.gapOf(id);
    while (before !== undefined) {
      const answer = await this.env.api.entriesBefore(id, before);
      if (!answer.ok) break;
      const { entries } = answer.value;
      this.env.store.dispatch({ type: 'older-loaded', id, before, entries });
      const next = this.gapOf(id);
      before = next === before ? undefined : next;
    }
    this.fillingGaps.delete(id);
  }

  private gapOf(id: string): number | undefined {
    return newestGap(this.env.store.get().talks[id]?.entries ?? []);
  }

  /** The agent has the newest words before the eyes. */
  see(id: string): void {
    const { store } = this.env;
    const seq = store.get().items[id]?.value.lastSeq;
    if (seq !== undefined) store.dispatch({ type: 'seen', id, seq });
  }

  /** Somebody on the other side is typing. */
  async showTyping(id: string, role: 'customer' | 'bot' | 'agent' | 'system'): Promise<void> {
    const { store, now, wait } = this.env;
    const mark = { role, until: now() + TYPING_SHOWN_MS };
    store.dispatch({ type: 'typing', id, mark });
    await wait(TYPING_SHOWN_MS);
    if (store.get().typing[id] === mark) store.dispatch({ type: 'typing', id, mark: undefined });
  }

  /** Tells the customer that a person is writing. A failure does not matter to anybody. */
  tellTyping(id: string): void {
    const { api, now } = this.env;
    if (now() - (this.toldTyping.get(id) ?? 0) < TYPING_TOLD_MS) return;
    this.toldTyping.set(id, now());
    void api.typing(id);
  }
}
