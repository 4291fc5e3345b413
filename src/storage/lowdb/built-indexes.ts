import { join } from 'node:path';
import { z } from 'zod';
import type { Collection } from '../../domain/store.js';
import type { DataFolder } from './data-folder.js';
import { writeWhole } from './write-whole.js';

const FILE = 'indexes.json';

/** By collection, then index: the version whose places every record has. */
const Built = z.record(z.record(z.number().int().positive()));
type Built = z.infer<typeof Built>;

type Indexed = Pick<Collection<never>, 'name' | 'indexes' | 'indexVersion'>;

/** Which indexes hold every record: an index that is new, or another than before, does not at first. */
export class BuiltIndexes {
  constructor(private readonly data: DataFolder) {}

  /** Collections with an index that may lack records that were written before it was as it is now. */
  async outdated<C extends Indexed>(collections: readonly C[]): Promise<C[]> {
    const built = await this.read();
    return collections.filter((collection) => {
      const known = built[collection.name] ?? {};
      const now = Object.entries(versionsOf(collection));
      return now.some(([index, version]) => known[index] !== version);
    });
  }

  /** Notes that every record of these collections is in every index. */
  async note(collections: readonly Indexed[]): Promise<void> {
    const fresh = collections.map((collection) => [collection.name, versionsOf(collection)]);
    const built = { ...(await this.read()), ...(Object.fromEntries(fresh) as Built) };
    await writeWhole(this.data, this.path, `${JSON.stringify(built)}\n`);
  }

  private get path(): string {
    return join(this.data.root, FILE);
  }

  /** Nothing is known when there is no file, or one that makes no sense: then all is built anew. */
  private async read(): Promise<Built> {
    try {
      const text = (await this.data.disk.read(this.path)).toString('utf8');
      return Built.parse(JSON.parse(text));
    } catch {
      return {};
    }
  }
}

function versionsOf({ indexes, indexVersion = 1 }: Indexed): Record<string, number> {
  return Object.fromEntries(Object.keys(indexes).map((index) => [index, indexVersion]));
}
