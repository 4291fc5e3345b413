import type { Collection } from '../../domain/store.js';
import { BuiltIndexes } from './built-indexes.js';
import type { DataFolder } from './data-folder.js';

/** What became of indexes that were not as they are now. */
export interface Renewed {
  /** Those that have records. */
  readonly collections: readonly string[];
  readonly records: number;
  /** False when it was ended before; the next run begins anew. */
  readonly finished: boolean;
}

/** Builds outdated indexes one after the other while the store is in use. */
export class IndexRenewal {
  private running: Promise<Renewed> | undefined;
  private stopped = false;

  /** @param reindex enters every record of a collection, as far as it comes; how many they are */
  constructor(
    private readonly data: DataFolder,
    private readonly reindex: (collection: Collection<never>) => Promise<number>,
  ) {}

  /** Notes the indexes of collections that have no record yet: nothing is missing in them. */
  async noteEmpty(collections: readonly Collection<never>[]): Promise<void> {
    const built = new BuiltIndexes(this.data);
    const empty = (await built.outdated(collections)).filter(
      ({ name }) => !this.data.disk.exists(this.data.collectionFolder(name)),
    );
    if (empty.length > 0) await built.note(empty);
  }

  run(collections: readonly Collection<never>[]): Promise<Renewed> {
    return (this.running ??= this.renew(collections));
  }

  /** Resolves when nothing is being built any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running?.catch(() => undefined);
  }

  private async renew(collections: readonly Collection<never>[]): Promise<Renewed> {
    const built = new BuiltIndexes(this.data);
    const outdated = await built.outdated(collections);
    const names: string[] = [];
    let records = 0;
    for (const collection of outdated) {
      if (this.stopped) break;
      const count = await this.reindex(collection);
      records += count;
      if (count > 0) names.push(collection.name);
    }
    if (this.stopped) return { collections: names, records, finished: false };
    if (outdated.length > 0) await built.note(outdated);
    return { collections: names, records, finished: true };
  }
}
