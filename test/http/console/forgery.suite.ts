import { call } from '../../support/http-call.js';
import { ConsoleClient } from '../../support/console-client.js';
import { startQuietServer } from '../../support/quiet-server.js';
import { RouteCaller } from '../../support/route-caller.js';
import type { RunningServer } from '../../support/start-server.js';

let server: RunningServer;
let routes: RouteCaller;
let changing: string[];

const LOGIN = '/console/api/login';
const LOGOUT = '/console/api/logout';

beforeAll(async () => {
  server = await startQuietServer();
  routes = await RouteCaller.open(server);
  changing = routes.paths('post', '/console').filter((path) => path !== LOGIN);
});
afterAll(() => server.stop());

/** What every changing console route answers to a request with these headers. */
async function answers(headers: Readonly<Record<string, string>>): Promise<Record<string, number>> {
  const all = changing.map(async (path) => {
    const answer = await call(server.url + routes.fill(path), { body: {}, headers });
    return [path, answer.status] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

function each(status: number, but: Record<string, number> = {}): Record<string, number> {
  return { ...Object.fromEntries(changing.map((path) => [path, status])), ...but };
}

describe('every console route that changes something', () => {
  it('is walked here', () => {
    expect(changing.length).toBeGreaterThanOrEqual(12);
  });

  it('is refused without a session', async () => {
    expect(await answers({})).toEqual(each(401, { [LOGOUT]: 200 }));
    expect(await answers({ cookie: 'sid=made-up', 'x-csrf-token': routes.agent.csrf })).toEqual(
      each(401, { [LOGOUT]: 200 }),
    );
  });

  it.each([
    ['no token', {}],
    ['an empty token', { 'x-csrf-token': '' }],
    ['a made-up token', { 'x-csrf-token': 'x'.repeat(43) }],
  ])('is refused with %s', async (_name, headers) => {
    expect(await answers({ cookie: routes.agent.cookie, ...headers })).toEqual(each(403));
  });

  it('is refused with the token of another session, even of the same agent', async () => {
    const other = await ConsoleClient.open(server, 'lin');

    expect(await answers({ cookie: routes.agent.cookie, 'x-csrf-token': other.csrf })).toEqual(
      each(403),
    );
  });

  it.each<Readonly<Record<string, string>>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { origin: 'not an origin' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused from another site’s page, token or not: %j', async (headers) => {
    const { cookie, csrf } = routes.agent;

    expect(await answers({ cookie, 'x-csrf-token': csrf, ...headers })).toEqual(each(403));
  });

  it('is served from the console’s own page', async () => {
    const { cookie, csrf } = routes.agent;
    const own = { origin: server.url, 'sec-fetch-site': 'same-origin' };

    const answer = await call(`${server.url}/console/api/me/status`, {
      body: { status: 'away' },
      headers: { cookie, 'x-csrf-token': csrf, ...own },
    });

    expect(answer.status).toBe(200);
  });
});

describe('every console route that shows something', () => {
  it('is refused without a session, but for the demo’s logins', async () => {
    const open = '/console/api/demo';
    const showing = routes.paths('get', '/console/api').filter((path) => path !== open);

    const statuses = await Promise.all(
      showing.map(async (path) => [path, (await call(server.url + routes.fill(path))).status]),
    );

    expect(statuses).toEqual(showing.map((path) => [path, 401]));
    expect((await call(server.url + open)).status).toBe(200);
  });
});

describe('the console’s stream', () => {
  const upgrade = (agent: ConsoleClient, headers = {}, protocols?: string[]): Promise<unknown> =>
    agent.stream(headers, protocols);

  it.each([
    ['without a session', { cookie: '' }, undefined],
    ['with a made-up session', { cookie: 'sid=x' }, undefined],
    ['without a token', {}, ['touchpoint']],
    ['with a made-up token', {}, ['touchpoint', 'csrf.x']],
    ['from another site’s page', { origin: 'https://evil.example' }, undefined],
    ['from a cross-site page', { 'sec-fetch-site': 'cross-site' }, undefined],
  ])('is refused %s', async (_name, headers, protocols) => {
    await expect(upgrade(routes.agent, headers, protocols)).rejects.toThrow('401');
  });

  it('is refused with the token of another session', async () => {
    const other = await ConsoleClient.open(server, 'lin');

    await expect(upgrade(routes.agent, {}, ['touchpoint', `csrf.${other.csrf}`])).rejects.toThrow(
      '401',
    );
  });

  it('is refused to whoever has logged out', async () => {
    const emma = await ConsoleClient.open(server, 'emma');
    await emma.post('/logout');

    await expect(upgrade(emma)).rejects.toThrow('401');
  });

  it('is opened to an agent with session and token, from the console’s own page', async () => {
    const stream = await routes.agent.stream({ origin: server.url });

    await stream.close();
  });
});
