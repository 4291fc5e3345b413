import type { PutResult, Stored } from '../../domain/store.js';
import { decodeBatches, encodeBatch, type LoggedChange } from './batch-text.js';
import type { Disk } from './disk.js';
import { unwritable } from './storage-error.js';

interface Live {
  readonly version: number;
  readonly json: string;
}

/** A change on its way to the disk, and who waits for it. */
interface Waiting {
  readonly change: LoggedChange;
  readonly before: Live | undefined;
  readonly done: (error?: Error) => void;
}

/** From this size on the file is written anew with what is still live, when that is little. */
const COMPACT_BYTES = 1 << 20;
/** What counts as little: a quarter, so that a byte is written anew a third of a time on average. */
const LITTLE = 4;

/**
 * Records that live for moments, in one append-only file: what waits is written and synced together, so
 * that a record costs a fraction of a document of its own. Everything live is also in memory; at
 * start the file is read once. Removals wait for the next write: after a crash a removed record may be back.
 */
export class ShortLivedLog {
  private readonly live = new Map<string, Live>();
  private waiting: Waiting[] = [];
  private writing: Promise<void> | undefined;
  private size = 0;
  /** Characters of the live records, near enough to their bytes. */
  private liveSize = 0;
  private handle: number | undefined;

  private constructor(
    private readonly path: string,
    private readonly disk: Disk,
    private readonly syncFolder: () => Promise<void>,
  ) {}

  /** Reads what is there. Throws `store.damaged`. */
  static async open(
    path: string,
    disk: Disk,
    syncFolder: () => Promise<void>,
  ): Promise<ShortLivedLog> {
    const log = new ShortLivedLog(path, disk, syncFolder);
    if (!disk.exists(path)) return log;
    const { changes, size } = decodeBatches(path, await disk.read(path));
    for (const change of changes) log.apply(change);
    log.size = size;
    return log;
  }

  get<T>(id: string): Stored<T> | undefined {
    const found = this.live.get(id);
    // What the collection holds went in through its own `put`, so its type is known.
    return found && { id, version: found.version, value: JSON.parse(found.json) as T };
  }

  ids(): readonly string[] {
    return [...this.live.keys()];
  }

  /** Durable when it resolves; `{ ok: false }` when another version is there. */
  async put(id: string, json: string, expected?: number): Promise<PutResult> {
    const version = this.live.get(id)?.version ?? 0;
    if (expected !== undefined && expected !== version) return { ok: false };
    await this.append({ put: id, version: version + 1, json });
    return { ok: true, version: version + 1 };
  }

  /** Takes the record away at once; the file learns of it with the next write. */
  remove(id: string): void {
    const before = this.live.get(id);
    if (!before) return;
    this.set(id, undefined);
    this.waiting.push({ change: { remove: id }, before, done: () => undefined });
  }

  /** Writes what still waits and lets go of the file. */
  async close(): Promise<void> {
    if (this.waiting.length > 0) await this.flush().catch(() => undefined);
    await this.writing;
    if (this.handle !== undefined) this.disk.close(this.handle);
    this.handle = undefined;
  }

  private append(change: LoggedChange): Promise<void> {
    return new Promise((resolve, reject) => {
      const before = 'put' in change ? this.live.get(change.put) : undefined;
      this.apply(change);
      const done = (error?: Error): void => (error ? reject(error) : resolve());
      this.waiting.push({ change, before, done });
      void this.flush().catch(() => undefined);
    });
  }

  private flush(): Promise<void> {
    return (this.writing ??= this.writeAll().finally(() => {
      this.writing = undefined;
    }));
  }

  private async writeAll(): Promise<void> {
    // Whoever comes in the same moment travels along.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      const error = await this.write(batch);
      for (const { done } of batch) done(error);
      // Removals left over with nobody waiting go with the next write.
      if (this.waiting.every(({ change }) => 'remove' in change)) return;
    }
  }

  private async write(batch: readonly Waiting[]): Promise<Error | undefined> {
    try {
      if (this.size > Math.max(COMPACT_BYTES, LITTLE * this.liveSize)) await this.compact();
      const bytes = encodeBatch(batch.map(({ change }) => change));
      const handle = (this.handle ??= await this.openFile());
      await this.disk.write(handle, bytes, this.size);
      this.size += bytes.length;
      return undefined;
    } catch (cause) {
      for (const waiting of [...batch].reverse()) this.undo(waiting);
      return unwritable(this.path, cause, 'no');
    }
  }

  private async openFile(): Promise<number> {
    if (this.disk.exists(this.path)) return this.disk.reopen(this.path);
    const handle = await this.disk.create(this.path);
    await this.syncFolder();
    return handle;
  }

  /** Writes the live records into a fresh file and puts it in the old one's place. */
  private async compact(): Promise<void> {
    const changes = [...this.live].map(([put, { version, json }]): LoggedChange => ({
      put,
      version,
      json,
    }));
    const bytes = changes.length > 0 ? encodeBatch(changes) : Buffer.alloc(0);
    const draft = `${this.path}.new`;
    const handle = await this.disk.create(draft);
    try {
      await this.disk.write(handle, bytes);
      await this.disk.rename(draft, this.path);
      await this.syncFolder();
    } catch (error) {
      this.disk.close(handle);
      throw error;
    }
    if (this.handle !== undefined) this.disk.close(this.handle);
    this.handle = handle;
    this.size = bytes.length;
  }

  private apply(change: LoggedChange): void {
    if ('put' in change) this.set(change.put, { version: change.version, json: change.json });
    else this.set(change.remove, undefined);
  }

  private undo({ change, before }: Waiting): void {
    if ('remove' in change) return;
    this.set(change.put, before);
  }

  private set(id: string, record: Live | undefined): void {
    this.liveSize += (record?.json.length ?? 0) - (this.live.get(id)?.json.length ?? 0);
    if (record) this.live.set(id, record);
    else this.live.delete(id);
  }
}
