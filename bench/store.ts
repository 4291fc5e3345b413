import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Collection } from '../src/domain/store.js';
import { LowdbStore } from '../src/storage/lowdb/lowdb-store.js';

/**
 * CPU and wall time per operation of the embedded store, beside the same file calls made by hand and
 * beside plain "new file, rename". Usage: `node dist/bench/store.js [folder] [operations]`; the folder
 * decides which disk is measured.
 */
interface Doc {
  readonly at: string;
  readonly entries: readonly { seq: number; from: string; text: string }[];
}

const docs: Collection<Doc> = { name: 'docs', indexes: {} };
const queue: Collection<Doc> = {
  name: 'queue',
  indexes: { waiting: (doc) => ({ partition: 'all', key: doc.at }) },
};

const root = fs.mkdtempSync(join(process.argv[2] ?? tmpdir(), 'store-bench-'));
const count = Number(process.argv[3] ?? 2_000);
const DISTINCT = 512;
const BLOCK = 4096;

/** About 4 kB of JSON, as a conversation with its last twenty entries has. */
function aDoc(n: number): Doc {
  const text =
    'Where is my parcel A10023? It was to come on Monday and I have heard nothing since. 包裹在哪里';
  const entries = Array.from({ length: 24 }, (_, seq) => ({
    seq,
    from: 'customer',
    text: `${text} ${n}`,
  }));
  return { at: String(n).padStart(9, '0'), entries };
}

async function measure(
  title: string,
  callers: number,
  step: (n: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const call = async () => {
    while (next < count) await step(next++);
  };
  const cpu = process.cpuUsage();
  const began = process.hrtime.bigint();
  await Promise.all(Array.from({ length: callers }, call));
  const { user, system } = process.cpuUsage(cpu);
  const wall = Number(process.hrtime.bigint() - began) / 1000;
  const per = (micros: number) => (micros / count).toFixed(0).padStart(6);
  console.log(
    `${title.padEnd(44)} x${String(callers).padEnd(3)} cpu ${per(user + system)} µs` +
      ` (user ${per(user)}, system ${per(system)})  wall ${per(wall)} µs`,
  );
}

const files = {
  open: promisify(fs.open),
  write: promisify(fs.write) as (fd: number, bytes: Buffer) => Promise<unknown>,
  link: promisify(fs.link),
  rename: promisify(fs.rename),
  sync: promisify(fs.fsync),
  dataSync: promisify(fs.fdatasync),
  close: promisify(fs.close),
};

/** The file calls of one durable put and nothing else, in folders of their own. */
function rawWriter(folder: string) {
  const spareFolder = join(folder, 'spare');
  const handles = Array.from({ length: 256 }, (_, n) => {
    fs.mkdirSync(join(folder, String(n)), { recursive: true });
    return fs.openSync(join(folder, String(n)), 'r');
  });
  fs.mkdirSync(spareFolder);
  const bytes = Buffer.alloc(BLOCK, 'x');
  const flags = fs.constants.O_WRONLY | fs.constants.O_CREAT | fs.constants.O_DSYNC;
  const spares: string[] = [];
  let made = 0;
  const spare = () => join(spareFolder, String(made++));
  const pathOf = (n: number) => join(folder, String(n % 256), `${n % DISTINCT}.json`);
  for (let n = 0; n < DISTINCT; n += 1) fs.writeFileSync(pathOf(n), bytes);
  return {
    async recycling(n: number): Promise<void> {
      const draft = spares.length > 8 ? (spares.shift() ?? spare()) : spare();
      const handle = fs.openSync(draft, flags);
      await files.write(handle, bytes);
      fs.closeSync(handle);
      const old = spare();
      await files.link(pathOf(n), old);
      await files.rename(draft, pathOf(n));
      await files.sync(handles[n % 256] ?? 0);
      spares.push(old);
    },
    async renaming(n: number): Promise<void> {
      const draft = `${pathOf(n)}.draft`;
      const handle = await files.open(draft, 'w');
      await files.write(handle, bytes);
      await files.dataSync(handle);
      await files.close(handle);
      await files.rename(draft, pathOf(n));
      await files.sync(handles[n % 256] ?? 0);
    },
  };
}

async function main(): Promise<void> {
  const raw = rawWriter(join(root, 'raw'));
  const store = await LowdbStore.open(join(root, 'store'));
  const id = (n: number) => `doc-${n % DISTINCT}`;
  const values = Array.from({ length: 64 }, (_, n) => aDoc(n));
  const value = (n: number) => values[n % values.length] ?? aDoc(n);
  console.log(
    `${root}, ${count} operations, ${JSON.stringify(aDoc(1)).length} characters a document`,
  );
  for (let n = 0; n < DISTINCT; n += 1) await store.put(docs, id(n), value(n));
  for (const callers of [1, 16]) {
    await measure('raw: same calls as put', callers, (n) => raw.recycling(n));
    await measure('put 4 kB', callers, (n) => store.put(docs, id(n), value(n)));
    await measure('raw: new file, sync, rename, sync folder', callers, (n) => raw.renaming(n));
    await measure('update 4 kB', callers, (n) =>
      store.update(docs, id(n), (doc) => doc ?? value(n)),
    );
    await measure('get, open', callers, (n) => store.get(docs, id(n)));
    await measure('put 4 kB, new record', callers, (n) =>
      store.put(docs, `new-${callers}-${n}`, value(n), 0),
    );
    await measure('remove', callers, (n) => store.remove(docs, `new-${callers}-${n}`));
    await measure('put + remove, entering an index', callers, async (n) => {
      await store.put(queue, `${n}`, aDoc(n), 0);
      await store.remove(queue, `${n}`);
    });
    await measure('turn: put new, put, remove', callers, async (n) => {
      await store.put(docs, `in-${n}`, value(n), 0);
      await store.put(docs, id(n), value(n));
      await store.remove(docs, `in-${n}`);
    });
  }
  await store.close();
  const cold = await LowdbStore.open(join(root, 'store'), { openDocuments: 8 });
  await measure('get, from the file', 1, (n) => cold.get(docs, id(n)));
  await cold.close();
}

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => fs.rmSync(root, { recursive: true, force: true }));
