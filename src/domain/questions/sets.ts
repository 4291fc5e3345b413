/** Disjoint sets of the numbers below a size, joined pair by pair (Tarjan 1975). */
export class Sets {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, at) => at);
  }

  /** Makes one set of the two that hold these. */
  join(one: number, other: number): void {
    const [a, b] = [this.root(one), this.root(other)];
    this.parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** Every set, by its smallest number, ascending within. */
  all(): number[][] {
    const sets = new Map<number, number[]>();
    this.parents.forEach((_, at) => {
      const root = this.root(at);
      sets.set(root, [...(sets.get(root) ?? []), at]);
    });
    return [...sets.values()];
  }

  private root(of: number): number {
    let at = of;
    for (let up = this.parents[at] ?? at; up !== at; up = this.parents[at] ?? at) {
      this.parents[at] = this.parents[up] ?? up;
      at = up;
    }
    return at;
  }
}
