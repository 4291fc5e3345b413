import { grownUint32 } from './growing.js';

const PAGE_BITS = 15;
const PAGE_SIZE = 1 << PAGE_BITS;
const PAGE_MASK = PAGE_SIZE - 1;
/** From this block of a chain on, all have 256 words. */
const FIRST_LARGEST_BLOCK = 7;

/**
 * Many lists of 32-bit numbers that grow and shrink in place. A list is a chain of blocks of 2, 4, 8 …
 * 256 words, the last word of a block being the address of the next one (0: none), so that adding
 * never copies a list and short lists, which are most, take little room.
 */
export class PostingLists {
  private readonly pages: Uint32Array[] = [];
  /** The first free address; 0 is kept free, since it stands for "no block". */
  private free = 1;
  private heads: Uint32Array = new Uint32Array(512);
  private tails: Uint32Array = new Uint32Array(512);
  private counts: Uint32Array = new Uint32Array(512);

  /** How many numbers the list has. */
  count(list: number): number {
    return this.counts[list] ?? 0;
  }

  add(list: number, value: number): void {
    this.heads = grownUint32(this.heads, list + 1);
    this.tails = grownUint32(this.tails, list + 1);
    this.counts = grownUint32(this.counts, list + 1);
    const count = this.count(list) + 1;
    const { block, used } = lastBlock(count);
    if (used === 1) this.openBlock(list, block);
    this.write((this.tails[list] ?? 0) + used - 1, value);
    this.counts[list] = count;
  }

  /** Takes out the first number for which `matches` is true; the last number takes its place. */
  remove(list: number, matches: (value: number) => boolean): void {
    const count = this.count(list);
    if (count === 0) return;
    const { block, used } = lastBlock(count);
    const lastAddress = (this.tails[list] ?? 0) + used - 1;
    const found = this.find(list, matches);
    if (found === undefined) return;
    this.write(found, this.read(lastAddress));
    this.counts[list] = count - 1;
    if (used === 1 && block > 0) this.tails[list] = this.blockBefore(list, block);
  }

  /** Calls `visit` with each stretch of the list: numbers `from` to `to` (excluded) of a page. */
  forEachBlock(list: number, visit: (page: Uint32Array, from: number, to: number) => void): void {
    let left = this.count(list);
    let address = this.heads[list] ?? 0;
    for (let block = 0; left > 0; block++) {
      const slots = slotsOf(block);
      const used = Math.min(left, slots);
      const from = address & PAGE_MASK;
      visit(this.pageOf(address), from, from + used);
      left -= used;
      if (left > 0) address = this.read(address + slots);
    }
  }

  private find(list: number, matches: (value: number) => boolean): number | undefined {
    let left = this.count(list);
    let address = this.heads[list] ?? 0;
    for (let block = 0; left > 0; block++) {
      const slots = slotsOf(block);
      for (let at = address; at < address + Math.min(left, slots); at++) {
        if (matches(this.read(at))) return at;
      }
      left -= slots;
      if (left > 0) address = this.read(address + slots);
    }
    return undefined;
  }

  private blockBefore(list: number, block: number): number {
    let address = this.heads[list] ?? 0;
    for (let before = 0; before < block - 1; before++)
      address = this.read(address + slotsOf(before));
    return address;
  }

  /** Makes `block` the last one of the list; one that was left empty before is used again. */
  private openBlock(list: number, block: number): void {
    if (block === 0) {
      if (this.heads[list] === 0) this.heads[list] = this.allot(0);
      this.tails[list] = this.heads[list] ?? 0;
      return;
    }
    const link = (this.tails[list] ?? 0) + slotsOf(block - 1);
    if (this.read(link) === 0) this.write(link, this.allot(block));
    this.tails[list] = this.read(link);
  }

  private allot(block: number): number {
    const size = slotsOf(block) + 1;
    if ((this.free & PAGE_MASK) + size > PAGE_SIZE) this.free = (this.free | PAGE_MASK) + 1;
    while (this.pages.length <= this.free >>> PAGE_BITS)
      this.pages.push(new Uint32Array(PAGE_SIZE));
    const address = this.free;
    this.free += size;
    return address;
  }

  private pageOf(address: number): Uint32Array {
    return this.pages[address >>> PAGE_BITS] ?? new Uint32Array(0);
  }

  private read(address: number): number {
    return this.pageOf(address)[address & PAGE_MASK] ?? 0;
  }

  private write(address: number, value: number): void {
    this.pageOf(address)[address & PAGE_MASK] = value;
  }
}

/** How many numbers the block of a chain holds: 1, 3, 7 … 255, 255 … */
function slotsOf(block: number): number {
  return (2 << Math.min(block, FIRST_LARGEST_BLOCK)) - 1;
}

/** Which block of its chain the last of `count` numbers is in, and how many of its slots are used. */
function lastBlock(count: number): { block: number; used: number } {
  let block = 0;
  let left = count;
  while (left > slotsOf(block)) left -= slotsOf(block++);
  return { block, used: left };
}
