import { agents } from '../../../src/domain/handoff/agent.js';
import { Sessions } from '../../../src/http/console/sessions.js';
import { ConsoleClient } from '../../support/console-client.js';
import { call, type HttpAnswer } from '../../support/http-call.js';
import { demoStore, SESSION_SECRET, startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

const PASSWORD = 'demo-orange-kettle';

/** The password as the program stores it, so that not every test has to spend the time of hashing. */
const HASH = 'scrypt$dG91Y2hwb2ludC10ZXN0cw$nlFTAl11eHgUVvDF5o_3NHQtsf2mgLqhkF4YrlEAqx8';

let server: RunningServer;

beforeAll(async () => {
  server = await startWithLin();
});
afterAll(() => server.stop());

/** A server where Lin Xiao can log in by password. */
async function startWithLin(
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const store = await demoStore();
  await store.update(agents, 'lin', (lin) => lin && { ...lin, passwordHash: HASH });
  return startQuietServer(settings, { store });
}

function login(
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  to = server,
): Promise<HttpAnswer> {
  return call(`${to.url}/console/api/login`, { body, headers });
}

async function me(cookie: string): Promise<number> {
  return (await call(`${server.url}/console/api/me`, { headers: { cookie } })).status;
}

function cookieOf(answer: HttpAnswer): string {
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

describe('logging in', () => {
  it('opens a session with a cookie that scripts and other sites cannot use', async () => {
    const answer = await login({ login: ' LIN ', password: PASSWORD });

    expect(answer).toMatchObject({
      status: 200,
      json: { agent: { id: 'lin', role: 'supervisor' } },
    });
    const cookie = String(answer.headers['set-cookie']);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=43200'])
      expect(cookie).toContain(part);
    expect(cookie).toMatch(/^sid=[\w-]{43};/);
    expect(await me(cookieOf(answer))).toBe(200);
    expect(answer.text).not.toMatch(/scrypt|passwordHash/);
  });

  it('ties the cookie to its host where the server is reached by HTTPS', async () => {
    const secure = await startWithLin({ PUBLIC_URL: 'https://care.example' });

    const answer = await login({ login: 'lin', password: PASSWORD }, {}, secure);

    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-sid=.*; Secure$/);
    await secure.stop();
  });

  it.each([
    ['a wrong password', { login: 'lin', password: 'demo-orange-kettle ' }],
    ['an unknown account', { login: 'nobody', password: PASSWORD }],
    ['the hash as password', { login: 'lin', password: HASH }],
  ])('is refused in the same words for %s', async (_name, body) => {
    const answer = await login(body);

    expect(answer.text).toBe(
      '{"error":{"code":"auth.wrong","message":"login or password is wrong"}}',
    );
    expect(answer.status).toBe(401);
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  it.each([
    [{}],
    [{ login: 'lin' }],
    [{ login: ['lin'], password: PASSWORD }],
    [{ login: 'lin', password: '' }],
    [[]],
  ])('needs a login and a password: %j', async (body) => {
    expect((await login(body)).status).toBe(400);
  });

  it('is refused from another site’s page', async () => {
    const body = { login: 'lin', password: PASSWORD };

    const foreign = await login(body, { origin: 'https://evil.example' });
    const crossed = await login(body, { 'sec-fetch-site': 'cross-site' });

    expect([foreign.status, crossed.status]).toEqual([403, 403]);
  });
});

describe('a session', () => {
  it('gets a new id at login: one from outside is not taken over, one from before is over', async () => {
    const planted = `sid=${'a'.repeat(43)}`;

    const first = cookieOf(await login({ login: 'lin', password: PASSWORD }, { cookie: planted }));
    const second = cookieOf(await login({ login: 'lin', password: PASSWORD }, { cookie: first }));

    expect(new Set([planted, first, second]).size).toBe(3);
    expect([await me(planted), await me(first), await me(second)]).toEqual([401, 401, 200]);
  });

  it('dies at logout, on the server too', async () => {
    const chen = await ConsoleClient.open(server, 'chen');

    const out = await chen.post('/logout');

    expect(out.status).toBe(200);
    expect(String(out.headers['set-cookie'])).toMatch(/^sid=; .*Max-Age=0/);
    expect((await chen.get('/me')).status).toBe(401);
    expect((await chen.act('any', 'accept')).status).toBe(401);
  });

  it('is over after eight idle hours, after twelve hours at all, and when the agent is gone', async () => {
    const { store } = server.app.core;
    const sessions = new Sessions(store, server.clock, SESSION_SECRET);
    const cookie = async (): Promise<string> => `sid=${(await sessions.open('emma')).id}`;
    const [idle, busy, orphan] = [await cookie(), await cookie(), await cookie()];

    for (let hour = 1; hour <= 12; hour++) {
      server.clock.advance(3_600_000);
      if (hour < 12) expect(await me(busy)).toBe(200);
      if (hour === 9) expect(await me(idle)).toBe(401);
    }
    server.clock.advance(1_000);
    expect(await me(busy)).toBe(401);
    const emma = await store.get(agents, 'emma');
    const late = await cookie();
    await store.remove(agents, 'emma');
    expect([await me(orphan), await me(late)]).toEqual([401, 401]);
    if (emma) await store.put(agents, 'emma', emma.value);
  });

  it('is not kept in a form that a thief of the data could use', async () => {
    const { cookie } = await ConsoleClient.open(server, 'chen');
    const id = cookie.slice('sid='.length);
    const ids: string[] = [];

    for await (const stored of server.app.core.store.ids({ name: 'session', indexes: {} }))
      ids.push(stored);

    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain(id);
  });
});

describe('guessing passwords', () => {
  let guarded: RunningServer;

  beforeAll(async () => {
    guarded = await startWithLin({ RATE_LIMITS: '1' });
  });
  afterAll(() => guarded.stop());

  it('stops after five tries an account, even many at once and with the right one among them', async () => {
    const guesses = [...Array.from({ length: 19 }, (_, n) => `guess-${n}`), PASSWORD];

    const answers = await Promise.all(
      guesses.map((password) => login({ login: 'lin', password }, {}, guarded)),
    );

    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 429)).toHaveLength(5);
    expect(statuses.at(-1)).toBe(429);
    const refused = answers.at(-1);
    expect(refused?.json['error']).toMatchObject({ code: 'auth.slow-down' });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('stops after twenty tries from one address, whatever the account', async () => {
    const tries = Array.from({ length: 10 }, (_, n) => ({ login: `made-up-${n}`, password: 'x' }));

    const answers = await Promise.all(tries.map((body) => login(body, {}, guarded)));

    expect(answers.map(({ status }) => status)).toEqual(tries.map(() => 429));
  });
});
