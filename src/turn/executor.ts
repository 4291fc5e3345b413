import { codeOf } from '../errors.js';

export interface ExecutorParts {
  /** Does one step of work for a conversation; `nothing-to-do` when none is left. */
  readonly take: (conversationId: string) => Promise<string>;
  readonly onFault: (code: string, conversationId: string, error: unknown) => void;
  /** Conversations served side by side. */
  readonly width?: number;
}

/** Waits after failed steps, doubling up to the last one, so that a full disk is not hammered. */
const FIRST_PAUSE_MS = 200;
const LAST_PAUSE_MS = 5_000;

/**
 * One conversation, one turn at a time, in order; conversations take turns, so that a busy one does
 * not starve the others. Holds no work itself: what waits is in the store, a wake-up is a hint.
 */
export class Executor {
  private readonly waiting = new Set<string>();
  private readonly running = new Map<string, boolean>();
  private readonly idle = new Set<() => void>();
  private stopped = false;

  constructor(private readonly parts: ExecutorParts) {}

  /** There may be something to do for this conversation. */
  wake(conversationId: string): void {
    if (this.stopped) return;
    if (this.running.has(conversationId)) this.running.set(conversationId, true);
    else this.waiting.add(conversationId);
    this.dispatch();
  }

  /** Resolves when nothing runs or waits. */
  whenIdle(): Promise<void> {
    if (this.running.size === 0 && this.waiting.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.idle.add(resolve));
  }

  /** Starts no further turn and waits for those under way; the rest stays recorded for the next start. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.waiting.clear();
    await this.whenIdle();
  }

  private dispatch(): void {
    for (const id of this.waiting) {
      if (this.running.size >= (this.parts.width ?? 32)) return;
      this.waiting.delete(id);
      this.running.set(id, false);
      void this.step(id, FIRST_PAUSE_MS);
    }
  }

  private async step(id: string, pauseMs: number): Promise<void> {
    try {
      const end = await this.parts.take(id);
      this.finish(id, end !== 'nothing-to-do' || this.running.get(id) === true);
    } catch (error) {
      this.parts.onFault(codeOf(error), id, error);
      if (this.stopped) return this.finish(id, false);
      setTimeout(() => void this.step(id, Math.min(pauseMs * 2, LAST_PAUSE_MS)), pauseMs).unref();
    }
  }

  private finish(id: string, more: boolean): void {
    this.running.delete(id);
    if (more && !this.stopped) this.waiting.add(id);
    this.dispatch();
    if (this.running.size > 0 || this.waiting.size > 0) return;
    for (const resolve of this.idle) resolve();
    this.idle.clear();
  }
}
