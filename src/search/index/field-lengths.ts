import type { Field } from '../settings.js';

/** The average length of each field over the articles that have it. */
export class FieldLengths {
  private readonly sums = new Map<Field, number>();
  private readonly counts = new Map<Field, number>();

  /** @param sign -1 takes a field out again. */
  count(field: Field, length: number, sign: 1 | -1 = 1): void {
    if (length === 0) return;
    this.sums.set(field, (this.sums.get(field) ?? 0) + sign * length);
    this.counts.set(field, (this.counts.get(field) ?? 0) + sign);
  }

  /** In characters; 1 while no article has the field. */
  average(field: Field): number {
    const count = this.counts.get(field) ?? 0;
    return count === 0 ? 1 : Math.max(1, (this.sums.get(field) ?? 0) / count);
  }
}
