/**
 * Work that many callers ask for at once and that is done once for all of them (group commit). A
 * caller's promise belongs to a run that begins after the call, so what the caller changed is in it.
 */
export class SharedRun {
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(private readonly work: () => Promise<void>) {}

  get idle(): boolean {
    return this.running === undefined;
  }

  /** Rejects when the run that this call belongs to fails; later runs are not touched by that. */
  run(): Promise<void> {
    if (!this.running) return this.begin();
    const begin = () => this.begin();
    return (this.next ??= this.running.then(begin, begin));
  }

  /** Resolves when nothing is running, whatever came of it. */
  async settled(): Promise<void> {
    while (this.running) await this.running.catch(() => undefined);
  }

  private begin(): Promise<void> {
    this.next = undefined;
    const run = this.work().finally(() => {
      if (!this.next) this.running = undefined;
    });
    this.running = run;
    return run;
  }
}
