import { LowdbStore, type LowdbStoreOptions } from '../../src/storage/lowdb/lowdb-store.js';
import type { StoreUnderTest } from './store-contract-support.js';

/** A lowdb store in a folder, for the store contract. */
export async function lowdbUnderTest(
  folder: string,
  options: LowdbStoreOptions,
): Promise<StoreUnderTest> {
  let store = await LowdbStore.open(folder, options);
  const reopen = async () => {
    await store.close();
    store = await LowdbStore.open(folder, options);
    return store;
  };
  return { store, reopen, dispose: () => store.close() };
}
