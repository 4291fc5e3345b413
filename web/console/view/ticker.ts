/** One clock for everything on the page that counts seconds; it rests while nobody looks at it. */
export class Ticker {
  private readonly listeners = new Set<() => void>();
  private timer: number | undefined;

  constructor(private readonly everyMs: number) {}

  /** Calls `listener` with every tick; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    this.timer ??= window.setInterval(() => this.tick(), this.everyMs);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      window.clearInterval(this.timer);
      this.timer = undefined;
    };
  }

  private tick(): void {
    if (document.visibilityState === 'hidden') return;
    for (const listener of [...this.listeners]) listener();
  }
}
