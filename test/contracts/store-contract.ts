import { indexesContract } from './store-contract-indexes.js';
import { recordsContract } from './store-contract-records.js';
import { shortLivedContract } from './store-contract-short-lived.js';
import { HeldStore, type StoreUnderTest } from './store-contract-support.js';
import { versionsContract } from './store-contract-versions.js';

/** What every `Store` promises. A new implementation is one call of this. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the store contract`, () => {
    const held = new HeldStore();
    beforeEach(() => held.open(open));
    afterEach(() => held.dispose());

    recordsContract(held);
    versionsContract(held);
    indexesContract(held);
    shortLivedContract(held);
  });
}
