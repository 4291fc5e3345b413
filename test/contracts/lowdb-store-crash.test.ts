import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Collection } from '../../src/domain/store.js';
import { systemDisk, type Disk } from '../../src/storage/lowdb/disk.js';
import { LowdbStore } from '../../src/storage/lowdb/lowdb-store.js';
import { fileBelow, filesBelow, TestFolders } from './lowdb-store-folder.js';

interface Ticket {
  readonly queue: string;
  readonly text?: string;
}

const tickets: Collection<Ticket> = {
  name: 'tickets',
  indexes: { queue: ({ queue }) => ({ partition: queue, key: '1' }) },
};
const records: Collection<{ n: number; queue: string }> = {
  name: 'records',
  indexes: { queue: ({ queue, n }) => ({ partition: queue, key: String(n) }) },
};

const folders = new TestFolders();
afterAll(() => folders.removeAll());

describe('a crash', () => {
  it('between index and record leaves no trace that a reader sees', async () => {
    const folder = folders.make();
    const sound = systemDisk('full');
    const rename: Disk['rename'] = async (from, to) => {
      if (to.includes('index')) return sound.rename(from, to);
      throw Object.assign(new Error('gone'), { code: 'EIO' });
    };
    await (await LowdbStore.open(folder)).close();
    const crashing = await LowdbStore.open(folder, { disk: { ...sound, rename } });
    await expect(crashing.put(tickets, 't', { queue: 'sales' })).rejects.toThrow();

    const left = folders.afterCrash(folder);
    expect(fileBelow(left, 'sales.json')).toBeTruthy();
    const next = await LowdbStore.open(left);

    expect(await next.get(tickets, 't')).toBeUndefined();
    expect(await next.find(tickets, 'queue', 'sales')).toEqual([]);
    expect(await next.partitions(tickets, 'queue')).toEqual([]);
    await next.close();
    await crashing.close();
    expect(filesBelow(left).filter((path) => path.startsWith('index'))).toEqual([]);
  });

  it('before the index was tidied leaves a place that readers pass over and clean up', async () => {
    const folder = folders.make();
    const store = await LowdbStore.open(folder);
    await store.put(tickets, 't', { queue: 'sales' });
    await store.put(tickets, 'u', { queue: 'sales' });
    await store.put(tickets, 't', { queue: 'repairs' });
    await store.remove(tickets, 'u');

    const left = folders.afterCrash(folder);
    await store.close();
    const next = await LowdbStore.open(left);

    expect(fileBelow(left, 'sales.json')).toBeTruthy();
    expect(await next.find(tickets, 'queue', 'sales')).toEqual([]);
    expect(await next.partitions(tickets, 'queue')).toEqual(['repairs']);
    expect(await next.find(tickets, 'queue', 'repairs')).toHaveLength(1);
    await next.close();
    expect(filesBelow(left).filter((path) => path.endsWith('sales.json'))).toEqual([]);
  });

  it('leaves drafts that are never read and are gone after the next start', async () => {
    const folder = folders.make();
    const store = await LowdbStore.open(folder);
    await store.put(tickets, 't', { queue: 'sales' });
    const left = folders.afterCrash(folder);
    await store.close();
    const path = fileBelow(left, '/t.json');
    writeFileSync(join(left, 'spare', '1'), 'half a dra');
    writeFileSync(`${path}.draft`, 'half a dra');
    // As between the two steps of a replacement: the record itself has a second name.
    linkSync(path, join(left, 'spare', '2'));

    const next = await LowdbStore.open(left);
    expect(readdirSync(join(left, 'spare'))).toEqual([]);
    const ids: string[] = [];
    for await (const id of next.ids(tickets)) ids.push(id);
    expect(ids).toEqual(['t']);
    for (let n = 0; n < 50; n += 1) await next.put(tickets, `t${n}`, { queue: 'q' });
    expect((await next.get(tickets, 't'))?.value).toEqual({ queue: 'sales' });
    await next.close();
  });

  it('does not write to a spare file that somebody else has linked', async () => {
    const folder = folders.make();
    const store = await LowdbStore.open(folder);
    for (let n = 0; n < 20; n += 1) await store.put(tickets, 't', { queue: 'q', text: `${n}` });
    const spares = readdirSync(join(folder, 'spare'));
    const backup = folders.make();
    for (const spare of spares) linkSync(join(folder, 'spare', spare), join(backup, spare));
    const before = filesBelow(backup).map((name) => readFileSync(join(backup, name), 'utf8'));

    for (let n = 0; n < 60; n += 1) await store.put(tickets, 't', { queue: 'q', text: `${n}` });

    expect(spares.length).toBeGreaterThan(0);
    expect(filesBelow(backup).map((name) => readFileSync(join(backup, name), 'utf8'))).toEqual(
      before,
    );
    await store.close();
  });

  it('by SIGKILL in the middle of writing loses nothing that was acknowledged', async () => {
    const folder = folders.make();
    const script = join(__dirname, 'lowdb-store-writer.js');
    const child = spawn(process.execPath, [script, folder, '400'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    const saved = new Map<string, number>();
    for await (const line of createInterface({ input: child.stdout })) {
      const [id, version] = line.split(' ');
      saved.set(String(id), Number(version));
      if (saved.size === 200) child.kill('SIGKILL');
    }
    await exited;
    expect(existsSync(join(folder, 'lock'))).toBe(true);

    const store = await LowdbStore.open(folder);
    for (const [id, version] of saved) {
      const kept = await store.get(records, id);
      expect(kept?.version).toBeGreaterThanOrEqual(version);
      const found = await store.find(records, 'queue', kept?.value.queue ?? '', { limit: 1_000 });
      expect(found.map((record) => record.id)).toContain(id);
    }
    expect(saved.size).toBeGreaterThanOrEqual(200);
    await store.close();
  }, 30_000);
});
