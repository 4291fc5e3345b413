/** A number that no list begins at. */
const ALL = -1;

/**
 * Which classes are still open for each row, a list a row. Lists only shrink, so that one stays
 * where it was first kept; a row without one has all classes.
 */
export class OpenClasses {
  /** The open classes of the row that was read; may be shortened before it is kept. */
  readonly current: Int32Array;
  count = 0;
  private readonly starts: Int32Array;
  private readonly counts: Int32Array;
  private kept = new Uint16Array(1024);
  private length = 0;

  constructor(
    rows: number,
    private readonly classes: number,
  ) {
    this.current = new Int32Array(classes);
    this.starts = new Int32Array(rows).fill(ALL);
    this.counts = new Int32Array(rows);
  }

  /** All classes of all rows are open again. */
  reset(): void {
    this.starts.fill(ALL);
    this.length = 0;
  }

  /** Fills `current` and `count`. */
  read(row: number): void {
    const start = this.starts[row] as number;
    this.count = start === ALL ? this.classes : (this.counts[row] as number);
    for (let place = 0; place < this.count; place += 1) {
      this.current[place] = start === ALL ? place : (this.kept[start + place] as number);
    }
  }

  /** Keeps `current` for the row. */
  keep(row: number): void {
    if (this.starts[row] === ALL) this.starts[row] = this.makeRoom();
    const start = this.starts[row] as number;
    for (let place = 0; place < this.count; place += 1) {
      this.kept[start + place] = this.current[place] as number;
    }
    this.counts[row] = this.count;
  }

  private makeRoom(): number {
    const start = this.length;
    this.length += this.count;
    if (this.length > this.kept.length) {
      const larger = new Uint16Array(2 * this.length);
      larger.set(this.kept);
      this.kept = larger;
    }
    return start;
  }
}
