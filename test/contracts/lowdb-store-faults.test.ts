import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Collection } from '../../src/domain/store.js';
import { systemDisk, type Disk } from '../../src/storage/lowdb/disk.js';
import { LowdbStore } from '../../src/storage/lowdb/lowdb-store.js';
import { fileBelow, TestFolders } from './lowdb-store-folder.js';

interface Ticket {
  readonly queue?: string;
  readonly text: string;
}

const tickets: Collection<Ticket> = {
  name: 'tickets',
  indexes: { queue: ({ queue, text }) => (queue ? { partition: queue, key: text } : undefined) },
};

const folders = new TestFolders();
afterAll(() => folders.removeAll());

type FailingCall = 'create' | 'write' | 'rename' | 'syncFolder' | 'read' | 'remove' | 'link';

/** A disk on which one kind of call can be made to fail, and put right again. */
class SickDisk {
  private sick: { call: FailingCall; code: string } | undefined;
  readonly disk: Disk;

  constructor(durability: 'full' | 'relaxed' = 'full') {
    const sound = systemDisk(durability);
    const check = async (call: FailingCall) => {
      const { sick } = this;
      if (sick?.call === call) throw Object.assign(new Error(sick.code), { code: sick.code });
    };
    this.disk = {
      ...sound,
      create: (path) => check('create').then(() => sound.create(path)),
      read: (path) => check('read').then(() => sound.read(path)),
      // As a full disk does: some bytes arrive before the failure.
      write: (handle, bytes) =>
        check('write').then(
          () => sound.write(handle, bytes),
          async (error: unknown) => {
            await sound.write(handle, bytes.subarray(0, 100));
            throw error;
          },
        ),
      link: (from, to) => check('link').then(() => sound.link(from, to)),
      rename: (from, to) => check('rename').then(() => sound.rename(from, to)),
      remove: (path) => check('remove').then(() => sound.remove(path)),
      syncFolder: (handle) => check('syncFolder').then(() => sound.syncFolder(handle)),
    };
  }

  fail(call: FailingCall, code: string): void {
    this.sick = { call, code };
  }

  heal(): void {
    this.sick = undefined;
  }
}

describe('a write that fails', () => {
  it.each([
    ['create', 'ENOSPC'],
    ['write', 'ENOSPC'],
    ['write', 'EIO'],
    ['rename', 'EACCES'],
    ['rename', 'EROFS'],
    ['create', 'EMFILE'],
  ] as const)('by %s with %s leaves the old value and heals', async (call, errno) => {
    const folder = folders.make();
    const { disk, sick } = sickDisk();
    const store = await LowdbStore.open(folder, { disk });
    await store.put(tickets, 't', { queue: 'sales', text: '1' });

    sick.fail(call, errno);
    const put = store.put(tickets, 't', { queue: 'repairs', text: '2' });
    await expect(put).rejects.toMatchObject({
      code: 'store.unwritable',
      facts: { errno, saved: 'no', path: expect.stringContaining(folder) as string },
    });
    expect(await store.get(tickets, 't')).toMatchObject({ version: 1, value: { text: '1' } });
    expect(await store.find(tickets, 'queue', 'sales')).toHaveLength(1);
    expect(await store.find(tickets, 'queue', 'repairs')).toEqual([]);
    sick.heal();

    const again = await store.put(tickets, 't', { queue: 'repairs', text: '2' }, 1);
    expect(again).toEqual({ ok: true, version: 2 });
    expect(await store.find(tickets, 'queue', 'repairs')).toHaveLength(1);
    expect(await store.partitions(tickets, 'queue')).toEqual(['repairs']);
    await store.close();
    const next = await LowdbStore.open(folder);
    expect((await next.get(tickets, 't'))?.value.text).toBe('2');
    expect(await next.partitions(tickets, 'queue')).toEqual(['repairs']);
    await next.close();
  });

  it('fails alone: other callers of the same record go on', async () => {
    const { disk, sick } = sickDisk();
    const store = await LowdbStore.open(folders.make(), { disk });
    await store.put(tickets, 't', { text: '1' });

    sick.fail('rename', 'ENOSPC');
    await expect(store.put(tickets, 't', { text: '2' })).rejects.toMatchObject({
      code: 'store.unwritable',
    });
    sick.heal();
    const puts = [3, 4, 5].map((n) => store.put(tickets, 't', { text: `${n}` }));

    expect(await Promise.all(puts)).toMatchObject([{ version: 2 }, { version: 3 }, { version: 4 }]);
    await store.close();
  });

  it('after the new file is in place says that the outcome is unknown, and reads it anew', async () => {
    const { disk, sick } = sickDisk();
    const store = await LowdbStore.open(folders.make(), { disk });
    await store.put(tickets, 't', { text: '1' });

    sick.fail('syncFolder', 'EIO');
    await expect(store.put(tickets, 't', { text: '2' })).rejects.toMatchObject({
      facts: { saved: 'unknown' },
    });
    await expect(store.remove(tickets, 't')).rejects.toMatchObject({
      facts: { saved: 'unknown' },
    });
    sick.heal();

    expect(await store.get(tickets, 't')).toBeUndefined();
    expect(await store.put(tickets, 't', { text: '3' }, 0)).toEqual({ ok: true, version: 1 });
    await store.close();
  });

  it('never writes again to a file whose replacement was not confirmed', async () => {
    const folder = folders.make();
    const { disk, sick } = sickDisk();
    const reopened: string[] = [];
    const linked: string[] = [];
    const store = await LowdbStore.open(folder, {
      disk: {
        ...disk,
        link: (from, to) => {
          linked.push(to);
          return disk.link(from, to);
        },
        reopen: (path) => {
          reopened.push(path);
          return disk.reopen(path);
        },
      },
    });
    const texts = Array.from({ length: 30 }, (_, n) => `${n}`);
    for (const text of texts) await store.put(tickets, 't', { text });
    linked.length = 0;

    sick.fail('syncFolder', 'EIO');
    await expect(store.put(tickets, 't', { text: 'lost?' })).rejects.toThrow();
    sick.heal();
    reopened.length = 0;
    const [unconfirmed] = linked;
    for (const text of texts) await store.put(tickets, 't', { text });

    expect(reopened.length).toBeGreaterThan(10);
    expect(reopened).not.toContain(unconfirmed);
    await store.close();
  });

  it('of the index keeps the record from being written', async () => {
    const { disk } = sickDisk();
    const rename: Disk['rename'] = async (from, to) => {
      if (to.includes('index')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      return disk.rename(from, to);
    };
    const store = await LowdbStore.open(folders.make(), { disk: { ...disk, rename } });

    await expect(store.put(tickets, 't', { queue: 'q', text: '1' })).rejects.toMatchObject({
      code: 'store.unwritable',
    });
    expect(await store.get(tickets, 't')).toBeUndefined();
    await store.close();
  });

  it('does not need second names for files', async () => {
    const { disk, sick } = sickDisk();
    const store = await LowdbStore.open(folders.make(), { disk });
    sick.fail('link', 'EPERM');

    for (const text of ['1', '2', '3']) await store.put(tickets, 't', { text });

    expect((await store.get(tickets, 't'))?.value.text).toBe('3');
    await store.close();
  });
});

describe('a folder that is no folder any more', () => {
  it('makes writes fail with its path, and heals when it is back', async () => {
    const folder = folders.make();
    const store = await LowdbStore.open(folder);
    await store.put(tickets, 't', { text: '1' });
    const path = fileBelow(folder, '/t.json');
    const shard = dirname(path);
    renameSync(shard, `${shard}.away`);
    writeFileSync(shard, '');

    const failure = { code: 'store.unwritable', facts: { path, errno: 'ENOTDIR' } };
    await expect(store.put(tickets, 't', { text: '2' })).rejects.toMatchObject(failure);
    await expect(store.remove(tickets, 't')).rejects.toMatchObject(failure);
    expect((await store.get(tickets, 't'))?.value.text).toBe('1');
    renameSync(shard, join(folder, 'wrong-file'));
    renameSync(`${shard}.away`, shard);

    await store.put(tickets, 't', { text: '3' });
    await store.close();
    const next = await LowdbStore.open(folder);
    expect((await next.get(tickets, 't'))?.value.text).toBe('3');
    await next.close();
  });

  it('makes writes fail while the whole data folder is gone', async () => {
    const folder = join(folders.make(), 'data');
    const store = await LowdbStore.open(folder);
    await store.put(tickets, 't', { text: '1' });
    renameSync(folder, `${folder}.away`);
    mkdirSync(folder);

    const failure = { code: 'store.unwritable' };
    await expect(store.put(tickets, 't', { text: '2' })).rejects.toMatchObject(failure);
    await expect(store.put(tickets, 'new', { text: '2' })).rejects.toMatchObject(failure);
    await store.close();
  });
});

describe('a read that fails', () => {
  it('is no missing record: readers and writers are told, and it heals', async () => {
    const folder = folders.make();
    const first = await LowdbStore.open(folder);
    await first.put(tickets, 't', { queue: 'q', text: '1' });
    await first.close();
    const { disk, sick } = sickDisk();
    const store = await LowdbStore.open(folder, { disk });

    sick.fail('read', 'EMFILE');
    const unreadable = { code: 'store.unreadable', facts: { errno: 'EMFILE' } };
    await expect(store.get(tickets, 't')).rejects.toMatchObject(unreadable);
    await expect(store.find(tickets, 'queue', 'q')).rejects.toMatchObject(unreadable);
    await expect(store.put(tickets, 't', { text: '2' }, 0)).rejects.toMatchObject({
      code: 'store.unwritable',
      facts: { errno: 'EMFILE', saved: 'no' },
    });
    sick.heal();

    expect(await store.find(tickets, 'queue', 'q')).toHaveLength(1);
    expect(await store.put(tickets, 't', { text: '2' }, 1)).toEqual({ ok: true, version: 2 });
    await store.close();
  });
});

function sickDisk() {
  const sick = new SickDisk();
  return { disk: sick.disk, sick };
}
