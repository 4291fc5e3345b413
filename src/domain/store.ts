/** A stored record with the version that a compare-and-set needs; the first version is 1. */
export interface Stored<T> {
  readonly id: string;
  readonly version: number;
  readonly value: T;
}

/**
 * Where a record appears in an index: `partition` groups, `key` orders inside the group (by code unit).
 * A partition is written as a whole by some implementations: keep it below about 1,000 records, by
 * naming an hour or an owner in it and by leaving out what nobody looks for any more.
 */
export interface IndexEntry {
  readonly partition: string;
  readonly key: string;
}

/**
 * A kind of record. `indexes` maps an index name to a pure function from a value to its place,
 * or `undefined` when the record does not belong in the index. A record has one place per index.
 */
export interface Collection<T> {
  readonly name: string;
  readonly indexes: Readonly<Record<string, (value: T) => IndexEntry | undefined>>;
  /**
   * To be raised when an index is given other places than before, so that a store of long ago is built
   * anew; an index of a new name is noticed by itself. 1 when not given.
   */
  readonly indexVersion?: number;
  /**
   * Records that are read only after a crash and removed within moments. A store may keep them
   * together in one append-only place; they have no indexes, and a removal may be forgotten by a crash.
   */
  readonly shortLived?: boolean;
}

/** The outcome of a write with an expected version. */
export type PutResult = { readonly ok: true; readonly version: number } | { readonly ok: false };

export interface FindOptions {
  /** Only entries whose key is greater than this one. */
  readonly after?: string;
  /** Only entries whose key is not greater than this one. */
  readonly upTo?: string;
  /** By descending key, then id, so that a limit keeps the last ones. */
  readonly lastFirst?: boolean;
  /** At most this many; 100 when not given. */
  readonly limit?: number;
}

/**
 * The one storage port. A write that resolves is durable: it survives `kill -9` and power cuts.
 * Values are plain JSON; what goes in and comes out are copies, so nobody shares memory with the
 * store. Every implementation runs `test/contracts/store-contract.ts`.
 */
export interface Store {
  /**
   * The record, or `undefined` when there is none. Throws `store.damaged` when it is not what was
   * written, `store.unreadable` when the system does not let it be read (and so does every reading).
   */
  get<T>(collection: Collection<T>, id: string): Promise<Stored<T> | undefined>;

  /**
   * Writes one record and its index places. `expected` is the version that was read, 0 for "must not
   * exist yet", `undefined` for "whatever is there". `{ ok: false }` when another version is there.
   * Throws `store.unwritable` when it could not be saved (disk full, no permission); what was there
   * stays, and writing heals by itself. Its fact `saved` is `no`, or `unknown` when the disk took the
   * write but would not confirm it: read again before trying again.
   */
  put<T>(collection: Collection<T>, id: string, value: T, expected?: number): Promise<PutResult>;

  /**
   * Reads, changes and writes one record as one step; concurrent updates queue up. `change` gets a
   * copy, or `undefined` when there is no record; returning `undefined` leaves everything as it was.
   * Resolves to the value now stored, or `undefined` when there is none. Throws what `put` throws.
   */
  update<T>(
    collection: Collection<T>,
    id: string,
    change: (value: T | undefined) => T | undefined,
  ): Promise<T | undefined>;

  /** Removes one record and its index places; removing what is not there is no error. */
  remove<T>(collection: Collection<T>, id: string): Promise<void>;

  /**
   * The records of one index partition, by ascending key, then id, unless `lastFirst`; an empty list
   * when there are none. Reads no more records than it gives, and never scans the collection. Throws `store.unknown-index` for an index the collection has not.
   */
  find<T>(
    collection: Collection<T>,
    index: string,
    partition: string,
    options?: FindOptions,
  ): Promise<Stored<T>[]>;

  /** The non-empty partitions of an index, ascending. */
  partitions<T>(collection: Collection<T>, index: string): Promise<string[]>;

  /** Every id of a collection, in no order. Walks storage: for small collections and maintenance. */
  ids<T>(collection: Collection<T>): AsyncIterable<string>;

  /** Waits for writes under way and lets go of files, locks and connections: the last call to a store. */
  close(): Promise<void>;
}
