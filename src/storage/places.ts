import type { Collection, IndexEntry } from '../domain/store.js';
import { AppError } from '../errors.js';

/** Where one record stands: its place by index name; an index that it is not in has no entry. */
export type Places = ReadonlyMap<string, IndexEntry>;

export const NO_PLACES: Places = new Map();

/** The places of a value in every index of its collection. */
export function placesOf<T>(collection: Collection<T>, value: T): Places {
  const places = new Map<string, IndexEntry>();
  for (const [index, place] of Object.entries(collection.indexes)) {
    const entry = place(value);
    if (entry) places.set(index, entry);
  }
  return places;
}

export function samePlace(a: IndexEntry | undefined, b: IndexEntry | undefined): boolean {
  return a?.partition === b?.partition && a?.key === b?.key;
}

/** Ascending by code unit, the one order of keys, ids and partitions. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Throws `store.unknown-index`: a misspelt index must not look like an empty one. */
export function requireIndex<T>(collection: Collection<T>, index: string): void {
  if (Object.hasOwn(collection.indexes, index)) return;
  throw new AppError(
    'store.unknown-index',
    `The collection "${collection.name}" has no index "${index}".`,
    { collection: collection.name, index },
  );
}
