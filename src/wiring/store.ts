import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Store } from '../domain/store.js';
import { codeOf } from '../errors.js';
import { LowdbStore } from '../storage/lowdb/lowdb-store.js';
import { MemoryStore } from '../storage/memory/memory-store.js';
import { INDEXED_COLLECTIONS } from './indexed-collections.js';

/** The store that the configuration names. Throws what `LowdbStore.open` throws. */
export function openStore(config: Config): Promise<Store> {
  if (config.store === 'memory') return Promise.resolve(new MemoryStore());
  const collections = INDEXED_COLLECTIONS;
  return LowdbStore.open(join(config.dataDir, 'store'), { collections });
}

/**
 * Builds what an update has made of the indexes, while customers are answered: until it is through,
 * lists may lack what was written before the update. What could not be built is tried at the next start.
 */
export async function renewIndexes(
  store: Store,
  log: Pick<Logger, 'info' | 'error'>,
): Promise<void> {
  if (!(store instanceof LowdbStore)) return;
  const began = performance.now();
  try {
    const { collections, records, finished } = await store.renewIndexes(INDEXED_COLLECTIONS);
    if (records === 0 || !finished) return;
    const ms = Math.round(performance.now() - began);
    log.info({ collections, records, ms }, 'indexes of an older version were built anew');
  } catch (error) {
    log.error(
      { code: codeOf(error) },
      'indexes could not be built anew; the next start tries again',
    );
  }
}
