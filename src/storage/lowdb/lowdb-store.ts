import { join } from 'node:path';
import type { Collection, FindOptions, PutResult, Store, Stored } from '../../domain/store.js';
import { AppError } from '../../errors.js';
import {
  compareText,
  NO_PLACES,
  placesOf,
  requireIndex,
  samePlace,
  type Places,
} from '../places.js';
import { Background } from './background.js';
import type { DataFolder } from './data-folder.js';
import { systemDisk, type Disk, type Durability } from './disk.js';
import type { DocumentContent } from './document-text.js';
import { idOfFile } from './file-id.js';
import type { IndexPlace } from './index-document.js';
import { IndexRenewal, type Renewed } from './index-renewal.js';
import { listFolder } from './list-folder.js';
import { OpenDocument } from './open-document.js';
import { openFolder, type LockedFolder } from './open-folder.js';
import { OpenSet } from './open-set.js';
import { RecordIndexes } from './record-indexes.js';
import { ShortLivedLogs } from './short-lived-logs.js';
import { unwritable } from './storage-error.js';

const OPEN_DOCUMENTS = 2_000;
/** Records read at the same time, each with an open file. */
const READ_AT_ONCE = 32;

export interface LowdbStoreOptions {
  /** `full` when not given. */
  readonly durability?: Durability;
  /** How many records stay in memory; 2,000 when not given. */
  readonly openDocuments?: number;
  /** The system's own when not given. */
  readonly disk?: Disk;
  /** Those that `renewIndexes` will be asked for: what has no record yet needs no building. */
  readonly collections?: readonly Collection<never>[];
}

/**
 * The embedded store: one small lowdb document per record in hashed folders, small index documents,
 * one process per folder. `open` throws `store.locked`, `store.unwritable`, `store.newer-version`,
 * `store.foreign-folder` and `store.damaged`, each with what to do.
 */
export class LowdbStore implements Store {
  private readonly data: DataFolder;
  private readonly documents: OpenSet<OpenDocument>;
  private readonly indexes: RecordIndexes;
  private readonly logs: ShortLivedLogs;
  private readonly background = new Background();
  private readonly renewal: IndexRenewal;
  private closing: Promise<void> | undefined;

  /** Takes over a folder that is open already; everyone else calls `open`. */
  constructor(
    private readonly folder: LockedFolder,
    openDocuments = OPEN_DOCUMENTS,
  ) {
    this.data = folder.data;
    this.documents = new OpenSet(openDocuments);
    this.indexes = new RecordIndexes(folder.data);
    this.logs = new ShortLivedLogs(folder.data);
    this.renewal = new IndexRenewal(folder.data, (collection) => this.reindex(collection));
  }

  static async open(
    folder: string,
    { durability = 'full', openDocuments, disk, collections }: LowdbStoreOptions = {},
  ): Promise<LowdbStore> {
    const locked = await openFolder(folder, disk ?? systemDisk(durability));
    const store = new LowdbStore(locked, openDocuments);
    if (collections) await store.renewal.noteEmpty(collections);
    return store;
  }

  async get<T>(collection: Collection<T>, id: string): Promise<Stored<T> | undefined> {
    if (collection.shortLived) return (await this.logs.of(collection.name)).get<T>(id);
    const content = await this.document(collection, id).load();
    return storedIn<T>(content);
  }

  async put<T>(
    collection: Collection<T>,
    id: string,
    value: T,
    expected?: number,
  ): Promise<PutResult> {
    // Text and places are made now: the caller may go on with the value while others are in turn.
    const json = toJson(collection, value);
    if (collection.shortLived) return (await this.logs.of(collection.name)).put(id, json, expected);
    const places = placesOf(collection, value);
    return this.change(collection, id, async (document, before) => {
      if (expected !== undefined && expected !== before.version) return { ok: false };
      const { version } = await this.save(collection, document, before, json, places);
      return { ok: true, version };
    });
  }

  async update<T>(
    collection: Collection<T>,
    id: string,
    change: (value: T | undefined) => T | undefined,
  ): Promise<T | undefined> {
    if (collection.shortLived) return this.logs.update(collection, id, change);
    return this.change(collection, id, async (document, before) => {
      const next = change(storedIn<T>(before)?.value);
      if (next === undefined) return storedIn<T>(before)?.value;
      const json = toJson(collection, next);
      await this.save(collection, document, before, json, placesOf(collection, next));
      return next;
    });
  }

  async remove<T>(collection: Collection<T>, id: string): Promise<void> {
    if (collection.shortLived) return (await this.logs.of(collection.name)).remove(id);
    await this.change(collection, id, async (document, before) => {
      const from = document.placesIn(collection, before);
      await document.remove();
      this.indexes.leave(collection.name, id, from, NO_PLACES);
    });
  }

  async find<T>(
    collection: Collection<T>,
    index: string,
    partition: string,
    { limit = 100, ...range }: FindOptions = {},
  ): Promise<Stored<T>[]> {
    requireIndex(collection, index);
    this.requireOpen();
    const places = await this.indexes.places(collection.name, index, partition, range);
    const found = new Map<string, Stored<T>>();
    for (let next = 0; next < places.length && found.size < limit;) {
      const batch = places.slice(next, next + Math.min(limit - found.size, READ_AT_ONCE));
      next += batch.length;
      const records = await Promise.all(
        batch.map((place) => this.recordAt(collection, index, partition, place)),
      );
      for (const record of records) if (record) found.set(record.id, record);
    }
    return [...found.values()];
  }

  async partitions<T>(collection: Collection<T>, index: string): Promise<string[]> {
    requireIndex(collection, index);
    this.requireOpen();
    const filled: string[] = [];
    for (const partition of await this.indexes.partitions(collection.name, index)) {
      const some = await this.find(collection, index, partition, { limit: 1 });
      if (some.length > 0) filled.push(partition);
    }
    return filled.sort(compareText);
  }

  async *ids<T>(collection: Collection<T>): AsyncIterable<string> {
    this.requireOpen();
    if (collection.shortLived) return yield* (await this.logs.of(collection.name)).ids();
    const folder = this.data.collectionFolder(collection.name);
    for (const shard of await listFolder(folder)) {
      for (const file of await listFolder(join(folder, shard))) {
        const id = await idOfFile(this.data.disk, join(folder, shard), file, 'record');
        if (id !== undefined) yield id;
      }
    }
  }

  /**
   * Enters every record of a collection in its indexes, as after an index was added or damaged. Reads
   * the whole collection; resolves to the number of records. Stops when the store is closed.
   */
  async reindex<T>(collection: Collection<T>): Promise<number> {
    const enter = (id: string) => this.enterAnew(collection, id);
    let count = 0;
    let batch: string[] = [];
    for await (const id of this.ids(collection)) {
      if (this.closing) return count;
      batch.push(id);
      count += 1;
      if (batch.length < READ_AT_ONCE) continue;
      await Promise.all(batch.map(enter));
      batch = [];
    }
    if (!this.closing) await Promise.all(batch.map(enter));
    return count;
  }

  /**
   * Builds the indexes that are new or another than when they were built, while the store is in use;
   * until then they may lack records. Closing the store ends it; to be called once.
   */
  renewIndexes(collections: readonly Collection<never>[]): Promise<Renewed> {
    return this.renewal.run(collections);
  }

  close(): Promise<void> {
    return (this.closing ??= this.finish());
  }

  private enterAnew<T>(collection: Collection<T>, id: string): Promise<void> {
    return this.change(collection, id, async (document, before) => {
      const places = document.placesIn(collection, before);
      await this.indexes.enter(collection.name, id, NO_PLACES, places);
    });
  }

  private async finish(): Promise<void> {
    await this.renewal.stop();
    await Promise.all(this.documents.members().map((document) => document.settled()));
    await this.background.drained();
    await this.logs.close();
    await this.indexes.close();
    await this.folder.release();
  }

  private change<T, R>(
    collection: Collection<T>,
    id: string,
    step: (document: OpenDocument, before: DocumentContent) => Promise<R>,
  ): Promise<R> {
    const document = this.document(collection, id);
    return document.inTurn(async () => step(document, await loadToChange(document)));
  }

  /** Index documents before the record and after it, so that they always hold at least the truth. */
  private async save<T>(
    collection: Collection<T>,
    document: OpenDocument,
    before: DocumentContent,
    json: string,
    places: Places,
  ): Promise<DocumentContent> {
    const from = document.placesIn(collection, before);
    await this.indexes.enter(collection.name, document.id, from, places);
    const saved = await document.write(json);
    document.keepPlaces(collection, json, places);
    this.indexes.leave(collection.name, document.id, from, places);
    return saved;
  }

  private async recordAt<T>(
    collection: Collection<T>,
    index: string,
    partition: string,
    place: IndexPlace,
  ): Promise<Stored<T> | undefined> {
    const stands = async (document: OpenDocument) => {
      const content = await document.load();
      const now = document.placesIn(collection, content).get(index);
      return samePlace(now, { partition, key: place.key }) ? content : undefined;
    };
    const content = await stands(this.document(collection, place.id));
    if (content) return storedIn<T>(content);
    // Left by a crash, or its record is just being written: only in turn is it certain.
    const document = this.document(collection, place.id);
    const forget = async () => {
      if (await stands(document)) return;
      this.indexes.forget(collection.name, index, partition, place);
    };
    this.background.run(document.inTurn(forget));
    return undefined;
  }

  private document<T>(collection: Collection<T>, id: string): OpenDocument {
    this.requireOpen();
    return this.documents.open(`${collection.name}\n${id}`, () => {
      return new OpenDocument(this.data.recordPath(collection.name, id), id, this.data);
    });
  }

  private requireOpen(): void {
    if (this.closing) throw new AppError('store.closed', 'The store has been closed.');
  }
}

function storedIn<T>({ version, id, json }: DocumentContent): Stored<T> | undefined {
  // What a collection holds went in through its own `put`, so its type is known.
  return version === 0 ? undefined : { id, version, value: JSON.parse(json) as T };
}

function toJson<T>(collection: Collection<T>, value: T): string {
  const json: string | undefined = JSON.stringify(value);
  if (json !== undefined) return json;
  throw new AppError('store.not-json', `A value for "${collection.name}" is not plain JSON.`, {
    collection: collection.name,
  });
}

/** What cannot even be read cannot be changed either: for a writer both are one failure. */
async function loadToChange(document: OpenDocument): Promise<DocumentContent> {
  try {
    return await document.load();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'store.unreadable') throw error;
    throw unwritable(String(error.facts.path), error.cause, 'no');
  }
}
