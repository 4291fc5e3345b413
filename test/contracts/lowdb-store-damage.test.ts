import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Collection } from '../../src/domain/store.js';
import { LowdbStore } from '../../src/storage/lowdb/lowdb-store.js';
import { rebuildIndexes } from '../../src/storage/lowdb/rebuild-indexes.js';
import { fileBelow, TestFolders } from './lowdb-store-folder.js';

interface Ticket {
  readonly queue: string;
  readonly text: string;
}

const tickets: Collection<Ticket> = {
  name: 'tickets',
  indexes: { queue: ({ queue, text }) => ({ partition: queue, key: text.slice(0, 2) }) },
};
const ticket: Ticket = { queue: 'sales', text: 'Where is my parcel? 包裹在哪里? '.repeat(60) };

const folders = new TestFolders();
afterAll(() => folders.removeAll());

/** A folder with one saved ticket, and its file with its sound bytes. */
async function oneTicket() {
  const folder = folders.make();
  const store = await LowdbStore.open(folder, { durability: 'relaxed' });
  await store.put(tickets, 't1', ticket);
  await store.close();
  const path = fileBelow(folder, 't1.json');
  return { folder, path, sound: readFileSync(path) };
}

describe('a damaged record', () => {
  // At every single byte: see the test of `decodeDocument`.
  it('is noticed when the file is cut, wherever that is', async () => {
    const { folder, path, sound } = await oneTicket();
    const store = await LowdbStore.open(folder);

    for (let length = 0; length < sound.length; length += 13) {
      writeFileSync(path, sound.subarray(0, length));
      await expect(store.get(tickets, 't1')).rejects.toMatchObject({ code: 'store.damaged' });
    }
    await store.close();
  });

  it('is noticed when any of 200 bits is flipped', async () => {
    const { folder, path, sound } = await oneTicket();
    const store = await LowdbStore.open(folder);

    for (let n = 0; n < 200; n += 1) {
      const bit = (n * 2_654_435_761) % (sound.length * 8);
      const bytes = Buffer.from(sound);
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      writeFileSync(path, bytes);
      await expect(store.get(tickets, 't1')).rejects.toMatchObject({ code: 'store.damaged' });
    }
    await store.close();
  });

  it('is not overwritten, named in the message, and read again once it was put back', async () => {
    const { folder, path, sound } = await oneTicket();
    writeFileSync(path, '');
    const store = await LowdbStore.open(folder);

    const failure = { code: 'store.damaged', facts: { path } };
    await expect(store.put(tickets, 't1', ticket)).rejects.toMatchObject(failure);
    await expect(store.update(tickets, 't1', () => ticket)).rejects.toMatchObject(failure);
    await expect(store.find(tickets, 'queue', 'sales')).rejects.toThrow(/backup/);
    expect(readFileSync(path)).toHaveLength(0);
    writeFileSync(path, sound);

    expect((await store.get(tickets, 't1'))?.value).toEqual(ticket);
    await store.close();
  });

  it('is noticed when it is the sound file of another record', async () => {
    const { folder, path } = await oneTicket();
    const store = await LowdbStore.open(folder);
    await store.put(tickets, 't2', ticket);
    await store.close();
    writeFileSync(path, readFileSync(fileBelow(folder, 't2.json')));

    const next = await LowdbStore.open(folder);
    await expect(next.get(tickets, 't1')).rejects.toMatchObject({ code: 'store.damaged' });
    await next.close();
  });

  it('leaves the other records readable', async () => {
    const { folder, path } = await oneTicket();
    const store = await LowdbStore.open(folder);
    await store.put(tickets, 't2', ticket);
    await store.close();
    writeFileSync(path, '{}');

    const next = await LowdbStore.open(folder);
    expect((await next.get(tickets, 't2'))?.value).toEqual(ticket);
    await next.close();
  });
});

describe('a damaged index', () => {
  it('is noticed by readers and writers, and mended by a rebuild', async () => {
    const { folder } = await oneTicket();
    const path = fileBelow(folder, 'sales.json');
    writeFileSync(path, readFileSync(path).subarray(0, 100));
    const store = await LowdbStore.open(folder);
    const failure = { code: 'store.damaged', facts: { path } };
    await expect(store.find(tickets, 'queue', 'sales')).rejects.toMatchObject(failure);
    await expect(store.put(tickets, 't2', ticket)).rejects.toMatchObject(failure);
    await store.close();

    expect(await rebuildIndexes(folder, [tickets])).toBe(1);

    const next = await LowdbStore.open(folder);
    expect(await next.find(tickets, 'queue', 'sales')).toHaveLength(1);
    await next.close();
  });

  it('is made by a rebuild for an index that is new', async () => {
    const { folder } = await oneTicket();
    const initial: Collection<Ticket> = {
      ...tickets,
      indexes: {
        ...tickets.indexes,
        initial: ({ text }) => ({ partition: text.slice(0, 1), key: text.slice(0, 5) }),
      },
    };

    await rebuildIndexes(folder, [initial]);

    const store = await LowdbStore.open(folder);
    expect(await store.partitions(initial, 'initial')).toEqual(['W']);
    expect(await store.find(initial, 'initial', 'W')).toHaveLength(1);
    expect(await store.find(initial, 'queue', 'sales')).toHaveLength(1);
    await store.close();
  });

  it('keeps the folder closed while a rebuild has not ended', async () => {
    const { folder, path, sound } = await oneTicket();
    writeFileSync(path, '');
    await expect(rebuildIndexes(folder, [tickets])).rejects.toMatchObject({
      code: 'store.damaged',
    });

    const failure = { code: 'store.rebuild-unfinished' };
    await expect(LowdbStore.open(folder)).rejects.toMatchObject(failure);
    rmSync(path);
    writeFileSync(path, sound);
    await rebuildIndexes(folder, [tickets]);

    const store = await LowdbStore.open(folder);
    expect(await store.find(tickets, 'queue', 'sales')).toHaveLength(1);
    await store.close();
  });
});
