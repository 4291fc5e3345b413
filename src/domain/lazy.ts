/**
 * Something costly that is made when first wanted, such as an index of all that is stored. When making
 * it fails, whoever wanted it is told, and the next one who wants it has it made again.
 */
export class Lazy<T> {
  private made: Promise<T> | undefined;

  constructor(private readonly make: () => Promise<T>) {}

  /** What was made, now or before. Rejects with what `make` rejects with. */
  get(): Promise<T> {
    if (this.made) return this.made;
    const made = this.make();
    this.made = made;
    made.catch(() => this.forget(made));
    return made;
  }

  /**
   * Changes what was made, or is being made; does nothing when nobody has wanted it yet, because making
   * reads what is stored by then. What could not be changed is made again when next wanted. Never
   * rejects.
   */
  async change(work: (value: T) => void): Promise<void> {
    const { made } = this;
    if (!made) return;
    try {
      work(await made);
    } catch {
      this.forget(made);
    }
  }

  private forget(made: Promise<T>): void {
    if (this.made === made) this.made = undefined;
  }
}
