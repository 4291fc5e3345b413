import { WebSocket } from 'ws';
import { call, type HttpAnswer } from '../../support/http-call.js';
import { SECRET, startServer, type RunningServer } from '../../support/start-server.js';

const BASE = '/v3/directline';

let server: RunningServer;
let base: string;

beforeAll(async () => {
  server = await startServer();
  base = server.url + BASE;
});
afterAll(() => server.stop());

interface Started {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

async function start(body: unknown = {}): Promise<Started> {
  const minted = await call(`${base}/tokens/generate`, { token: SECRET, body });
  const started = await call(`${base}/conversations`, {
    token: String(minted.json['token']),
    body: { locale: 'en' },
  });
  return started.json as unknown as Started;
}

function send(chat: Started, activity: object, path = 'activities'): Promise<HttpAnswer> {
  return call(`${base}/conversations/${chat.conversationId}/${path}`, {
    token: chat.token,
    body: activity,
  });
}

interface Shown {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly timestamp: string;
  readonly from: { readonly id: string; readonly role: string };
  readonly channelData: Readonly<Record<string, unknown>>;
}

async function history(
  chat: Started,
  watermark = '',
): Promise<{ activities: Shown[]; watermark: string }> {
  await server.app.engine.executor.whenIdle();
  const url = `${base}/conversations/${chat.conversationId}/activities${watermark ? `?watermark=${watermark}` : ''}`;
  return (await call(url, { token: chat.token })).json as unknown as {
    activities: Shown[];
    watermark: string;
  };
}

/** Opens a stream and collects its frames until `enough` says so. */
function frames(streamUrl: string, enough: (seen: Shown[]) => boolean): Promise<Shown[]> {
  const seen: Shown[] = [];
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(streamUrl);
    socket.on('error', reject);
    socket.on('message', (data) => {
      if (String(data) === '') return;
      seen.push(...(JSON.parse(String(data)) as { activities: Shown[] }).activities);
      if (enough(seen)) {
        socket.close();
        resolve(seen);
      }
    });
  });
}

describe('tokens', () => {
  it('are made for the secret only, without starting the conversation', async () => {
    const minted = await call(`${base}/tokens/generate`, {
      token: SECRET,
      body: { User: { Id: 'dl_anna' } },
    });

    expect(minted.status).toBe(200);
    expect(minted.json['expires_in']).toBe(1800);
    const claims = JSON.parse(
      Buffer.from(String(minted.json['token']).split('.')[1] ?? '', 'base64url').toString(),
    );
    expect(claims).toMatchObject({ user: 'dl_anna', conv: minted.json['conversationId'] });
    const unstarted = await call(
      `${base}/conversations/${String(minted.json['conversationId'])}/activities`,
      {
        token: String(minted.json['token']),
      },
    );
    expect(unstarted.status).toBe(404);
  });

  it('are refreshed for the same conversation, but not for a secret', async () => {
    const chat = await start();

    const refreshed = await call(`${base}/tokens/refresh`, { token: chat.token, body: {} });

    expect(refreshed).toMatchObject({ status: 200, json: { conversationId: chat.conversationId } });
    expect((await call(`${base}/tokens/refresh`, { token: SECRET, body: {} })).status).toBe(403);
  });

  it('say TokenExpired when their time is over', async () => {
    const chat = await start();
    server.clock.advance(1_900_000);

    const late = await send(chat, { type: 'message', text: 'hello' });

    expect(late).toMatchObject({ status: 403, json: { error: { code: 'TokenExpired' } } });
  });

  it.each([
    ['no header', undefined, 401],
    ['a made-up token', 'abc.def.ghi', 403],
    [
      'an unsigned token',
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"conv":"x","user":"y"}').toString('base64url')}.`,
      403,
    ],
  ])('are refused with %s', async (_name, token, status) => {
    const answer = await call(`${base}/conversations`, {
      method: 'POST',
      body: {},
      ...(token ? { token } : {}),
    });

    expect(answer.status).toBe(status);
    expect(answer.json['error']).toHaveProperty('code');
  });

  it('open nothing but their own conversation', async () => {
    const mine = await start();
    const other = await start();
    const url = `${base}/conversations/${other.conversationId}`;

    const answers = [
      await call(url, { token: mine.token }),
      await call(`${url}/activities`, { token: mine.token }),
      await call(`${url}/activities`, { token: mine.token, body: { type: 'message', text: 'hi' } }),
      await call(`${url}/upload`, { token: mine.token, raw: 'x' }),
      await call(`${base}/conversations/doesnotexist/activities`, { token: mine.token }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });

  it('belong to their page when trusted origins were given', async () => {
    const minted = await call(`${base}/tokens/generate`, {
      token: SECRET,
      body: { trustedOrigins: ['https://shop.example'] },
    });
    const token = String(minted.json['token']);

    const foreign = await call(`${base}/conversations`, {
      token,
      body: {},
      headers: { origin: 'https://evil.example' },
    });
    const own = await call(`${base}/conversations`, {
      token,
      body: {},
      headers: { origin: 'https://shop.example' },
    });

    expect([foreign.status, own.status]).toEqual([403, 201]);
  });
});

describe('a conversation', () => {
  it('starts with 201 and a welcome, and with 200 when it had started', async () => {
    const minted = await call(`${base}/tokens/generate`, { token: SECRET, body: {} });
    const token = String(minted.json['token']);

    const first = await call(`${base}/conversations`, {
      token,
      body: { user: {}, locale: 'en-GB' },
    });
    const again = await call(`${base}/conversations`, { token, body: {} });

    expect([first.status, again.status]).toEqual([201, 200]);
    const { activities } = await history(first.json as unknown as Started);
    expect(activities).toHaveLength(1);
    expect(activities[0]?.text).toContain('Tanny');
  });

  it('shows the customer’s own message before the reply, with its channelData, in order', async () => {
    const chat = await start();
    const sent = await send(chat, {
      type: 'message',
      text: 'hello',
      channelData: { clientActivityID: 'c1', own: [1] },
    });

    const seen = await frames(chat.streamUrl, (all) => all.length >= 3);

    expect(sent.json['id']).toBe(`${chat.conversationId}|0000002`);
    expect(seen.map(({ from }) => from.role)).toEqual(['bot', 'user', 'bot']);
    expect(seen[1]?.channelData).toMatchObject({
      clientActivityID: 'c1',
      own: [1],
      'webchat:sequence-id': 2,
    });
    const times = seen.map(({ timestamp }) => timestamp);
    expect([...times].sort()).toEqual(times);
  });

  it('records a repeated clientActivityID once and answers with the same id', async () => {
    const chat = await start();
    const activity = { type: 'message', text: 'hello', channelData: { clientActivityID: 'same' } };

    const answers = await Promise.all([
      send(chat, activity),
      send(chat, activity),
      send(chat, activity),
    ]);

    expect(new Set(answers.map(({ json }) => json['id'])).size).toBe(1);
    const { activities } = await history(chat);
    expect(activities.filter(({ from }) => from.role === 'user')).toHaveLength(1);
  });

  it('is paged by watermark until nothing is left', async () => {
    const chat = await start();
    await send(chat, { type: 'message', text: 'hello' });
    const first = await history(chat);

    const rest = await history(chat, first.watermark);

    expect(first.activities.length).toBeGreaterThan(2);
    expect(rest).toEqual({ activities: [], watermark: first.watermark });
  });

  it('replays from the watermark on reconnect, and only what is new without one', async () => {
    const chat = await start();
    await send(chat, { type: 'message', text: 'hello' });
    await history(chat);
    const url = `${base}/conversations/${chat.conversationId}`;

    const from1 = await call(`${url}?watermark=1`, { token: chat.token });
    const replayed = await frames(String(from1.json['streamUrl']), (all) => all.length >= 2);
    const fromNow = await call(url, { token: chat.token });
    const live = frames(String(fromNow.json['streamUrl']), (all) => all.length >= 1);
    await send(chat, { type: 'message', text: 'thanks' });

    expect(replayed[0]?.id).toBe(`${chat.conversationId}|0000002`);
    expect((await live)[0]?.text).toBe('thanks');
  });

  it('lets a stream URL be used once', async () => {
    const chat = await start();
    await frames(chat.streamUrl, (all) => all.length >= 1);

    await expect(frames(chat.streamUrl, () => true)).rejects.toThrow('403');
  });

  it('forces the sender to be the token’s user, whatever the activity claims', async () => {
    const chat = await start({ user: { id: 'dl_real' } });
    await send(chat, {
      type: 'message',
      text: 'hi',
      id: 'forged',
      timestamp: '2001-01-01T00:00:00Z',
      from: { id: 'agent:lin', name: 'Lin', role: 'bot' },
      recipient: { id: 'x' },
      serviceUrl: 'http://127.0.0.1:1',
      channelId: 'emulator',
    });

    const { activities } = await history(chat);

    expect(activities[1]).toMatchObject({
      from: { id: 'dl_real', role: 'user' },
      channelId: 'directline',
    });
    expect(activities[1]?.id).not.toBe('forged');
    expect(activities[1]?.timestamp).not.toContain('2001');
  });

  it('refuses staff events from a customer and keeps other events without an answer', async () => {
    const chat = await start();

    const forged = await send(chat, {
      type: 'event',
      name: 'handoff.status',
      value: { state: 'accepted' },
    });
    const own = await send(chat, {
      type: 'event',
      name: 'webchat/join',
      value: { language: 'en' },
    });

    expect([forged.status, own.status]).toEqual([403, 200]);
    const { activities } = await history(chat);
    expect(activities.map(({ type }) => type)).toEqual(['message', 'event']);
  });
});

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
    const chat = await start();

    const answer = await call(`${base}/conversations/${chat.conversationId}/activities`, {
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
    const chat = await start();
    const sized = (bytes: number): string => {
      const shell = JSON.stringify({ type: 'message', text: '' });
      return JSON.stringify({ type: 'message', text: 'x'.repeat(bytes - shell.length) });
    };
    const url = `${base}/conversations/${chat.conversationId}/activities`;

    const fits = await call(url, { token: chat.token, raw: sized(262_144) });
    const tooBig = await call(url, { token: chat.token, raw: sized(262_145) });
    const megabyte = await call(url, { token: chat.token, raw: sized(1_048_576) });

    expect([fits.status, tooBig.status, megabyte.status]).toEqual([200, 413, 413]);
    expect(tooBig.json['error']).toMatchObject({ code: 'MessageSizeTooBig' });
    expect((await send(chat, { type: 'message', text: 'still there' })).status).toBe(200);
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
    const chat = await start();

    const answer = await send(chat, { type: 'message', text });

    expect(answer.status).toBe(200);
    const { activities } = await history(chat);
    expect(activities[1]?.text).toBe(stored);
    expect(activities.at(-1)?.from.role).toBe('bot');
  });

  it('answers unknown routes and methods in the same shape, with CORS headers', async () => {
    const lost = await call(`${base}/nothing/here`, {
      headers: { origin: 'https://shop.example' },
    });
    const wrong = await call(`${base}/conversations`, { method: 'GET' });

    expect(lost).toMatchObject({ status: 404, json: { error: { code: 'NotFound' } } });
    expect(lost.headers['access-control-allow-origin']).toBe('https://shop.example');
    expect(wrong.status).toBe(405);
  });

  it('answers a preflight with the headers that clients send', async () => {
    const preflight = await call(`${base}/conversations`, {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    });

    expect(preflight.status).toBe(204);
    for (const name of ['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with']) {
      expect(preflight.headers['access-control-allow-headers']).toContain(name);
    }
  });
});

describe('upload', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

  function form(
    parts: { name: string; filename?: string; type?: string; body: Buffer | string }[],
  ): { raw: Buffer; headers: Record<string, string> } {
    const boundary = 'b0undary';
    const chunks = parts.flatMap(({ name, filename, type, body }) => [
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${filename ? `; filename="${filename}"` : ''}\r\n${type ? `content-type: ${type}\r\n` : ''}\r\n`,
      ),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]);
    const raw = Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]);
    return {
      raw,
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': String(raw.length),
      },
    };
  }

  it('keeps several files of one name and serves them without letting anything run', async () => {
    const chat = await start();
    const activity = JSON.stringify({
      type: 'message',
      text: 'look',
      channelData: { clientActivityID: 'u1' },
    });
    const { raw, headers } = form([
      {
        name: 'activity',
        filename: 'blob',
        type: 'application/vnd.microsoft.activity',
        body: activity,
      },
      { name: 'file', filename: 'a.png', type: 'image/png', body: png },
      { name: 'file', filename: '../../b.png', type: 'text/html', body: png },
    ]);

    const answer = await call(`${base}/conversations/${chat.conversationId}/upload?userId=x`, {
      token: chat.token,
      raw,
      headers,
    });

    expect(answer.status).toBe(200);
    const { activities } = await history(chat);
    const files = (
      activities[1] as unknown as {
        attachments: { contentType: string; contentUrl: string; name: string }[];
      }
    ).attachments;
    expect(files.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['a.png', 'image/png'],
      ['b.png', 'image/png'],
    ]);
    const served = await call(server.url + String(files[0]?.contentUrl));
    expect(served.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    });
    expect(served.headers['content-security-policy']).toContain('sandbox');
  });

  it('takes one raw file, and refuses what is no picture whatever it claims', async () => {
    const chat = await start();
    const url = `${base}/conversations/${chat.conversationId}/upload?userId=x`;
    const headers = {
      'content-type': 'image/png',
      'content-disposition': 'attachment; filename="x.png"',
    };

    const real = await call(url, { token: chat.token, raw: png, headers });
    const html = await call(url, { token: chat.token, raw: '<html><script>1</script>', headers });

    expect([real.status, html.status]).toEqual([200, 415]);
  });

  it('refuses a file over 4 MB', async () => {
    const chat = await start();
    const big = Buffer.concat([png, Buffer.alloc(4 * 1024 * 1024)]);

    const answer = await call(`${base}/conversations/${chat.conversationId}/upload?userId=x`, {
      token: chat.token,
      raw: big,
      headers: { 'content-type': 'image/png' },
    });

    expect(answer.status).toBe(413);
  });
});
