import { TestFolders } from './lowdb-store-folder.js';
import { lowdbUnderTest } from './lowdb-store-under-test.js';
import { storeContract } from './store-contract.js';

const folders = new TestFolders();
afterAll(() => folders.removeAll());

storeContract('LowdbStore', () => lowdbUnderTest(folders.make(), {}));
