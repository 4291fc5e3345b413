import { DirectLineApi } from '../../support/direct-line-api.js';
import { call } from '../../support/http-call.js';
import { SECRET } from '../../support/start-server.js';

let line: DirectLineApi;

beforeAll(async () => {
  line = await DirectLineApi.open();
});
afterAll(() => line.close());

describe('tokens', () => {
  it('are made for the secret only, without starting the conversation', async () => {
    const minted = await call(`${line.base}/tokens/generate`, {
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
      `${line.base}/conversations/${String(minted.json['conversationId'])}/activities`,
      {
        token: String(minted.json['token']),
      },
    );
    expect(unstarted.status).toBe(404);
  });

  it('are refreshed for the same conversation, but not for a secret', async () => {
    const chat = await line.start();

    const refreshed = await call(`${line.base}/tokens/refresh`, { token: chat.token, body: {} });

    expect(refreshed).toMatchObject({ status: 200, json: { conversationId: chat.conversationId } });
    expect((await call(`${line.base}/tokens/refresh`, { token: SECRET, body: {} })).status).toBe(
      403,
    );
  });

  it('say TokenExpired when their time is over', async () => {
    const chat = await line.start();
    line.server.clock.advance(1_900_000);

    const late = await line.send(chat, { type: 'message', text: 'hello' });

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
    const answer = await call(`${line.base}/conversations`, {
      method: 'POST',
      body: {},
      ...(token ? { token } : {}),
    });

    expect(answer.status).toBe(status);
    expect(answer.json['error']).toHaveProperty('code');
  });

  it('open nothing but their own conversation', async () => {
    const mine = await line.start();
    const other = await line.start();
    const url = `${line.base}/conversations/${other.conversationId}`;

    const answers = [
      await call(url, { token: mine.token }),
      await call(`${url}/activities`, { token: mine.token }),
      await call(`${url}/activities`, { token: mine.token, body: { type: 'message', text: 'hi' } }),
      await call(`${url}/upload`, { token: mine.token, raw: 'x' }),
      await call(`${line.base}/conversations/doesnotexist/activities`, { token: mine.token }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });

  it('belong to their page when trusted origins were given', async () => {
    const minted = await call(`${line.base}/tokens/generate`, {
      token: SECRET,
      body: { trustedOrigins: ['https://shop.example'] },
    });
    const token = String(minted.json['token']);

    const foreign = await call(`${line.base}/conversations`, {
      token,
      body: {},
      headers: { origin: 'https://evil.example' },
    });
    const own = await call(`${line.base}/conversations`, {
      token,
      body: {},
      headers: { origin: 'https://shop.example' },
    });

    expect([foreign.status, own.status]).toEqual([403, 201]);
  });
});
