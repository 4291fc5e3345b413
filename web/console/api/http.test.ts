import { refused } from '../testing/fake-desk.js';
import { Http, type HttpOptions } from './http.js';

interface Sent {
  readonly path: string;
  readonly init: RequestInit;
}

function setUp(
  replies: readonly (() => Response)[],
  options: Partial<HttpOptions> = {},
): { http: Http; sent: Sent[] } {
  const sent: Sent[] = [];
  let at = 0;
  const http = new Http({
    fetch: async (path, init = {}) => {
      sent.push({ path: String(path), init });
      const reply = replies[at++] ?? (() => Response.json({}));
      return reply();
    },
    csrf: () => 'token-1',
    renewCsrf: async () => true,
    onUnauthorized: () => undefined,
    ...options,
  });
  return { http, sent };
}

const headersOf = (sent: Sent | undefined): Headers => new Headers(sent?.init.headers);

describe('Http', () => {
  it('carries the token with every request that changes something, and only with those', async () => {
    const { http, sent } = setUp([]);

    await http.get('/a');
    await http.post('/b', { x: 1 });

    expect(headersOf(sent[0]).has('x-csrf-token')).toBe(false);
    expect(headersOf(sent[1]).get('x-csrf-token')).toBe('token-1');
    expect(sent[1]?.init.body).toBe('{"x":1}');
  });

  it('gives refusals back as values with code, winner and the time to wait', async () => {
    const body = { error: { code: 'handoff.taken', message: 'm', by: { id: 'x', name: '陈默' } } };
    const { http } = setUp([
      () => Response.json(body, { status: 409, headers: { 'retry-after': '20' } }),
    ]);

    const answer = refused(await http.post('/accept'));

    expect(answer).toMatchObject({ status: 409, code: 'handoff.taken', retryAfterMs: 20_000 });
    expect(answer.by).toEqual({ id: 'x', name: '陈默' });
  });

  it('names a refusal without a readable body by its status', async () => {
    const { http } = setUp([() => new Response('<html>', { status: 502 })]);

    expect(refused(await http.get('/a')).code).toBe('http.502');
  });

  it('gives a value when the network is gone', async () => {
    const { http } = setUp([
      () => {
        throw new TypeError('failed');
      },
    ]);

    expect(refused(await http.get('/a'))).toMatchObject({ status: 0, code: 'network' });
  });

  it('breaks a request off when nobody waits for it any more', async () => {
    const { http, sent } = setUp([]);
    const wanted = new AbortController();
    wanted.abort();

    await http.get('/a', wanted.signal);
    await http.get('/b');

    expect(sent.map(({ init }) => init.signal?.aborted)).toEqual([true, false]);
  });

  it('asks for a fresh token once and repeats the request', async () => {
    let renewed = 0;
    const stale = (): Response =>
      Response.json({ error: { code: 'http.forbidden', message: '' } }, { status: 403 });
    const { http, sent } = setUp([stale, () => Response.json({ done: true })], {
      renewCsrf: async () => {
        renewed += 1;
        return true;
      },
    });

    const answer = await http.post('/a');

    expect(answer.ok).toBe(true);
    expect([renewed, sent.length]).toEqual([1, 2]);
  });

  it('does not repeat what is forbidden for good', async () => {
    const forbidden = (): Response =>
      Response.json({ error: { code: 'http.forbidden', message: '' } }, { status: 403 });
    const { http, sent } = setUp([forbidden], { renewCsrf: async () => false });

    await http.post('/a');

    expect(sent).toHaveLength(1);
  });

  it('reports a session that ended, but not a wrong password', async () => {
    let ended = 0;
    const reply = (code: string) => (): Response =>
      Response.json({ error: { code, message: '' } }, { status: 401 });
    const { http } = setUp([reply('auth.wrong'), reply('auth.required')], {
      onUnauthorized: () => {
        ended += 1;
      },
    });

    await http.post('/login');
    await http.get('/me');

    expect(ended).toBe(1);
  });
});
