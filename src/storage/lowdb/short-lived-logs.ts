import { dirname, join } from 'node:path';
import type { Collection } from '../../domain/store.js';
import type { DataFolder } from './data-folder.js';
import { encodeName } from './file-name.js';
import { ShortLivedLog } from './short-lived-log.js';

/** The append-only files of a data folder, `short-lived/<collection>.log`, each opened when first needed. */
export class ShortLivedLogs {
  private readonly opened = new Map<string, Promise<ShortLivedLog>>();

  constructor(private readonly data: DataFolder) {}

  /** The file of one collection. Throws `store.damaged`. */
  of(collection: string): Promise<ShortLivedLog> {
    const known = this.opened.get(collection);
    if (known) return known;
    const opening = this.open(collection);
    this.opened.set(collection, opening);
    // A file that was mended meanwhile is tried again.
    opening.catch(() => this.opened.delete(collection));
    return opening;
  }

  async update<T>(
    collection: Collection<T>,
    id: string,
    change: (value: T | undefined) => T | undefined,
  ): Promise<T | undefined> {
    const log = await this.of(collection.name);
    const next = change(log.get<T>(id)?.value);
    if (next !== undefined) await log.put(id, JSON.stringify(next));
    return log.get<T>(id)?.value;
  }

  async close(): Promise<void> {
    for (const opening of this.opened.values()) await (await opening).close();
  }

  private async open(collection: string): Promise<ShortLivedLog> {
    const { disk, folders, root } = this.data;
    const path = join(root, 'short-lived', `${encodeName(collection)}.log`);
    await folders.ensure(dirname(path));
    return ShortLivedLog.open(path, disk, () => folders.sync(dirname(path)));
  }
}
