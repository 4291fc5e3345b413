import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Collection } from '../../src/domain/store.js';
import { systemDisk } from '../../src/storage/lowdb/disk.js';
import { LowdbStore } from '../../src/storage/lowdb/lowdb-store.js';
import { fileBelow, TestFolders } from './lowdb-store-folder.js';

const passing: Collection<{ text: string }> = { name: 'passing', indexes: {}, shortLived: true };

const folders = new TestFolders();
afterAll(() => folders.removeAll());

async function texts(store: LowdbStore): Promise<string[]> {
  const found: string[] = [];
  for await (const id of store.ids(passing))
    found.push((await store.get(passing, id))?.value.text ?? '?');
  return found.sort();
}

/** What a process that starts on a copy of the folder, as a crash left it, finds. */
async function afterCrash(folder: string): Promise<string[]> {
  const store = await LowdbStore.open(folders.afterCrash(folder));
  const found = await texts(store).finally(() => store.close());
  return found;
}

describe('short-lived records in a lowdb folder', () => {
  it('are there after a crash as soon as their write has resolved', async () => {
    const folder = folders.make();
    const store = await LowdbStore.open(folder);

    for (let n = 0; n < 20; n++) {
      await store.put(passing, `p${n}`, { text: `text ${n}` }, 0);
      expect(await afterCrash(folder)).toHaveLength(n + 1);
    }
    await store.close();
  });

  it('lose only what was never acknowledged when the last write is torn, at every byte', async () => {
    const folder = folders.make();
    const store = await LowdbStore.open(folder);
    await store.put(passing, 'kept', { text: 'kept' });
    const file = fileBelow(folder, 'passing.log');
    const before = readFileSync(file);
    await store.put(passing, 'torn', { text: 'torn' });
    const after = readFileSync(file);
    await store.close();

    for (let size = before.length; size < after.length; size++) {
      writeFileSync(file, after.subarray(0, size));
      expect(await afterCrash(folder)).toEqual(['kept']);
    }
  });

  it('refuse to be read when something in the middle was changed', async () => {
    const folder = folders.make();
    const store = await LowdbStore.open(folder);
    for (const id of ['a', 'b', 'c']) await store.put(passing, id, { text: id });
    await store.close();
    const file = fileBelow(folder, 'passing.log');
    const bytes = readFileSync(file);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(file, bytes);

    await expect(afterCrash(folder)).rejects.toMatchObject({ code: 'store.damaged' });
  });

  it('are written on behind a torn end', async () => {
    const folder = folders.make();
    const first = await LowdbStore.open(folder);
    await first.put(passing, 'a', { text: 'a' });
    await first.close();
    appendFileSync(fileBelow(folder, 'passing.log'), 'batch 900 12ab\n{"put":"never acknow');

    const second = await LowdbStore.open(folder);
    await second.put(passing, 'b', { text: 'b' });

    expect(await afterCrash(folder)).toEqual(['a', 'b']);
    await second.close();
  });

  it('stay small on the disk however many have passed through', async () => {
    const folder = folders.make();
    const store = await LowdbStore.open(folder, { durability: 'relaxed' });
    await store.put(passing, 'stays', { text: 'stays' });
    for (let n = 0; n < 3_000; n++) {
      await store.put(passing, `p${n}`, { text: 'x'.repeat(1_000) });
      await store.remove(passing, `p${n}`);
    }
    await store.close();

    expect(readFileSync(fileBelow(folder, 'passing.log')).length).toBeLessThan(1_100_000);
    expect(await afterCrash(folder)).toEqual(['stays']);
  });

  it('that could not be saved do not exist, and later ones can be saved again', async () => {
    const folder = folders.make();
    const sound = systemDisk('full');
    const state = { full: false };
    const disk = {
      ...sound,
      write: async (handle: number, bytes: Buffer, position?: number): Promise<void> => {
        if (!state.full) return sound.write(handle, bytes, position);
        await sound.write(handle, bytes.subarray(0, 30), position);
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    const store = await LowdbStore.open(folder, { disk });
    await store.put(passing, 'a', { text: 'a' });
    state.full = true;

    await expect(store.put(passing, 'b', { text: 'b' }, 0)).rejects.toMatchObject({
      code: 'store.unwritable',
    });
    expect(await store.get(passing, 'b')).toBeUndefined();
    state.full = false;
    await store.put(passing, 'c', { text: 'c' }, 0);

    expect(await afterCrash(folder)).toEqual(['a', 'c']);
    await store.close();
  });
});
