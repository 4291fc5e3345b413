/**
 * How alike two sets of pieces of text are: twice the shared pieces over the sum of both, 0 to 1
 * (Dice 1945); 0 when both are empty.
 */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const pieces = one.size + other.size;
  let shared = 0;
  for (const piece of one) if (other.has(piece)) shared += 1;
  return pieces === 0 ? 0 : (2 * shared) / pieces;
}
