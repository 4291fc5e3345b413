import { foldDigit } from '../engine/hashes.js';

/** Bits of one number; the sign bit is left alone. */
const MOST_LISTS = 31;
const SLOTS = 4096;
const MASK = SLOTS - 1;
/** Only the beginning of a trigger is looked at. */
const LONGEST = 3;

/**
 * Tells in one pass over a text which of several patterns are worth trying. Each pattern has a list of
 * triggers, one of which every match holds: words, of which the first three units count, and `0` for
 * any digit. Says "perhaps" too often now and then, never too seldom.
 */
export class Triggers {
  /** For beginnings of one, two and three units: by hash, the lists that hold one like it. */
  private readonly ones = new Int32Array(SLOTS);
  private readonly twos = new Int32Array(SLOTS);
  private readonly threes = new Int32Array(SLOTS);

  /** Throws `RangeError` for more lists than a number has bits. */
  constructor(lists: readonly (readonly string[])[]) {
    if (lists.length > MOST_LISTS) throw new RangeError(`more than ${MOST_LISTS} lists`);
    lists.forEach((list, at) => {
      for (const trigger of list) this.add(trigger, 1 << at);
    });
  }

  /** Bit i is set when list i may have a trigger in the text. */
  in(lower: string): number {
    const { ones, twos, threes } = this;
    let seen = 0;
    let before = 0;
    let last = 0;
    for (let at = 0; at < lower.length; at += 1) {
      const unit = foldDigit(lower.charCodeAt(at));
      seen |=
        (ones[slotOf(0, 0, unit)] as number) |
        (twos[slotOf(0, last, unit)] as number) |
        (threes[slotOf(before, last, unit)] as number);
      before = last;
      last = unit;
    }
    return seen;
  }

  private add(trigger: string, bit: number): void {
    const units = Array.from({ length: Math.min(LONGEST, trigger.length) }, (_, at) =>
      foldDigit(trigger.charCodeAt(at)),
    );
    const [first = 0, second = 0, third = 0] = units;
    if (units.length === 1) put(this.ones, slotOf(0, 0, first), bit);
    else if (units.length === 2) put(this.twos, slotOf(0, first, second), bit);
    else put(this.threes, slotOf(first, second, third), bit);
  }
}

function slotOf(before: number, last: number, unit: number): number {
  return ((before * 0x2f0b) ^ (last * 0x01f3) ^ unit) & MASK;
}

function put(table: Int32Array, slot: number, bit: number): void {
  table[slot] = (table[slot] as number) | bit;
}
