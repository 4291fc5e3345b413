/** Deepest nesting and most nodes a customer's JSON may have (threat list 3.14). */
const MAX_DEPTH = 32;
const MAX_NODES = 5_000;

/** Whether a parsed value is small and flat enough to be worked on; checked after the size in bytes. */
export function isModestJson(value: unknown): boolean {
  let nodes = 0;
  const level: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = level.pop(); next; next = level.pop()) {
    if (++nodes > MAX_NODES || next.depth > MAX_DEPTH) return false;
    if (next.value === null || typeof next.value !== 'object') continue;
    for (const inner of Object.values(next.value))
      level.push({ value: inner, depth: next.depth + 1 });
  }
  return true;
}
