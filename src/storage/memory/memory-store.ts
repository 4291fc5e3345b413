import type { Collection, FindOptions, PutResult, Store, Stored } from '../../domain/store.js';
import { compareText, placesOf, requireIndex } from '../places.js';

interface Entry {
  readonly version: number;
  /** JSON text is its own safe copy, and cheaper than a cloned tree. */
  readonly json: string;
}

/** A `Store` in memory, for tests: nothing survives the process, and `find` looks at every record. */
export class MemoryStore implements Store {
  private readonly collections = new Map<string, Map<string, Entry>>();

  async get<T>(collection: Collection<T>, id: string): Promise<Stored<T> | undefined> {
    return this.stored(collection, id);
  }

  async put<T>(
    collection: Collection<T>,
    id: string,
    value: T,
    expected?: number,
  ): Promise<PutResult> {
    const before = this.records(collection).get(id)?.version ?? 0;
    if (expected !== undefined && expected !== before) return { ok: false };
    this.records(collection).set(id, { version: before + 1, json: JSON.stringify(value) });
    return { ok: true, version: before + 1 };
  }

  async update<T>(
    collection: Collection<T>,
    id: string,
    change: (value: T | undefined) => T | undefined,
  ): Promise<T | undefined> {
    const next = change(this.stored(collection, id)?.value);
    if (next !== undefined) await this.put(collection, id, next);
    return this.stored(collection, id)?.value;
  }

  async remove<T>(collection: Collection<T>, id: string): Promise<void> {
    this.records(collection).delete(id);
  }

  async find<T>(
    collection: Collection<T>,
    index: string,
    partition: string,
    { after, upTo, lastFirst = false, limit = 100 }: FindOptions = {},
  ): Promise<Stored<T>[]> {
    const places = this.places(collection, index)
      .filter((place) => place.partition === partition)
      .filter(({ key }) => after === undefined || key > after)
      .filter(({ key }) => upTo === undefined || key <= upTo)
      .sort((a, b) => compareText(a.key, b.key) || compareText(a.record.id, b.record.id));
    if (lastFirst) places.reverse();
    return places.slice(0, Math.max(0, limit)).map((place) => place.record);
  }

  async partitions<T>(collection: Collection<T>, index: string): Promise<string[]> {
    const all = this.places(collection, index).map((place) => place.partition);
    return [...new Set(all)].sort(compareText);
  }

  async *ids<T>(collection: Collection<T>): AsyncIterable<string> {
    yield* [...this.records(collection).keys()];
  }

  async close(): Promise<void> {}

  private places<T>(collection: Collection<T>, index: string) {
    requireIndex(collection, index);
    return [...this.records(collection).keys()].flatMap((id) => {
      const record = this.stored(collection, id);
      const place = record && placesOf(collection, record.value).get(index);
      return place ? [{ ...place, record }] : [];
    });
  }

  private stored<T>(collection: Collection<T>, id: string): Stored<T> | undefined {
    const entry = this.records(collection).get(id);
    // What a collection holds went in through its own `put`, so its type is known.
    return entry && { id, version: entry.version, value: JSON.parse(entry.json) as T };
  }

  private records<T>(collection: Collection<T>): Map<string, Entry> {
    const known = this.collections.get(collection.name);
    if (known) return known;
    const records = new Map<string, Entry>();
    this.collections.set(collection.name, records);
    return records;
  }
}
