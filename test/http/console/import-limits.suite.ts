import { request } from 'node:http';
import type { ReadFiles } from '../../../src/http/console/run-import.js';
import { ConsoleClient } from '../../support/console-client.js';
import { eventually } from '../../support/eventually.js';
import { call, type HttpAnswer } from '../../support/http-call.js';
import { startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

/** Reads nothing until it is let, and notes who left meanwhile. */
class HeldReader {
  readonly left: unknown[] = [];
  private readonly waiting: (() => void)[] = [];

  readonly read: ReadFiles = (files, _onProgress, signal) =>
    new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => {
        this.left.push(signal.reason);
        reject(signal.reason as Error);
      });
      const where = files[0]?.name ?? '';
      const fields = { title: 'May dogs come in?' };
      this.waiting.push(() =>
        resolve({ candidates: [{ where, slug: 'dogs', fields, body: 'Yes.' }], faults: [] }),
      );
    });

  get held(): number {
    return this.waiting.length;
  }

  letGo(): void {
    for (const go of this.waiting.splice(0)) go();
  }
}

const FORM = Buffer.from(
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.md"\r\n\r\nx\r\n--b--\r\n',
);

let server: RunningServer;
let reader: HeldReader;
let lin: ConsoleClient;

beforeEach(async () => {
  reader = new HeldReader();
  server = await startQuietServer({}, { readFiles: reader.read });
  lin = await ConsoleClient.open(server, 'lin');
});
afterEach(() => server.stop());

function headersOf(agent: ConsoleClient): Record<string, string> {
  return {
    'content-type': 'multipart/form-data; boundary=b',
    cookie: agent.cookie,
    'x-csrf-token': agent.csrf,
  };
}

function upload(agent: ConsoleClient, query = ''): Promise<HttpAnswer> {
  const url = `${server.url}/console/api/articles-import${query}`;
  return call(url, { raw: FORM, headers: headersOf(agent) });
}

async function held(count: number): Promise<void> {
  await eventually(() => Promise.resolve(reader.held === count));
}

describe('imports at the same time', () => {
  it('are two for an agent and three in all; the next one is told to wait', async () => {
    const emma = await ConsoleClient.open(server, 'emma');
    const first = [upload(lin), upload(lin)];
    await held(2);

    const third = await upload(lin);
    const another = upload(emma);
    await held(3);
    const fourth = await upload(emma);
    reader.letGo();

    for (const refused of [third, fourth]) {
      expect(refused.status).toBe(429);
      expect(refused.json['error']).toMatchObject({ code: 'import.busy' });
    }
    expect((await Promise.all([...first, another])).map(({ status }) => status)).toEqual([
      200, 200, 200,
    ]);
  });

  it('tells one that waits that it has arrived', async () => {
    const waiting = upload(lin, '?job=job-12345678');
    await held(1);

    const { json } = await lin.get('/articles-import/job-12345678');
    reader.letGo();
    await waiting;

    expect(json['progress']).toEqual({ phase: 'waiting', done: 0, of: 1 });
  });
});

describe('a browser that breaks an import off', () => {
  it('ends the reading, saves nothing, and leaves room for the next', async () => {
    for (let time = 0; time < 3; time++) {
      const url = `${server.url}/console/api/articles-import?confirm=1`;
      const sent = request(url, { method: 'POST', headers: headersOf(lin), agent: false });
      sent.on('error', () => undefined);
      sent.end(FORM);
      await held(time + 1);

      sent.destroy();

      await eventually(() => Promise.resolve(reader.left.length === time + 1));
    }
    reader.letGo();
    const again = upload(lin, '?confirm=1');
    await held(1);
    const before = (await lin.get('/articles?q=dogs')).json['articles'];
    reader.letGo();

    expect((await again).json['done']).toMatchObject({ imported: 1 });
    expect(before).toEqual([]);
  });
});
