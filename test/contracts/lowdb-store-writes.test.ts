import { join } from 'node:path';
import type { Collection } from '../../src/domain/store.js';
import { systemDisk, type Disk } from '../../src/storage/lowdb/disk.js';
import { LowdbStore } from '../../src/storage/lowdb/lowdb-store.js';
import { filesBelow, TestFolders } from './lowdb-store-folder.js';

const folders = new TestFolders();
afterAll(() => folders.removeAll());

interface Ticket {
  readonly queue?: string;
  readonly text?: string;
}

const tickets: Collection<Ticket> = {
  name: 'tickets',
  indexes: { queue: ({ queue }) => (queue ? { partition: queue, key: '1' } : undefined) },
};

/** The system's disk, with the paths that were renamed into place. */
function watchedDisk() {
  const disk = systemDisk('full');
  const renamed: string[] = [];
  const rename: Disk['rename'] = (from, to) => {
    renamed.push(to);
    return disk.rename(from, to);
  };
  const count = (part: string) => renamed.filter((path) => path.includes(part)).length;
  return { disk: { ...disk, rename }, count };
}

describe('LowdbStore', () => {
  it('writes one document for a put that leaves its places as they are', async () => {
    const { disk, count } = watchedDisk();
    const store = await LowdbStore.open(folders.make(), { disk });
    await store.put(tickets, 't', { queue: 'sales' });
    const before = count('');

    await store.put(tickets, 't', { queue: 'sales', text: 'more' });

    expect(count('') - before).toBe(1);
    await store.close();
  });

  it('enters 50 records into a partition with few writes', async () => {
    const { disk, count } = watchedDisk();
    const store = await LowdbStore.open(folders.make(), { disk });

    const ids = Array.from({ length: 50 }, (_, n) => `t${n}`);
    await Promise.all(ids.map((id) => store.put(tickets, id, { queue: 'sales' })));

    expect(count(join('index', 'tickets'))).toBeLessThanOrEqual(5);
    await store.close();
  });

  it('writes no index for a record that comes back to a place it left lately', async () => {
    const { disk, count } = watchedDisk();
    const store = await LowdbStore.open(folders.make(), { disk });
    await store.put(tickets, 't', { queue: 'sales' });
    await store.put(tickets, 't', {});
    const before = count(join('index', 'tickets'));

    await store.put(tickets, 't', { queue: 'sales' });

    expect(count(join('index', 'tickets'))).toBe(before);
    expect(await store.find(tickets, 'queue', 'sales')).toHaveLength(1);
    await store.close();
  });

  it('leaves neither records nor partitions behind that are empty', async () => {
    const folder = folders.make();
    const store = await LowdbStore.open(folder);
    for (let n = 0; n < 100; n += 1) await store.put(tickets, `t${n}`, { queue: `q${n % 3}` });
    for (let n = 0; n < 100; n += 1) await store.remove(tickets, `t${n}`);
    await store.close();

    const left = filesBelow(folder).filter((path) => !path.startsWith('spare'));
    expect(left).toEqual(['format.json']);
  });

  it('keeps a bounded number of spare files', async () => {
    const folder = folders.make();
    const store = await LowdbStore.open(folder);
    const ids = Array.from({ length: 100 }, (_, n) => `t${n}`);
    for (const size of [10, 5_000, 200_000, 5_000, 10]) {
      await Promise.all(ids.map((id) => store.put(tickets, id, { text: 'x'.repeat(size) })));
    }
    await store.close();

    const spares = filesBelow(folder).filter((path) => path.startsWith('spare'));
    expect(spares.length).toBeLessThanOrEqual(2 * 32);
  });

  it('waits for the writes under way before it closes, and refuses all that come later', async () => {
    const folder = folders.make();
    const store = await LowdbStore.open(folder);
    const puts = Array.from({ length: 20 }, (_, n) => store.put(tickets, `t${n}`, { queue: 'q' }));
    await store.close();
    await Promise.all(puts);

    await expect(store.put(tickets, 'late', {})).rejects.toMatchObject({ code: 'store.closed' });
    const next = await LowdbStore.open(folder);
    expect(await next.find(tickets, 'queue', 'q')).toHaveLength(20);
    await next.close();
  });

  it('refuses a value that is no JSON at all', async () => {
    const store = await LowdbStore.open(folders.make());
    const values: Collection<unknown> = { name: 'values', indexes: {} };

    await expect(store.put(values, 'x', undefined)).rejects.toMatchObject({
      code: 'store.not-json',
    });
    await store.close();
  });
});
