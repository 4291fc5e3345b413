/** Work that nobody waits for but the end. A failure is dropped: the work has to be safe to leave out. */
export class Background {
  private readonly tasks = new Set<Promise<void>>();

  run(task: Promise<unknown>): void {
    const done: Promise<void> = task.then(
      () => this.leave(done),
      () => this.leave(done),
    );
    this.tasks.add(done);
  }

  /** Resolves when nothing is under way. */
  async drained(): Promise<void> {
    while (this.tasks.size > 0) await Promise.all(this.tasks);
  }

  private leave(task: Promise<void>): void {
    this.tasks.delete(task);
  }
}
