import { Low } from 'lowdb';
import type { Collection } from '../../domain/store.js';
import { AppError } from '../../errors.js';
import { NO_PLACES, placesOf, type Places } from '../places.js';
import type { DataFolder } from './data-folder.js';
import type { DocumentContent } from './document-text.js';
import { DurableJsonFile } from './durable-json-file.js';
import type { Releasable } from './open-set.js';

interface KnownPlaces {
  readonly collection: unknown;
  readonly json: string;
  readonly places: Places;
}

/** One record in memory: what the disk is known to hold, and the queue of those who change it. */
export class OpenDocument implements Releasable {
  private readonly low: Low<DocumentContent>;
  private readonly file: DurableJsonFile;
  private readonly absent: DocumentContent;
  private committed: DocumentContent | undefined;
  private known: KnownPlaces | undefined;
  private loading: Promise<DocumentContent> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private users = 0;

  constructor(
    path: string,
    readonly id: string,
    data: DataFolder,
  ) {
    this.absent = { version: 0, id, json: '' };
    this.file = new DurableJsonFile(path, id, 'record', data);
    this.low = new Low<DocumentContent>(this.file, this.absent);
  }

  /** What is known to be saved; a write under way does not show before it is done. */
  async load(): Promise<DocumentContent> {
    return this.committed ?? (this.loading ??= this.readFile());
  }

  /** Runs `step` after all steps that were asked for before. */
  inTurn<R>(step: () => Promise<R>): Promise<R> {
    this.users += 1;
    const run = this.queue.then(step);
    const leave = () => {
      this.users -= 1;
    };
    this.queue = run.then(leave, leave);
    return run;
  }

  /** Replaces the content; to be called in turn. After a failure the old content still holds. */
  async write(json: string): Promise<DocumentContent> {
    const before = await this.load();
    const next = { version: before.version + 1, id: this.id, json };
    this.low.data = next;
    try {
      await this.low.write();
    } catch (error) {
      this.low.data = before;
      this.forgetIfUnsure(error);
      throw error;
    }
    this.committed = next;
    return next;
  }

  /** Removes the record; to be called in turn. */
  async remove(): Promise<void> {
    if ((await this.load()).version === 0) return;
    try {
      await this.file.remove();
    } catch (error) {
      this.forgetIfUnsure(error);
      throw error;
    }
    this.low.data = this.absent;
    this.committed = this.absent;
  }

  /** The places of loaded content in its collection's indexes. */
  placesIn<T>(collection: Collection<T>, { version, json }: DocumentContent): Places {
    if (version === 0) return NO_PLACES;
    if (this.known?.collection !== collection || this.known.json !== json) {
      this.keepPlaces(collection, json, placesOf(collection, JSON.parse(json)));
    }
    return this.known?.places ?? NO_PLACES;
  }

  /** Spares `placesIn` the parsing when the places of a text are known. */
  keepPlaces(collection: unknown, json: string, places: Places): void {
    this.known = { collection, json, places };
  }

  /** Resolves when nobody uses the document any more. */
  async settled(): Promise<void> {
    await this.queue;
    await this.loading?.catch(() => undefined);
  }

  release(): boolean {
    return this.users === 0;
  }

  private async readFile(): Promise<DocumentContent> {
    // In use, so that nobody opens the record a second time and replaces the file under this reader.
    this.users += 1;
    try {
      this.low.data = this.absent;
      await this.low.read();
      this.committed = this.low.data;
      return this.committed;
    } finally {
      this.users -= 1;
      this.loading = undefined;
    }
  }

  private forgetIfUnsure(error: unknown): void {
    if (error instanceof AppError && error.facts.saved === 'unknown') this.committed = undefined;
  }
}
