import { gzipSync } from 'node:zlib';
import { call } from '../../support/http-call.js';
import { startQuietServer } from '../../support/quiet-server.js';
import { RouteCaller } from '../../support/route-caller.js';
import type { RunningServer } from '../../support/start-server.js';

let server: RunningServer;
let routes: RouteCaller;

beforeAll(async () => {
  server = await startQuietServer({ EMULATOR: '1' });
  routes = await RouteCaller.open(server);
});
afterAll(() => server.stop());

const DIRECT_LINE = '/v3/directline';
const ONE = '/console/api/conversations/:id';
const ARTICLE = '/console/api/articles/:slug/:language';

/** How many bytes each route takes. */
const LIMITS: Readonly<Record<string, number>> = {
  [`${DIRECT_LINE}/tokens/generate`]: 16_384,
  [`${DIRECT_LINE}/conversations`]: 16_384,
  [`${DIRECT_LINE}/conversations/:id/activities`]: 262_144,
  [`${DIRECT_LINE}/conversations/:id/upload`]: 4 * 1024 * 1024,
  '/api/webchat/token': 16_384,
  '/api/messages': 262_144,
  '/console/api/login': 4_096,
  '/console/api/me/status': 1_024,
  '/console/api/cases/:number': 65_536,
  ...Object.fromEntries(
    ['accept', 'reject', 'back', 'resolve', 'takeover', 'reply', 'note', 'transfer'].map(
      (action) => [`${ONE}/${action}`, 65_536],
    ),
  ),
  ...Object.fromEntries(
    ['agree', 'archive', 'check', 'discard', 'publish', 'review', 'save', 'undo'].map((action) => [
      `${ARTICLE}/${action}`,
      1_048_576,
    ]),
  ),
  [`${ONE}/entries/:seq/meaning`]: 4_096,
  ...Object.fromEntries(
    [
      ...['/console/api/canned', '/console/api/canned/remove', '/console/api/article-values'],
      `${ONE}/suggestions/used`,
    ].map((path) => [path, 65_536]),
  ),
  ...Object.fromEntries(
    ['accept', 'correct', 'reject', 'undo'].map((action) => [
      `/console/api/learning/lessons/:id/${action}`,
      4_096,
    ]),
  ),
  ...Object.fromEntries(
    ['article', 'out-of-scope', 'similar', 'undo'].map((action) => [
      `/console/api/questions/${action}`,
      262_144,
    ]),
  ),
};

/** Routes that never look at their body, or only at a form. */
const UNREAD = [
  `${DIRECT_LINE}/tokens/refresh`,
  '/console/api/logout',
  '/console/api/reports/knowledge/recount',
  `${ONE}/typing`,
  '/console/api/articles-import',
];

describe('compressed bodies', () => {
  it.each([
    ['gzip', 'this is not gzip'],
    ['gzip', gzipSync('{"type":"message","text":"hi"}')],
    ['gzip', gzipSync('x'.repeat(10_000)).subarray(0, 20)],
    ['GZip', 'x'],
    ['deflate', 'x'],
    ['br', 'x'],
    ['zstd', 'x'],
    ['identity, gzip', 'x'],
    ['gzip, identity', 'x'],
    ['made-up', 'x'],
  ])('are refused by every route: %s', async (encoding, raw) => {
    const headers = { 'content-encoding': encoding };

    const answers = await Promise.all(
      routes.paths('post').map((path) => routes.call(path, { raw, headers })),
    );

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 415));
    expect(answers[0]?.json['error']).toMatchObject({ code: 'UnsupportedMediaType' });
    expect((await call(`${server.url}/healthz`)).status).toBe(200);
  });

  it('are not bodies that only say "identity"', async () => {
    const headers = { 'content-encoding': 'Identity' };

    expect((await routes.chat.post({ type: 'message', text: 'hi' }, { headers })).status).toBe(200);
  });
});

describe('the size of a body', () => {
  it('is limited on every route that reads one', () => {
    expect(routes.paths('post').sort()).toEqual([...Object.keys(LIMITS), ...UNREAD].sort());
  });

  it.each(Object.entries(LIMITS))(
    'is refused by %s above %d bytes, and not at them',
    async (path, limit) => {
      const shell = JSON.stringify({ filler: '' }).length;
      const sized = (bytes: number): string =>
        JSON.stringify({ filler: 'x'.repeat(bytes - shell) });

      const fits = await routes.call(path, { raw: sized(limit) });
      const tooBig = await routes.call(path, { raw: sized(limit + 1) });

      expect(fits.status).not.toBe(413);
      expect(fits.status).toBeLessThan(500);
      expect(tooBig).toMatchObject({ status: 413, json: { error: { code: 'MessageSizeTooBig' } } });
    },
  );

  it('does not matter where the body is not read', async () => {
    const answer = await routes.call(`${DIRECT_LINE}/tokens/refresh`, { raw: 'x'.repeat(100_000) });

    expect(answer.status).toBe(200);
  });
});

describe('the shape of a body', () => {
  it.each([
    ['lists in lists', '['.repeat(8_000)],
    ['objects in objects', '{"user":'.repeat(1_900)],
  ])('is refused by no route with a fault: %s', async (_name, open) => {
    const close = open.startsWith('[') ? ']'.repeat(8_000) : `1${'}'.repeat(1_900)}`;
    const raw = open + close;

    for (const path of Object.keys(LIMITS).filter((known) => (LIMITS[known] ?? 0) > raw.length)) {
      const answer = await routes.call(path, { raw });

      expect([path, answer.status]).toEqual([path, path.endsWith('/upload') ? 415 : 400]);
    }
  });

  it.each(['null', '1', '"text"', 'true', '[]', '{}', '[null]', 'NaN', '{', '{"a":1}{"b":2}'])(
    'is refused by no route with a fault: %s',
    async (raw) => {
      const statuses = await Promise.all(
        routes.paths('post').map(async (path) => (await routes.call(path, { raw })).status),
      );

      expect(Math.max(...statuses)).toBeLessThan(500);
    },
  );

  it('cannot reach the prototype of all objects', async () => {
    const evil =
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"own":1}';
    const raw = `{"type":"message","text":"proto","value":${evil},"channelData":${evil},"__proto__":{"polluted":true}}`;

    const answer = await routes.chat.post({}, { raw });

    expect(answer.status).toBe(200);
    const shown = (await routes.chat.history()).find(({ text }) => text === 'proto');
    expect(shown?.channelData).toMatchObject({ own: 1 });
    expect(JSON.stringify(shown)).not.toContain('__proto__');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('every answer', () => {
  it.each([
    [200, '/healthz', {}],
    [200, '/chat', {}],
    [404, '/nothing/here', {}],
    [405, '/healthz', { method: 'DELETE' }],
    [400, '/api/webchat/token', { raw: '{' }],
    [401, '/console/api/inbox', {}],
    [401, `${DIRECT_LINE}/conversations`, { body: {} }],
    [413, '/api/webchat/token', { raw: 'x'.repeat(16_385) }],
    [415, '/api/webchat/token', { raw: 'x', headers: { 'content-encoding': 'gzip' } }],
  ])('carries the security headers: %d %s', async (status, path, request) => {
    const answer = await call(server.url + path, request);

    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    [404, 'NotFound', 'GET', '/nothing/here'],
    [404, 'NotFound', 'POST', '/console/api/nothing'],
    [404, 'NotFound', 'GET', `/${'a'.repeat(10_000)}`],
    [405, 'MethodNotAllowed', 'GET', '/console/api/login'],
    [405, 'MethodNotAllowed', 'PUT', '/chat'],
    [405, 'MethodNotAllowed', 'OPTIONS', '/console/api/login'],
  ])(
    'to a wrong address or method has the one shape of errors: %d %s %s',
    async (status, code, method, path) => {
      const answer = await call(server.url + path, { method });

      expect(answer).toMatchObject({ status, json: { error: { code } } });
      expect(answer.headers['content-type']).toContain('application/json');
      expect(typeof (answer.json['error'] as unknown as { message: unknown }).message).toBe(
        'string',
      );
    },
  );

  it('to HEAD comes without a body', async () => {
    const answer = await call(`${server.url}/chat`, { method: 'HEAD' });

    expect(answer).toMatchObject({ status: 405, text: '' });
  });

  it('to a preflight comes only from Direct Line', async () => {
    const headers = { origin: 'https://shop.example', 'access-control-request-method': 'POST' };

    const open = await call(`${server.url}${DIRECT_LINE}/conversations`, {
      method: 'OPTIONS',
      headers,
    });
    const closed = await call(`${server.url}/console/api/login`, { method: 'OPTIONS', headers });

    expect(open).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-origin': 'https://shop.example' },
    });
    expect(closed.headers).not.toHaveProperty('access-control-allow-origin');
  });
});
