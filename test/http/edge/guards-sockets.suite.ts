import { connect, type Socket } from 'node:net';
import { ChatClient } from '../../support/chat-client.js';
import { FrameStream } from '../../support/frame-stream.js';
import { call } from '../../support/http-call.js';
import { startQuietServer } from '../../support/quiet-server.js';
import { head, rawCall } from '../../support/raw-http.js';
import { SECRET, type RunningServer } from '../../support/start-server.js';

let server: RunningServer;

beforeAll(async () => {
  server = await startQuietServer();
});
afterAll(() => server.stop());
afterEach(async () => {
  expect((await call(`${server.url}/healthz`)).status).toBe(200);
});

const MINT = '/v3/directline/tokens/generate';

function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
}

describe('an address', () => {
  it.each([
    ['/%E0%A4%A', 404],
    ['/%', 404],
    ['/%00', 404],
    ['//', 400],
    ['///', 400],
    ['//evil.example/chat', 404],
    ['http://evil.example/chat', 200],
    ['http://[::1/chat', 400],
    ['*', 404],
    ['/assets/../../../package.json', 404],
    ['/files/../../package.json', 404],
    ['/chat?%E0%A4%A', 200],
    ['/v3/directline/conversations/%E0%A4%A/activities', 404],
    [`/${'a'.repeat(10_000)}`, 404],
    [`/chat?${'a'.repeat(10_000)}`, 200],
    [`/${'a'.repeat(20_000)}`, 431],
    ['/x y', 400],
  ])('is answered, however it is malformed: %s', async (url, status) => {
    expect(statusOf(await rawCall(server.port, head(`GET ${url}`)))).toBe(status);
  });

  it.each([
    '//',
    '//x',
    '/v3/directline/conversations/%E0%A4%A/stream?t=1',
    '/console/stream',
    '/',
    'http://[::1/',
  ])('is answered when a WebSocket is asked for there: %s', async (url) => {
    const upgrade = { connection: 'upgrade', upgrade: 'websocket' };

    expect([400, 401, 403, 404]).toContain(
      statusOf(await rawCall(server.port, head(`GET ${url}`, upgrade))),
    );
  });
});

describe('what is not HTTP', () => {
  it.each([
    ['garbage', 'GARBAGE\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['an unknown method', head('FOO /'), 400],
    ['headers of 20 kB', head('GET /', { filler: 'x'.repeat(20_000) }), 431],
    ['two lengths', head('POST /', { 'content-length': '1, 2' }), 400],
    [
      'length and chunks',
      head('POST /', { 'content-length': '1', 'transfer-encoding': 'chunked' }),
      400,
    ],
    ['a broken chunk', `${head(`POST ${MINT}`, { 'transfer-encoding': 'chunked' })}zz\r\n`, 400],
    [
      'an unknown expectation',
      head(`POST ${MINT}`, { expect: 'wonders', 'content-length': '0' }),
      417,
    ],
  ])('is refused and the connection closed: %s', async (_name, bytes, status) => {
    expect(statusOf(await rawCall(server.port, bytes))).toBe(status);
  });
});

describe('a host', () => {
  it.each(['evil.example', '127.0.0.1:1', '[::1]:3978', 'my_shop', 'x'.repeat(300)])(
    'that is not ours changes nothing: %s',
    async (host) => {
      expect((await call(`${server.url}/healthz`, { headers: { host } })).status).toBe(200);
    },
  );

  it.each([
    'a b',
    '../..',
    'x/chat?',
    '"',
    'a@b',
    '[::1',
    'a:99999',
    '256.256.256.256',
    'xn--a',
    '%00',
    'a#',
  ])('that is none is refused, and the server lives on: %s', async (host) => {
    const answer = await call(`${server.url}/healthz`, { headers: { host } });

    expect(answer).toMatchObject({ status: 400, json: { error: { code: 'BadArgument' } } });
  });

  it('is not believed for the stream when the public address is set', async () => {
    const other = await startQuietServer({ PUBLIC_URL: 'https://care.example/' });

    const chat = await ChatClient.open(other);
    const opened = await call(chat.url, { token: chat.token, headers: { host: 'evil.example' } });

    expect(opened.json['streamUrl']).toMatch(/^wss:\/\/care\.example\/v3\/directline\//);
    await other.stop();
  });
});

/** Opens a connection and writes a request whose body never comes to its end. */
function unfinished(size: number): Promise<Socket> {
  const headers = { authorization: `Bearer ${SECRET}`, 'content-length': String(size) };
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`${head(`POST ${MINT}`, headers)}{"user":`, () => resolve(socket));
  });
}

describe('a body', () => {
  it('that breaks off harms nobody, at whatever size it claims', async () => {
    for (const size of [9, 1_000, 16_384, 10_000_000]) (await unfinished(size)).destroy();

    expect((await call(`${server.url}${MINT}`, { token: SECRET, body: {} })).status).toBe(200);
  });

  it('that comes slowly keeps nobody waiting', async () => {
    const slow = await Promise.all(Array.from({ length: 50 }, () => unfinished(1_000)));

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call(`${server.url}${MINT}`, { token: SECRET, body: {} })),
    );

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    for (const socket of slow) socket.destroy();
  });

  it('that never ends is cut off', async () => {
    const endless = head(`POST ${MINT}`, {
      authorization: `Bearer ${SECRET}`,
      'content-length': '900000000',
    });
    const flood = Buffer.concat([Buffer.from(endless), Buffer.alloc(12_000_000, 'x')]);

    expect(['', '413']).toContain(String(statusOf(await rawCall(server.port, flood)) || ''));
  });

  it('may come in single bytes', async () => {
    const body = '{"user":{"id":"dl_slow"}}';
    const headers = { authorization: `Bearer ${SECRET}`, 'content-length': String(body.length) };
    const bytes = head(`POST ${MINT}`, headers) + body;
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(server.port, '127.0.0.1');
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => resolve(text));
      socket.setNoDelay(true);
      const write = (at: number): void => {
        if (at < bytes.length) socket.write(bytes.charAt(at), () => write(at + 1));
      };
      write(0);
    });

    expect(statusOf(answer)).toBe(200);
  });

  it('may follow another on one connection after a refusal', async () => {
    const headers = { authorization: `Bearer ${SECRET}`, 'content-length': '20000' };
    const first =
      head(`POST ${MINT}`, { ...headers, connection: 'keep-alive' }) + 'x'.repeat(20_000);
    const second = head(`POST ${MINT}`, { ...headers, 'content-length': '2' }) + '{}';

    const both = await rawCall(server.port, first + second);

    expect([...both.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)).toEqual([
      '413',
      '200',
    ]);
  });
});

describe('a stream', () => {
  it('that sends more than a keep-alive needs is closed', async () => {
    const chat = await ChatClient.open(server);
    const stream = await FrameStream.open(chat.streamUrl);
    const closed = stream.closed();

    stream.send('x'.repeat(70_000));

    expect(await closed).toBe(1009);
  });

  it('takes no notice of what a client sends', async () => {
    const chat = await ChatClient.open(server);
    const stream = await FrameStream.open(chat.streamUrl);

    for (const text of ['', '{"activities":[]}', 'x', '\u0000']) stream.send(text);
    await chat.say('hello');

    await stream.until((frames) => JSON.stringify(frames).includes('hello'));
    await stream.close();
  });
});
