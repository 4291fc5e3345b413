import { Low } from 'lowdb';
import type { FindOptions } from '../../domain/store.js';
import { compareText } from '../places.js';
import type { DataFolder } from './data-folder.js';
import type { DocumentContent } from './document-text.js';
import { DurableJsonFile } from './durable-json-file.js';
import type { Releasable } from './open-set.js';
import { SharedRun } from './shared-run.js';

export interface IndexPlace {
  readonly key: string;
  readonly id: string;
}

/** Which places are wanted, and in which order. */
export type PlaceRange = Omit<FindOptions, 'limit'>;

interface KeptPlace extends IndexPlace {
  /** The file has it. */
  saved: boolean;
  /** The record went elsewhere; the file may say otherwise until it is written for another reason. */
  left: boolean;
}

/** Places that records left are kept up to here, because coming back to one costs no write. */
const LEFT_AT_MOST = 64;

/**
 * One index partition. Its file holds at least every place whose record is saved: it is written before
 * a record arrives and some time after one left, so whoever finds a place checks it with the record.
 */
export class IndexDocument implements Releasable {
  private readonly low: Low<DocumentContent>;
  private readonly file: DurableJsonFile;
  private readonly absent: DocumentContent;
  private readonly saves = new SharedRun(() => this.save());
  private places: KeptPlace[] = [];
  private left = 0;
  private tidies = false;
  private loaded: Promise<void> | undefined;
  private users = 0;

  constructor(
    path: string,
    private readonly partition: string,
    data: DataFolder,
  ) {
    this.file = new DurableJsonFile(path, partition, 'index', data);
    this.absent = { version: 0, id: partition, json: '[]' };
    this.low = new Low<DocumentContent>(this.file, this.absent);
  }

  /** The places of these keys, by key, then id. */
  placesIn({ after, upTo, lastFirst = false }: PlaceRange): Promise<IndexPlace[]> {
    return this.use(async () => {
      const start = this.firstThat(({ key }) => after === undefined || key > after);
      const end = this.firstThat(({ key }) => upTo !== undefined && key > upTo);
      const found = this.places.slice(start, end).filter((place) => !place.left);
      return lastFirst ? found.reverse() : found;
    });
  }

  /** Resolves when the file has the place; many at once share a write. */
  enter(place: IndexPlace): Promise<void> {
    return this.use(async () => {
      const at = this.positionOf(place);
      const kept = this.keptAt(at, place);
      if (kept?.left) {
        kept.left = false;
        this.left -= 1;
      }
      if (!kept) this.places.splice(at, 0, { ...place, saved: false, left: false });
      if (!kept?.saved) await this.saves.run();
    });
  }

  /** Forgets a place at once in memory and sooner or later in the file. */
  leave(place: IndexPlace): Promise<void> {
    return this.use(async () => {
      const kept = this.keptAt(this.positionOf(place), place);
      if (!kept || kept.left) return;
      kept.left = true;
      this.left += 1;
      if (this.left >= LEFT_AT_MOST) await this.saves.run();
    });
  }

  /** Takes the places that were left out of the file, and removes a file that has no others. */
  async flush(): Promise<void> {
    if (this.left === 0) return this.saves.settled();
    this.tidies = true;
    await this.use(() => this.saves.run());
  }

  /** Once all is written; else it begins to write, and can be asked again later. */
  release(): boolean {
    if (this.users > 0) return false;
    if (this.left > 0) this.flush().catch(() => undefined);
    return this.users === 0;
  }

  private async use<R>(step: () => Promise<R>): Promise<R> {
    this.users += 1;
    try {
      await (this.loaded ??= this.load());
      return await step();
    } finally {
      this.users -= 1;
    }
  }

  private async load(): Promise<void> {
    try {
      await this.low.read();
      const stored = JSON.parse(this.low.data.json) as [string, string][];
      this.places = stored.map(([key, id]) => ({ key, id, saved: true, left: false }));
    } catch (error) {
      this.loaded = undefined;
      throw error;
    }
  }

  private async save(): Promise<void> {
    if (this.tidies || this.left >= LEFT_AT_MOST) this.dropLeft();
    const written = [...this.places];
    const before = this.low.data;
    const json = JSON.stringify(written.map(({ key, id }) => [key, id]));
    this.low.data = { version: before.version + 1, id: this.partition, json };
    try {
      if (written.length > 0) await this.low.write();
      else await this.removeFile(before);
    } catch (error) {
      this.low.data = before;
      throw error;
    }
    for (const place of written) place.saved = true;
  }

  private async removeFile(before: DocumentContent): Promise<void> {
    if (before.version > 0) await this.file.remove();
    this.low.data = this.absent;
  }

  // Whoever comes back while the file is written finds no place and enters anew.
  private dropLeft(): void {
    this.places = this.places.filter((place) => !place.left);
    this.left = 0;
    this.tidies = false;
  }

  private keptAt(at: number, { key, id }: IndexPlace): KeptPlace | undefined {
    const kept = this.places[at];
    return kept?.key === key && kept.id === id ? kept : undefined;
  }

  private positionOf({ key, id }: IndexPlace): number {
    return this.firstThat((kept) => (compareText(kept.key, key) || compareText(kept.id, id)) >= 0);
  }

  /** The position of the first place for which `holds`; it has to hold for all that follow. */
  private firstThat(holds: (place: IndexPlace) => boolean): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const place = this.places[middle];
      if (place && !holds(place)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
