import type { ImportItem, ImportKind } from '../../domain/knowledge/import-plan.js';

const FIRST: readonly ImportKind[] = ['faulty', 'duplicate'];

/**
 * At most so many rows of a plan, those that want a look before all others, each kind in the order of the
 * files: what is cut off is then what would simply be taken in.
 */
export function itemsToShow<T extends Pick<ImportItem, 'kind'>>(
  items: readonly T[],
  most: number,
): T[] {
  const wanting = FIRST.flatMap((first) => items.filter(({ kind }) => kind === first));
  const others = items.filter(({ kind }) => !FIRST.includes(kind));
  return [...wanting, ...others].slice(0, most);
}
