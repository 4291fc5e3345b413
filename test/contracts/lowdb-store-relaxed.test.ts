import { TestFolders } from './lowdb-store-folder.js';
import { lowdbUnderTest } from './lowdb-store-under-test.js';
import { storeContract } from './store-contract.js';

const folders = new TestFolders();
afterAll(() => folders.removeAll());

storeContract('LowdbStore, relaxed', () =>
  lowdbUnderTest(folders.make(), { durability: 'relaxed' }),
);

storeContract('LowdbStore with 3 open documents', () =>
  lowdbUnderTest(folders.make(), { durability: 'relaxed', openDocuments: 3 }),
);
