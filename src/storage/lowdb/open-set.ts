export interface Releasable {
  /** Lets go of what is held and answers true; false when it is in use and must stay. */
  release(): boolean;
}

/** Those that are asked in vain before an addition gives up making room; the bound is a soft one. */
const ASKED_AT_MOST = 8;

interface Slot<V> {
  readonly member: V;
  /** Since it was last passed over; marking is cheaper than moving it to the end at every use. */
  used: boolean;
}

/** What is open, by key. Beyond `bound`, those are released that were not used for long. */
export class OpenSet<V extends Releasable> {
  private readonly slots = new Map<string, Slot<V>>();

  constructor(private readonly bound: number) {}

  /** The member with this key; made by `create`, whose throw leaves everything as it was. */
  open(key: string, create: () => V): V {
    const slot = this.slots.get(key);
    if (slot) {
      slot.used = true;
      return slot.member;
    }
    // Room first: the new member is not in use yet and must not be let go at once.
    if (this.slots.size >= this.bound) this.makeRoom();
    const member = create();
    this.slots.set(key, { member, used: false });
    return member;
  }

  release(key: string): void {
    if (this.slots.get(key)?.member.release()) this.slots.delete(key);
  }

  /** Releases all that are not in use. */
  releaseAll(): void {
    for (const key of this.slots.keys()) this.release(key);
  }

  members(): V[] {
    return [...this.slots.values()].map((slot) => slot.member);
  }

  private makeRoom(): void {
    let asked = 0;
    for (const [key, slot] of this.slots) {
      if (this.slots.size < this.bound || asked === ASKED_AT_MOST) return;
      asked += 1;
      if (!slot.used && slot.member.release()) {
        this.slots.delete(key);
        continue;
      }
      // A second chance: to the end, where this loop meets it again when all others had theirs.
      this.slots.delete(key);
      this.slots.set(key, { member: slot.member, used: false });
    }
  }
}
