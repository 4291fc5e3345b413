import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportFile } from './import-file.js';
import { BackgroundReader, type ReadLimits, type ReadProgress } from './read-in-background.js';

/** A thread that reads each file as its name tells. */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const tell = (news) => parentPort.postMessage(news);
(async () => {
  for (const [at, { name }] of workerData.entries()) {
    tell({ kind: 'begun', at });
    await new Promise((resolve) => parentPort.once('message', resolve));
    if (name === 'hangs') await new Promise((resolve) => setTimeout(resolve, 60_000));
    if (name === 'crashes') throw new Error('no such thing');
    if (name === 'ends') process.exit(3);
    if (name === 'grows') for (const all = []; ; ) all.push(new Array(10_000).fill(at));
    const candidate = { where: name, fields: {}, body: '' };
    const candidates = new Array(name === 'many' ? 30 : 1).fill(candidate);
    tell({ kind: 'found', read: { candidates, faults: [] } });
    tell({ kind: 'done', at });
  }
})();
`;

let folder: string;
let workerFile: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-worker-'));
  workerFile = join(folder, 'worker.cjs');
  writeFileSync(workerFile, WORKER);
});
afterAll(() => rmSync(folder, { recursive: true }));

const files = (...names: readonly string[]): ImportFile[] =>
  names.map((name) => ({ name, bytes: Buffer.from('x') }));

function aReader(limits: Partial<ReadLimits> = {}): BackgroundReader {
  const usual = { seconds: 30, secondsInAll: 60, megabytes: 24, articles: 20 };
  return new BackgroundReader({ ...usual, ...limits }, workerFile);
}

async function read(reader: BackgroundReader, ...names: readonly string[]) {
  const { candidates, faults } = await reader.read(files(...names));
  return { found: candidates.map(({ where }) => where), faults };
}

describe('reading files in a thread', () => {
  it('tells how far it has come', async () => {
    const told: ReadProgress[] = [];

    await aReader().read(files('a', 'crashes', 'b'), (progress) => told.push(progress));

    expect(told).toEqual([
      { done: 0, of: 3, name: 'a' },
      { done: 1, of: 3, name: 'crashes' },
      { done: 2, of: 3, name: 'b' },
    ]);
  });

  it.each([
    ['crashes', { code: 'unreadable', found: 'no such thing' }],
    ['ends', { code: 'unreadable', found: 'exit code 3' }],
    ['grows', { code: 'too-large', instead: '24 MB' }],
  ])('names a file that %s, and reads the others', async (name, fault) => {
    expect(await read(aReader(), 'a', name, 'b')).toEqual({
      found: ['a', 'b'],
      faults: [{ where: name, field: '', ...fault }],
    });
  });

  it('gives up on a file that takes too long', async () => {
    expect(await read(aReader({ seconds: 0.2 }), 'hangs', 'b')).toMatchObject({
      found: ['b'],
      faults: [{ where: 'hangs', code: 'too-slow', instead: '0.2' }],
    });
  });

  it('takes no more articles than fit into one import', async () => {
    const { found, faults } = await read(aReader(), 'a', 'many', 'b');

    expect(found).toHaveLength(20);
    expect(faults).toEqual([{ where: 'many', field: '', code: 'too-many', instead: '20' }]);
  });

  it('reads one import after the other, also after one that failed', async () => {
    const reader = aReader();

    const all = await Promise.all([read(reader, 'crashes'), read(reader, 'b'), read(reader)]);

    expect(all.map(({ found }) => found)).toEqual([[], ['b'], []]);
  });

  it('ends when all files together take too long, and says from which file on nothing was read', async () => {
    expect(await read(aReader({ secondsInAll: 1.5 }), 'a', 'hangs', 'b')).toEqual({
      found: ['a'],
      faults: [{ where: 'hangs', field: '', code: 'out-of-time', instead: '1.5' }],
    });
  });

  it('stops reading for someone who is gone, and reads the next import at once', async () => {
    const reader = aReader();
    const gone = new AbortController();
    const left = reader.read(
      files('hangs'),
      () => gone.abort(new Error('the client is gone')),
      gone.signal,
    );

    const [first, second] = await Promise.allSettled([left, read(reader, 'b')]);

    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'the client is gone' } });
    expect(second).toMatchObject({ status: 'fulfilled', value: { found: ['b'], faults: [] } });
  });

  it('does not begin to read for someone who left while they waited', async () => {
    const reader = aReader();
    const told: ReadProgress[] = [];

    const first = read(reader, 'a');
    const gone = AbortSignal.abort(new Error('the client is gone'));
    const second = reader.read(files('b'), (progress) => told.push(progress), gone);

    await expect(second).rejects.toThrow('the client is gone');
    expect((await first).found).toEqual(['a']);
    expect(told).toEqual([]);
  });
});
