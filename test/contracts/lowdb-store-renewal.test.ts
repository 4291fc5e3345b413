import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection } from '../../src/domain/store.js';
import { LowdbStore } from '../../src/storage/lowdb/lowdb-store.js';
import { rebuildIndexes } from '../../src/storage/lowdb/rebuild-indexes.js';
import { TestFolders } from './lowdb-store-folder.js';
import { tickets, type Ticket } from './store-contract-support.js';

/** As it was before the index `day` came. */
const before: Collection<Ticket> = {
  ...tickets,
  indexes: { queue: (ticket) => tickets.indexes['queue']?.(ticket) },
};

const folders = new TestFolders();
afterAll(() => folders.removeAll());

let folder: string;
let store: LowdbStore;

beforeEach(async () => {
  folder = folders.make();
  store = await LowdbStore.open(folder);
});
afterEach(() => store.close());

async function reopen(): Promise<void> {
  await store.close();
  store = await LowdbStore.open(folder);
}

async function putOld(count: number): Promise<void> {
  await store.renewIndexes([before]);
  for (let at = 0; at < count; at++)
    await store.put(before, `t${at}`, { due: '1', queue: 'sales' });
  await reopen();
}

async function ofDayOne(): Promise<number> {
  return (await store.find(tickets, 'day', '1', { limit: 1_000 })).length;
}

describe('indexes of an older version', () => {
  it('are built while the store is in use, once', async () => {
    await putOld(70);
    expect(await ofDayOne()).toBe(0);

    const renewing = store.renewIndexes([tickets]);
    await store.put(tickets, 'new', { due: '1' });

    expect(await renewing).toMatchObject({ collections: ['tickets'], finished: true });
    expect(await ofDayOne()).toBe(71);
    await reopen();
    expect(await store.renewIndexes([tickets])).toMatchObject({ collections: [], records: 0 });
  });

  it('are noticed when what they say has changed, not only by their names', async () => {
    await store.renewIndexes([tickets]);
    await store.put(tickets, 'a', { due: '15' });
    await reopen();
    const day = (ticket: Ticket) => ({ partition: `day ${ticket.due[1]}`, key: ticket.due });
    const next = { ...tickets, indexes: { ...tickets.indexes, day }, indexVersion: 2 };

    await store.renewIndexes([next]);

    expect(await store.find(next, 'day', 'day 5')).toHaveLength(1);
    expect(await store.find(next, 'day', '1')).toEqual([]);
  });

  it('are built from the beginning after a start that was cut short', async () => {
    await putOld(70);
    const renewing = store.renewIndexes([tickets]);
    await reopen();

    expect(await renewing).toMatchObject({ finished: false });
    expect(await store.renewIndexes([tickets])).toMatchObject({ records: 70, finished: true });
    expect(await ofDayOne()).toBe(70);
  });

  it('are built when nobody knows how old they are', async () => {
    await store.put(tickets, 'a', { due: '1' });
    writeFileSync(join(folder, 'indexes.json'), '{"tickets":');

    expect(await store.renewIndexes([tickets])).toMatchObject({ records: 1 });
  });

  it('are not those of a folder that was empty when it was opened', async () => {
    await store.close();
    store = await LowdbStore.open(folder, { collections: [tickets] });
    await store.put(tickets, 'a', { due: '1' });

    expect(await store.renewIndexes([tickets])).toMatchObject({ collections: [], records: 0 });
  });

  it('are as they should be after they were rebuilt by hand', async () => {
    await putOld(3);
    await store.close();

    await rebuildIndexes(folder, [tickets]);

    store = await LowdbStore.open(folder);
    expect(await store.renewIndexes([tickets])).toMatchObject({ collections: [], records: 0 });
    expect(await ofDayOne()).toBe(3);
  });
});
