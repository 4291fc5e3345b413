import { isPassing, type Refusal } from '../api/answer.js';
import { backoffMs } from '../../shared/backoff.js';
import type { MessageKind } from '../api/conversation-types.js';
import { marked, nextToSend, retried } from '../state/pending.js';
import type { Pending } from '../state/state.js';
import { noticeOf, type Environment } from './environment.js';

/** Tries of one message before the agent is asked what to do. */
const TRIES = 4;

/**
 * Sends what agents write: at once visible, one after the other in each conversation, repeated with
 * the same key while the network or the server is down. The key is recorded once, so that a lost
 * answer never makes a second message.
 */
export class Outbox {
  private readonly running = new Set<string>();

  constructor(
    private readonly env: Environment,
    private readonly newKey: () => string,
    /** Called when somebody else turns out to own a conversation. */
    private readonly lost: (id: string) => void,
  ) {}

  add(id: string, kind: MessageKind, text: string): void {
    const { store, now } = this.env;
    const state = store.get();
    const after = state.talks[id]?.entries.at(-1)?.seq ?? state.items[id]?.value.lastSeq ?? 0;
    const at = new Date(now()).toISOString();
    const message: Pending = { key: this.newKey(), kind, text, at, after, state: 'sending' };
    this.put(id, [...retried(this.of(id)), message]);
    void this.run(id);
  }

  retry(id: string): void {
    this.put(id, retried(this.of(id)));
    void this.run(id);
  }

  discard(id: string, key: string): void {
    this.put(
      id,
      this.of(id).filter((message) => message.key !== key),
    );
    void this.run(id);
  }

  /** The connection is back: everything that failed for want of it goes out again. */
  retryAll(): void {
    for (const id of Object.keys(this.env.store.get().outbox)) this.retry(id);
  }

  private async run(id: string): Promise<void> {
    if (this.running.has(id)) return;
    this.running.add(id);
    for (let next = nextToSend(this.of(id)); next; next = nextToSend(this.of(id)))
      await this.send(id, next);
    this.running.delete(id);
  }

  private async send(id: string, message: Pending): Promise<void> {
    let refusal: Refusal | undefined;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const answer = await this.env.api.write(id, message.kind, message.text, message.key);
      if (answer.ok) return this.mark(id, message.key, { state: 'sent', seq: answer.value.seq });
      refusal = answer;
      if (!isPassing(answer)) break;
      if (attempt < TRIES - 1) await this.env.wait(waitOf(answer, attempt, this.env.random));
    }
    const code = refusal?.code ?? 'network';
    const state = refusal && isFinal(refusal) ? 'refused' : 'failed';
    this.mark(id, message.key, { state, code });
    if (refusal?.status === 409) {
      this.env.tell(noticeOf(refusal));
      this.lost(id);
    }
  }

  private mark(id: string, key: string, mark: Pick<Pending, 'state' | 'seq' | 'code'>): void {
    this.put(id, marked(this.of(id), key, mark));
  }

  private of(id: string): readonly Pending[] {
    return this.env.store.get().outbox[id] ?? [];
  }

  private put(id: string, messages: readonly Pending[]): void {
    this.env.store.dispatch({ type: 'pending', id, messages });
  }
}

/** Whether the same words would be turned down again; a session that ended comes back by login. */
function isFinal(refusal: Refusal): boolean {
  return !isPassing(refusal) && refusal.status !== 401 && refusal.status !== 403;
}

function waitOf(refusal: Refusal, attempt: number, random: () => number): number {
  return refusal.retryAfterMs ?? backoffMs(attempt, random);
}
