import * as fc from 'fast-check';
import type { Collection, Store } from '../../src/domain/store.js';
import { LowdbStore } from '../../src/storage/lowdb/lowdb-store.js';
import { MemoryStore } from '../../src/storage/memory/memory-store.js';
import { TestFolders } from './lowdb-store-folder.js';

interface Item {
  readonly group?: string;
  readonly key: string;
}

const items: Collection<Item> = {
  name: 'items',
  indexes: {
    group: ({ group, key }) => (group ? { partition: group, key } : undefined),
    key: ({ key }) => ({ partition: key, key: key + key }),
  },
};

const folders = new TestFolders();
afterAll(() => folders.removeAll());

const IDS = Array.from({ length: 8 }, (_, n) => `i${n}`);
const GROUPS = ['red', 'green', 'blue'];
const anId = fc.constantFrom(...IDS);
const anItem = fc.record({
  group: fc.option(fc.constantFrom(...GROUPS), { nil: undefined }),
  key: fc.constantFrom('1', '2', '3'),
});
const aStep = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('put' as const), id: anId, item: anItem }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), id: anId }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('find' as const), id: anId }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const), id: anId }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const), id: anId }) },
);

/** All that a user of the store can see. */
async function everythingIn(store: Store): Promise<unknown> {
  const groups = await Promise.all(GROUPS.map((group) => store.find(items, 'group', group)));
  const ids: string[] = [];
  for await (const id of store.ids(items)) ids.push(id);
  return {
    ids: ids.sort(),
    records: await Promise.all(IDS.map((id) => store.get(items, id))),
    groups,
    partitions: [await store.partitions(items, 'group'), await store.partitions(items, 'key')],
  };
}

describe('LowdbStore beside MemoryStore', () => {
  it('shows the same after any steps at once, starts and crashes', async () => {
    const options = { openDocuments: 3, durability: 'relaxed' as const };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(aStep, { maxLength: 12 }), { maxLength: 8 }),
        async (rounds) => {
          let folder = folders.make();
          let store = await LowdbStore.open(folder, options);
          const model = new MemoryStore();
          for (const steps of rounds) {
            for (const one of [store, model]) {
              await Promise.all(
                steps.map(async (step) => {
                  if (step.do === 'put') await one.put(items, step.id, step.item);
                  if (step.do === 'remove') await one.remove(items, step.id);
                  if (step.do === 'find') await one.find(items, 'key', '1', { limit: 2 });
                }),
              );
            }
            const crashed = steps.some((step) => step.do === 'crash');
            const left = crashed ? folders.afterCrash(folder) : folder;
            if (crashed || steps.some((step) => step.do === 'reopen')) {
              await store.close();
              folder = left;
              store = await LowdbStore.open(folder, options);
            }
            const seen = await everythingIn(store);
            const expected = await everythingIn(model);
            expect(JSON.stringify(seen)).toBe(JSON.stringify(expected));
          }
          await store.close();
        },
      ),
      { numRuns: 25 },
    );
  }, 30_000);
});
