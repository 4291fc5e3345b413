const FREE = -1;
/** A table at most half full keeps the search for a hash to one or two steps. */
const ROOM = 2;

/** The features a model knows: from a feature's hash to its number, 0 to `size - 1`. */
export class Vocabulary {
  readonly size: number;
  private readonly mask: number;
  private readonly keys: Uint32Array;
  private readonly ids: Int32Array;

  /** @param hashes each feature's hash, in the order of the numbers, without doubles. */
  constructor(readonly hashes: Uint32Array) {
    this.size = hashes.length;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, ROOM * hashes.length)));
    this.mask = slots - 1;
    this.keys = new Uint32Array(slots);
    this.ids = new Int32Array(slots).fill(FREE);
    hashes.forEach((hash, id) => this.put(hash, id));
  }

  /** The feature's number, or -1 when the model does not know it. */
  idOf(hash: number): number {
    const key = hash >>> 0;
    for (let slot = key & this.mask; ; slot = (slot + 1) & this.mask) {
      const id = this.ids[slot] as number;
      if (id === FREE || this.keys[slot] === key) return id;
    }
  }

  private put(hash: number, id: number): void {
    let slot = hash & this.mask;
    while (this.ids[slot] !== FREE) slot = (slot + 1) & this.mask;
    this.keys[slot] = hash;
    this.ids[slot] = id;
  }
}
