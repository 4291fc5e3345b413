const FREE = -1;
/** A table at most half full keeps the search for a hash to one or two steps. */
const ROOM = 2;

/** The features a model knows: from a feature's hash to its number, 0 to `size - 1`. */
export class Vocabulary {
  readonly size: number;
  private readonly mask: number;
  /** Each slot's hash and number side by side, so that a look-up reads one place of memory. */
  private readonly slots: Int32Array;

  /** @param hashes each feature's hash, in the order of the numbers, without doubles. */
  constructor(readonly hashes: Uint32Array) {
    this.size = hashes.length;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, ROOM * hashes.length)));
    this.mask = slots - 1;
    this.slots = new Int32Array(2 * slots).fill(FREE);
    hashes.forEach((hash, id) => this.put(hash, id));
  }

  /** The feature's number, or -1 when the model does not know it. */
  idOf(hash: number): number {
    const { slots, mask } = this;
    const key = hash | 0;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const id = slots[2 * slot + 1] as number;
      if (id === FREE || slots[2 * slot] === key) return id;
    }
  }

  private put(hash: number, id: number): void {
    let slot = hash & this.mask;
    while (this.slots[2 * slot + 1] !== FREE) slot = (slot + 1) & this.mask;
    this.slots[2 * slot] = hash;
    this.slots[2 * slot + 1] = id;
  }
}
