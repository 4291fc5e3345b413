import { MemoryStore } from '../../src/storage/memory/memory-store.js';
import { storeContract } from './store-contract.js';

storeContract('MemoryStore', async () => ({
  store: new MemoryStore(),
  dispose: async () => undefined,
}));
