import type { IndexEntry } from '../../domain/store.js';
import { samePlace, type Places } from '../places.js';
import { Background } from './background.js';
import type { DataFolder } from './data-folder.js';
import { idOfFile } from './file-id.js';
import { IndexDocument, type IndexPlace, type PlaceRange } from './index-document.js';
import { listFolder } from './list-folder.js';
import { OpenSet } from './open-set.js';

const OPEN_AT_MOST = 500;

/** The index documents of all collections. */
export class RecordIndexes {
  private readonly documents = new OpenSet<IndexDocument>(OPEN_AT_MOST);
  private readonly background = new Background();

  constructor(private readonly data: DataFolder) {}

  /** The places of a partition within a range of keys, in the order that is asked for. */
  places(collection: string, index: string, partition: string, range: PlaceRange) {
    return this.open(collection, index, partition).placesIn(range);
  }

  /** Before a record is written: enters it wherever it will be and was not. */
  async enter(collection: string, id: string, from: Places, to: Places): Promise<void> {
    const entered = moves(from, to).map(([index, { partition, key }]) =>
      this.open(collection, index, partition).enter({ key, id }),
    );
    if (entered.length > 0) await Promise.all(entered);
  }

  /** After a record is written: forgets it wherever it was and is not. */
  leave(collection: string, id: string, from: Places, to: Places): void {
    for (const [index, { partition, key }] of moves(to, from)) {
      this.forget(collection, index, partition, { key, id });
    }
  }

  /** Drops a place in the background; one that stays is noticed by the next reader. */
  forget(collection: string, index: string, partition: string, place: IndexPlace): void {
    this.background.run(this.open(collection, index, partition).leave(place));
  }

  /** The partitions that have a file, which may have no record any more, in no order. */
  async partitions(collection: string, index: string): Promise<string[]> {
    const folder = this.data.indexFolder(collection, index);
    const files = await listFolder(folder);
    const names = await Promise.all(
      files.map((file) => idOfFile(this.data.disk, folder, file, 'index')),
    );
    return names.filter((name) => name !== undefined);
  }

  /** Writes all that the files do not know yet. */
  async close(): Promise<void> {
    await this.background.drained();
    await Promise.allSettled(this.documents.members().map((document) => document.flush()));
  }

  private open(collection: string, index: string, partition: string): IndexDocument {
    return this.documents.open(`${collection}\n${index}\n${partition}`, () => {
      const path = this.data.partitionPath(collection, index, partition);
      return new IndexDocument(path, partition, this.data);
    });
  }
}

/** What `to` has and `from` has not. */
function moves(from: Places, to: Places): [string, IndexEntry][] {
  if (to.size === 0) return [];
  return [...to].filter(([index, place]) => !samePlace(from.get(index), place));
}
