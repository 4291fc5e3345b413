import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChatClient } from '../../support/chat-client.js';
import { call } from '../../support/http-call.js';
import { SESSION_SECRET, startQuietServer } from '../../support/quiet-server.js';
import { SECRET, startServer, type RunningServer } from '../../support/start-server.js';
import { plainBrain } from '../../support/plain-brain.js';

const PRODUCTION = {
  DEMO: '0',
  PUBLIC_URL: 'https://care.example',
  STORE: 'lowdb',
  RATE_LIMITS: '1',
  SESSION_SECRET,
};

describe('a production server', () => {
  let server: RunningServer;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchpoint-test-'));
    server = await startServer({ ...PRODUCTION, DATA_DIR: folder }, { brain: plainBrain });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows no demo logins, lets nobody play a customer, and mounts no channel that was not set up', async () => {
    const logins = await call(`${server.url}/console/api/demo`);
    const played = await call(`${server.url}/api/webchat/token`, { body: { as: 'C002' } });
    const channel = await call(`${server.url}/api/messages`, { body: {} });

    expect(logins.json).toEqual({ demo: false, logins: [] });
    const claims = Buffer.from(
      String(played.json['token']).split('.')[1] ?? '',
      'base64url',
    ).toString();
    expect(claims).not.toContain('C002');
    expect(channel.status).toBe(404);
  });

  it('has one administrator, with a password that is made up at the first start and told once', async () => {
    const password = server.app.firstPassword ?? '';
    const login = (secret: string): ReturnType<typeof call> =>
      call(`${server.url}/console/api/login`, { body: { login: 'admin', password: secret } });

    const [right, demo] = [await login(password), await login('demo-orange-kettle')];

    expect(password).toMatch(/^[\w-]{20}$/);
    expect([right.status, demo.status]).toEqual([200, 401]);
    expect(String(right.headers['set-cookie'])).toContain('__Host-sid=');
  });

  it('keeps its reasons to itself and its secret out of every answer', async () => {
    const chat = await ChatClient.open(server);
    await chat.talk('hello');

    const history = JSON.stringify(await chat.history());
    const answers = await Promise.all(
      ['/', '/chat', '/console', '/widget.js', '/healthz', '/nothing', '/console/api/me'].map(
        (path) => call(server.url + path),
      ),
    );

    expect(history).not.toContain('"trace"');
    for (const { text, headers } of answers)
      expect(text + JSON.stringify(headers)).not.toContain(SECRET);
  });
});

describe('settings of the edge', () => {
  it('keep the secret before valid during a rotation, and no other', async () => {
    const server = await startQuietServer({
      DIRECT_LINE_SECRET_OLD: 'the-secret-before-this-one-0123456789abcd',
    });
    const mint = (token: string): ReturnType<typeof call> =>
      call(`${server.url}/v3/directline/tokens/generate`, { token, body: {} });

    const answers = [
      await mint(SECRET),
      await mint('the-secret-before-this-one-0123456789abcd'),
      await mint(SECRET.slice(1)),
      await mint(''),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 401]);
    await server.stop();
  });

  it('open Direct Line to the named pages only, whatever the size of their letters', async () => {
    const server = await startQuietServer({ ALLOWED_ORIGINS: 'https://Shop.example' });
    const ask = async (origin: string): Promise<unknown> => {
      const answer = await call(`${server.url}/v3/directline/conversations`, {
        method: 'OPTIONS',
        headers: { origin },
      });
      return answer.headers['access-control-allow-origin'];
    };

    expect([
      await ask('https://shop.example'),
      await ask('https://evil.example'),
      await ask('null'),
    ]).toEqual(['https://shop.example', undefined, undefined]);
    await server.stop();
  });

  it.each([
    ['0', 'everybody behind one socket', [200, 200, 429]],
    ['1', 'each address that the proxy names', [200, 200, 200]],
  ])('count requests by the right address: TRUST_PROXY=%s, %s', async (trust, _who, statuses) => {
    const server = await startQuietServer({ TRUST_PROXY: trust, RATE_LIMITS: '1' });
    const mint = (from: string): ReturnType<typeof call> =>
      call(`${server.url}/api/webchat/token`, {
        body: {},
        headers: { 'x-forwarded-for': `6.6.6.6, ${from}` },
      });
    const fill = (from: string, times: number): Promise<unknown> =>
      Promise.all(Array.from({ length: times }, () => mint(from)));
    await fill('1.1.1.1', 58);

    const answers = [await mint('1.1.1.1'), await mint('1.1.1.1'), await mint('2.2.2.2')];

    expect(answers.map(({ status }) => status)).toEqual(statuses);
    expect((await mint('1.1.1.1')).status).toBe(429);
    await server.stop();
  });

  it('say that the server is not ready before it is', async () => {
    const server = await startQuietServer();
    expect((await call(`${server.url}/healthz`)).json).toEqual({ status: 'ready' });

    await server.stop();

    await expect(call(`${server.url}/healthz`)).rejects.toThrow('ECONNREFUSED');
  });
});
