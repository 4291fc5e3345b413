/** Holds one value that changes only by actions, and tells whoever listens. */
export class Store<S, A> {
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly reduce: (state: S, action: A) => S,
    private state: S,
  ) {}

  get(): S {
    return this.state;
  }

  dispatch(action: A): void {
    const next = this.reduce(this.state, action);
    if (next === this.state) return;
    this.state = next;
    for (const listener of [...this.listeners]) listener();
  }

  /** Calls `listener` after every change; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
