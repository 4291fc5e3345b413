const FREE = -1;
const FIRST_SLOTS = 1 << 16;

/** Numbers features as they are first seen: a hash table that grows. */
export class FeatureNumbers {
  /** How many features have a number. */
  count = 0;
  /** Each slot's hash and number side by side, so that a look-up reads one place of memory. */
  private slots = new Int32Array(2 * FIRST_SLOTS).fill(FREE);
  private mask = FIRST_SLOTS - 1;

  /** The number of a feature, or -1 for one without. */
  find(hash: number): number {
    return this.slots[2 * this.slotOf(hash | 0) + 1] as number;
  }

  /** The number of a feature, the next free one when it is new. */
  number(hash: number): number {
    const key = hash | 0;
    const slot = this.slotOf(key);
    const known = this.slots[2 * slot + 1] as number;
    if (known !== FREE) return known;
    this.slots[2 * slot] = key;
    this.slots[2 * slot + 1] = this.count;
    this.count += 1;
    if (2 * this.count > this.mask) this.grow();
    return this.count - 1;
  }

  /** The hashes in the order of their numbers. */
  hashes(): Uint32Array {
    const hashes = new Uint32Array(this.count);
    for (let slot = 0; slot <= this.mask; slot += 1) {
      const number = this.slots[2 * slot + 1] as number;
      if (number !== FREE) hashes[number] = this.slots[2 * slot] as number;
    }
    return hashes;
  }

  private slotOf(key: number): number {
    const { slots, mask } = this;
    let slot = key & mask;
    while (slots[2 * slot + 1] !== FREE && slots[2 * slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const old = this.slots;
    this.mask = 2 * this.mask + 1;
    this.slots = new Int32Array(2 * (this.mask + 1)).fill(FREE);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === FREE) continue;
      const slot = this.slotOf(old[at] as number);
      this.slots[2 * slot] = old[at] as number;
      this.slots[2 * slot + 1] = old[at + 1] as number;
    }
  }
}
