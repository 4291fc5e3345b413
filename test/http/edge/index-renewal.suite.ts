import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { customers } from '../../../src/domain/customers/customer.js';
import { LowdbStore } from '../../../src/storage/lowdb/lowdb-store.js';
import { eventually } from '../../support/eventually.js';
import { call } from '../../support/http-call.js';
import { plainBrain } from '../../support/plain-brain.js';
import { startServer } from '../../support/start-server.js';

const folder = mkdtempSync(join(tmpdir(), 'touchpoint-renewal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines that an operator reads. */
class LogLines extends Writable {
  readonly lines: string[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.lines.push(chunk.toString('utf8'));
    done();
  }

  about(words: string): string[] {
    return this.lines.filter((line) => line.includes(words));
  }
}

async function startOn(log: LogLines) {
  return startServer(
    { DATA_DIR: folder, STORE: 'lowdb', LOG_LEVEL: 'info' },
    { brain: plainBrain, logDestination: log },
  );
}

const WORDS = 'indexes of an older version were built anew';

describe('a start on data of an older version', () => {
  it('builds its indexes while customers are answered, and says so once', async () => {
    const old = await LowdbStore.open(join(folder, 'store'));
    const unindexed = { ...customers, indexes: {} };
    await old.put(unindexed, 'C900', { id: 'C900', name: 'An', phone: '13800000000' } as never);
    await old.close();
    const log = new LogLines();
    const server = await startOn(log);

    expect((await call(`${server.url}/healthz`)).status).toBe(200);
    await eventually(() => Promise.resolve(log.about(WORDS).length > 0));
    await server.stop();

    const again = new LogLines();
    await (await startOn(again)).stop();
    expect(log.about(WORDS)).toHaveLength(1);
    expect(again.about(WORDS)).toEqual([]);
  });
});
