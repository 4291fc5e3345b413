import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Collection } from '../../src/domain/store.js';
import { LowdbStore } from '../../src/storage/lowdb/lowdb-store.js';
import { filesBelow, TestFolders } from './lowdb-store-folder.js';

const notes: Collection<string> = { name: 'notes', indexes: {} };

const folders = new TestFolders();
afterAll(() => folders.removeAll());

/** A folder with one record and the lock of a process that did not close it. */
async function leftWithLock(lock: string): Promise<string> {
  const folder = folders.make();
  const store = await LowdbStore.open(folder);
  await store.put(notes, 'n', 'kept');
  await store.close();
  writeFileSync(join(folder, 'lock'), lock);
  return folder;
}

describe('opening a folder that is in use', () => {
  it('is refused, with the process and the way out', async () => {
    const folder = folders.make();
    const store = await LowdbStore.open(folder);

    const second = LowdbStore.open(folder);

    await expect(second).rejects.toMatchObject({
      code: 'store.locked',
      facts: { pid: process.pid },
    });
    await expect(second).rejects.toThrow(/PostgreSQL/);
    await store.put(notes, 'n', 'the first goes on');
    await store.close();
  });

  it('works after the first was closed', async () => {
    const folder = folders.make();
    await (await LowdbStore.open(folder)).close();

    const store = await LowdbStore.open(folder);
    await store.close();

    expect(filesBelow(folder)).toEqual(['format.json']);
  });

  it('is refused to all but one of ten that try at once', async () => {
    const folder = folders.make();
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => LowdbStore.open(folder)),
    );

    const opened = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(opened).toHaveLength(1);
    await opened[0]?.close();
  });

  it('takes over the lock of a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const folder = await leftWithLock(JSON.stringify({ pid, start: 'x', host: hostname() }));

    const store = await LowdbStore.open(folder);

    expect((await store.get(notes, 'n'))?.value).toBe('kept');
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid);
    await store.close();
  });

  it('takes over the lock of an earlier process with the same number', async () => {
    const holder = { pid: process.ppid, start: 'another boot 123', host: hostname() };
    const folder = await leftWithLock(JSON.stringify(holder));

    const store = await LowdbStore.open(folder);
    await store.close();
  });

  it.each([
    ['of another machine', JSON.stringify({ pid: 1, start: 'x', host: 'elsewhere.example' })],
    ['that cannot be read', ''],
  ])('is refused by a lock %s', async (_, lock) => {
    const folder = await leftWithLock(lock);

    await expect(LowdbStore.open(folder)).rejects.toMatchObject({ code: 'store.locked' });
    await expect(LowdbStore.open(folder)).rejects.toThrow(/delete .*lock/);
  });
});

describe('opening a folder of another version or of something else', () => {
  const withFormat = (text: string) => {
    const folder = folders.make();
    writeFileSync(join(folder, 'format.json'), text);
    return folder;
  };

  it('refuses a newer version', async () => {
    await expect(LowdbStore.open(withFormat('{"format":2}'))).rejects.toMatchObject({
      code: 'store.newer-version',
      facts: { format: 2, known: 1 },
    });
  });

  it.each(['', '{', '{"format":"1"}', '{"format":0}', 'null'])(
    'refuses a format file with the text %j',
    async (text) => {
      await expect(LowdbStore.open(withFormat(text))).rejects.toMatchObject({
        code: 'store.damaged',
      });
    },
  );

  it('refuses a folder that holds something else, and leaves it as it is', async () => {
    const folder = folders.make();
    writeFileSync(join(folder, 'holiday.jpg'), 'x');

    await expect(LowdbStore.open(folder)).rejects.toMatchObject({ code: 'store.foreign-folder' });
    expect(filesBelow(folder)).toEqual(['holiday.jpg']);
  });

  it('never starts empty when the format file is lost', async () => {
    const folder = await leftWithLock('');
    rmSync(join(folder, 'format.json'));

    await expect(LowdbStore.open(folder)).rejects.toThrow(/\{"format":1\}/);
  });

  it('accepts an empty folder, a mount point, and one where a first start was cut short', async () => {
    const folder = folders.make();
    for (const name of ['lost+found', 'spare']) mkdirSync(join(folder, name));
    for (const name of ['.gitignore', 'format.json.draft', 'lock.123']) {
      writeFileSync(join(folder, name), '');
    }

    const store = await LowdbStore.open(folder);
    await store.close();
  });

  it('makes a folder that does not exist', async () => {
    const folder = join(folders.make(), 'deeply', 'nested');

    const store = await LowdbStore.open(folder);
    await store.put(notes, 'n', 'x');
    await store.close();
  });

  it('names a path that it cannot write', async () => {
    const file = join(folders.make(), 'file');
    writeFileSync(file, '');

    const opening = LowdbStore.open(join(file, 'data'));

    await expect(opening).rejects.toMatchObject({
      code: 'store.unwritable',
      facts: { path: join(file, 'data'), errno: 'ENOTDIR' },
    });
  });
});
