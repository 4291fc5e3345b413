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
const FOLDERS = 256;
const BLOCK = 4096;
const RAW_FLAGS = fs.constants.O_WRONLY | fs.constants.O_CREAT | fs.constants.O_DSYNC;

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

const values = Array.from({ length: 64 }, (_, n) => aDoc(n));

function valueOf(n: number): Doc {
  return values[n % values.length] ?? aDoc(n);
}

function idOf(n: number): string {
  return `doc-${n % DISTINCT}`;
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
    `${title.padEnd(36)} x${String(callers).padEnd(3)} cpu ${per(user + system)} µs` +
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
class RawFiles {
  private readonly bytes = Buffer.alloc(BLOCK, 'x');
  private readonly folders: number[] = [];
  private readonly spares: string[] = [];
  private made = 0;

  constructor(private readonly folder: string) {
    fs.mkdirSync(join(folder, 'spare'), { recursive: true });
    for (let n = 0; n < FOLDERS; n += 1) {
      fs.mkdirSync(join(folder, String(n)));
      this.folders.push(fs.openSync(join(folder, String(n)), 'r'));
    }
    for (let n = 0; n < DISTINCT; n += 1) fs.writeFileSync(this.path(n), this.bytes);
  }

  /** What the store does: overwrite a file that was replaced before, swap the names. */
  async recycle(n: number): Promise<void> {
    const draft = (this.spares.length > 8 ? this.spares.shift() : undefined) ?? this.spare();
    const handle = fs.openSync(draft, RAW_FLAGS);
    await files.write(handle, this.bytes);
    fs.closeSync(handle);
    const old = this.spare();
    await files.link(this.path(n), old);
    await files.rename(draft, this.path(n));
    await files.sync(this.folders[n % FOLDERS] ?? 0);
    this.spares.push(old);
  }

  /** What is usually done: a new file every time. */
  async renew(n: number): Promise<void> {
    const draft = `${this.path(n)}.draft`;
    const handle = await files.open(draft, 'w');
    await files.write(handle, this.bytes);
    await files.dataSync(handle);
    await files.close(handle);
    await files.rename(draft, this.path(n));
    await files.sync(this.folders[n % FOLDERS] ?? 0);
  }

  private path(n: number): string {
    return join(this.folder, String(n % FOLDERS), `${n % DISTINCT}.json`);
  }

  private spare(): string {
    this.made += 1;
    return join(this.folder, 'spare', String(this.made));
  }
}

async function measureCallers(store: LowdbStore, raw: RawFiles, callers: number): Promise<void> {
  const fresh = (n: number) => `new-${callers}-${n}`;
  await measure('raw: the calls of a put', callers, (n) => raw.recycle(n));
  await measure('put 4 kB', callers, (n) => store.put(docs, idOf(n), valueOf(n)));
  await measure('raw: new file, sync, rename, sync', callers, (n) => raw.renew(n));
  await measure('update 4 kB', callers, (n) => store.update(docs, idOf(n), (doc) => doc));
  await measure('get, in memory', callers, (n) => store.get(docs, idOf(n)));
  await measure('turn: put new, put, remove', callers, async (n) => {
    await store.put(docs, fresh(n), valueOf(n), 0);
    await store.put(docs, idOf(n), valueOf(n));
    await store.remove(docs, fresh(n));
  });
  await measure('put new and remove, with an index', callers, async (n) => {
    await store.put(queue, fresh(n), valueOf(n), 0);
    await store.remove(queue, fresh(n));
  });
  await measure('put new', callers, (n) => store.put(docs, fresh(n), valueOf(n), 0));
  await measure('remove', callers, (n) => store.remove(docs, fresh(n)));
}

async function main(): Promise<void> {
  const store = await LowdbStore.open(join(root, 'store'));
  const raw = new RawFiles(join(root, 'raw'));
  const length = JSON.stringify(valueOf(1)).length;
  console.log(`${root}: ${count} operations each, ${length} characters a document`);
  for (let n = 0; n < DISTINCT; n += 1) await store.put(docs, idOf(n), valueOf(n));
  for (const callers of [1, 16]) await measureCallers(store, raw, callers);
  await store.close();
  const cold = await LowdbStore.open(join(root, 'store'), { openDocuments: 8 });
  await measure('get, from its file', 1, (n) => cold.get(docs, idOf(n)));
  await cold.close();
}

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => fs.rmSync(root, { recursive: true, force: true }));
