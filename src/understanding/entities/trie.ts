/** Sequences of parts (words or characters), each with a value. */
export class Trie {
  private readonly root: TrieNode = { next: new Map() };

  put(parts: readonly string[], value: string): void {
    let node = this.root;
    for (const part of parts) {
      const next = node.next.get(part) ?? { next: new Map() };
      node.next.set(part, next);
      node = next;
    }
    node.value ??= value;
  }

  /**
   * The longest sequence that begins at `from` in `parts`, if any.
   *
   * @param errors how many parts may differ, never the first.
   */
  longest(parts: readonly string[], from: number, errors: number): TrieMatch | undefined {
    return this.walk(this.root, parts, from, from, errors, 0);
  }

  private walk(
    node: TrieNode,
    parts: readonly string[],
    from: number,
    at: number,
    errors: number,
    spent: number,
  ): TrieMatch | undefined {
    let best: TrieMatch | undefined =
      node.value === undefined
        ? undefined
        : { value: node.value, length: at - from, errors: spent };
    const part = parts[at];
    if (part === undefined) return best;
    const exact = node.next.get(part);
    if (exact) best = better(best, this.walk(exact, parts, from, at + 1, errors, spent));
    if (errors === 0 || at === from) return best;
    for (const [other, next] of node.next) {
      if (other !== part) {
        best = better(best, this.walk(next, parts, from, at + 1, errors - 1, spent + 1));
      }
    }
    return best;
  }
}

export interface TrieMatch {
  readonly value: string;
  /** How many parts it covers. */
  readonly length: number;
  readonly errors: number;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  value?: string;
}

function better(a: TrieMatch | undefined, b: TrieMatch | undefined): TrieMatch | undefined {
  if (!a || !b) return a ?? b;
  if (a.errors !== b.errors) return a.errors < b.errors ? a : b;
  return a.length >= b.length ? a : b;
}
