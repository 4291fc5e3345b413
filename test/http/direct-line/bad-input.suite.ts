import { DirectLineApi } from '../../support/direct-line-api.js';
import { call } from '../../support/http-call.js';

let line: DirectLineApi;

beforeAll(async () => {
  line = await DirectLineApi.open();
});
afterAll(() => line.close());

describe('bad input', () => {
  it.each([
    ['not JSON', { raw: '{"type":' }, 400],
    ['an array', { body: [] }, 400],
    ['a missing type', { body: { text: 'x' } }, 400],
    ['text that is an object', { body: { type: 'message', text: { a: 1 } } }, 400],
    ['nothing to say', { body: { type: 'message' } }, 400],
    [
      'nesting without end',
      { raw: `{"type":"message","text":"x","value":${'['.repeat(5000)}${']'.repeat(5000)}}` },
      400,
    ],
    ['a gzip encoding', { raw: 'x', headers: { 'content-encoding': 'gzip' } }, 415],
  ])('is answered clearly: %s', async (_name, request, status) => {
    const chat = await line.start();

    const answer = await call(`${line.base}/conversations/${chat.conversationId}/activities`, {
      token: chat.token,
      ...request,
    });

    expect(answer.status).toBe(status);
    expect(answer.json['error']).toMatchObject({
      code: expect.any(String),
      message: expect.any(String),
    });
  });

  it('takes 262,144 bytes and refuses one more, on a connection that stays usable', async () => {
    const chat = await line.start();
    const sized = (bytes: number): string => {
      const shell = JSON.stringify({ type: 'message', text: '' });
      return JSON.stringify({ type: 'message', text: 'x'.repeat(bytes - shell.length) });
    };
    const url = `${line.base}/conversations/${chat.conversationId}/activities`;

    const fits = await call(url, { token: chat.token, raw: sized(262_144) });
    const tooBig = await call(url, { token: chat.token, raw: sized(262_145) });
    const megabyte = await call(url, { token: chat.token, raw: sized(1_048_576) });

    expect([fits.status, tooBig.status, megabyte.status]).toEqual([200, 413, 413]);
    expect(tooBig.json['error']).toMatchObject({ code: 'MessageSizeTooBig' });
    expect((await line.send(chat, { type: 'message', text: 'still there' })).status).toBe(200);
  });

  it.each([
    ['NUL', 'a\u0000b', 'ab'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['a zero-width joiner', '\u200bhe\u200dllo', '\u200bhe\u200dllo'],
    ['a right-to-left override', '\u202egnp.exe', '\u202egnp.exe'],
    ['a template', '{{constructor.constructor}}', '{{constructor.constructor}}'],
    ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['ten thousand combining marks', `e${'\u0301'.repeat(10_000)}`, `e${'\u0301'.repeat(10_000)}`],
  ])('is kept as harmless text and answered: %s', async (_name, text, stored) => {
    const chat = await line.start();

    const answer = await line.send(chat, { type: 'message', text });

    expect(answer.status).toBe(200);
    const { activities } = await line.history(chat);
    expect(activities[1]?.text).toBe(stored);
    expect(activities.at(-1)?.from.role).toBe('bot');
  });

  it('answers unknown routes and methods in the same shape, with CORS headers', async () => {
    const lost = await call(`${line.base}/nothing/here`, {
      headers: { origin: 'https://shop.example' },
    });
    const wrong = await call(`${line.base}/conversations`, { method: 'GET' });

    expect(lost).toMatchObject({ status: 404, json: { error: { code: 'NotFound' } } });
    expect(lost.headers['access-control-allow-origin']).toBe('https://shop.example');
    expect(wrong.status).toBe(405);
  });

  it('answers a preflight with the headers that clients send', async () => {
    const preflight = await call(`${line.base}/conversations`, {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    });

    expect(preflight.status).toBe(204);
    for (const name of ['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with']) {
      expect(preflight.headers['access-control-allow-headers']).toContain(name);
    }
  });
});
