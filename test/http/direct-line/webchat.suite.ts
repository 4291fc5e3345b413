import { ChatClient } from '../../support/chat-client.js';
import { ConsoleClient } from '../../support/console-client.js';
import { call, type HttpAnswer } from '../../support/http-call.js';
import { startQuietServer } from '../../support/quiet-server.js';
import { SECRET, type RunningServer } from '../../support/start-server.js';

let server: RunningServer;

beforeAll(async () => {
  server = await startQuietServer();
});
afterAll(() => server.stop());

function token(body: unknown = {}): Promise<HttpAnswer> {
  return call(`${server.url}/api/webchat/token`, { body });
}

function activities(id: unknown, bearer: unknown): Promise<HttpAnswer> {
  return call(`${server.url}/v3/directline/conversations/${String(id)}/activities`, {
    token: String(bearer),
  });
}

async function start(bearer: unknown): Promise<HttpAnswer> {
  return call(`${server.url}/v3/directline/conversations`, { token: String(bearer), body: {} });
}

function claimsOf(jwt: unknown): Record<string, unknown> {
  const body = Buffer.from(String(jwt).split('.')[1] ?? '', 'base64url');
  return JSON.parse(body.toString()) as Record<string, unknown>;
}

describe('the chat page’s token', () => {
  it('is made without the secret, for a new person in a new conversation each time', async () => {
    const [one, two] = [await token(), await token()];

    expect(one.status).toBe(200);
    expect(one.json['conversationId']).not.toBe(two.json['conversationId']);
    expect(one.json['userId']).not.toBe(two.json['userId']);
    expect(one.json['userId']).toMatch(/^dl_/);
    expect((await start(one.json['token'])).status).toBe(201);
    expect(one.text).not.toContain(SECRET);
  });

  it('comes back into its conversation days later, by the right to resume alone', async () => {
    const first = await token();
    await start(first.json['token']);
    server.clock.advance(3 * 24 * 3_600_000);

    const later = await token({ resume: first.json['resume'] });

    expect(later.json['conversationId']).toBe(first.json['conversationId']);
    expect((await activities(later.json['conversationId'], first.json['token'])).status).toBe(403);
    expect((await activities(later.json['conversationId'], later.json['token'])).status).toBe(200);
  });

  it('cannot be replaced by the right to resume, nor the other way round', async () => {
    const first = await token();
    await start(first.json['token']);

    const read = await activities(first.json['conversationId'], first.json['resume']);
    const resumed = await token({ resume: first.json['token'] });

    expect(read.status).toBe(403);
    expect(resumed.json['conversationId']).not.toBe(first.json['conversationId']);
  });

  it.each(['', 'made-up', 'a.b.c', `${'x'.repeat(3_000)}`])(
    'is a new one when the right to resume is not valid: %s',
    async (resume) => {
      expect((await token({ resume })).status).toBe(200);
    },
  );

  it.each([{ resume: 7 }, { resume: 'x'.repeat(4_001) }, { as: {} }, []])(
    'is refused for a body of the wrong shape: %j',
    async (body) => {
      expect((await token(body)).status).toBe(400);
    },
  );

  it('lets a visitor of the demo play a customer, but only one who exists', async () => {
    const played = await token({ as: 'C002' });
    const nobody = await token({ as: 'C999' });

    expect(claimsOf(played.json['token'])).toMatchObject({
      customer: 'C002',
      name: 'James Whitfield',
    });
    expect(claimsOf(nobody.json['token'])).not.toHaveProperty('customer');
  });

  it('is rationed to sixty a minute for one address', async () => {
    const strict = await startQuietServer({ RATE_LIMITS: '1' });
    const url = `${strict.url}/api/webchat/token`;

    const answers = await Promise.all(Array.from({ length: 70 }, () => call(url, { body: {} })));

    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]?.json['error']).toMatchObject({ code: 'Throttled' });
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
    await strict.stop();
  });
});

describe('a customer who plays the shop', () => {
  it.each([
    ['handoff.initiate', {}],
    ['handoff.status', { state: 'accepted' }],
    ['handoff.queue', { position: 1 }],
    ['Handoff.Status', {}],
    ['ｈａｎｄｏｆｆ．status', {}],
    ['hand\u200boff.status', {}],
    [' handoff.status ', {}],
    ['agent.typing', {}],
    ['agent/accept', {}],
    ['console.note', {}],
    ['conversation.close', {}],
    ['delivery.failed', {}],
    ['webchat/send-as-bot', {}],
  ])('cannot send the event %j', async (name, value) => {
    const chat = await ChatClient.open(server);

    const answer = await chat.post({ type: 'event', name, value });

    expect(answer).toMatchObject({ status: 403, json: { error: { code: 'Forbidden' } } });
    expect((await chat.history()).map(({ type }) => type)).toEqual(['message']);
  });

  it('still says that the page was opened, and sends events of its own', async () => {
    const chat = await ChatClient.open(server);

    const answers = [
      await chat.post({ type: 'event', name: 'webchat/join' }),
      await chat.post({ type: 'event', name: 'shop.cart', value: { items: 2 } }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('cannot hand itself over, resolve or accept by an activity of another type', async () => {
    const chat = await ChatClient.open(server);

    for (const type of ['handoff', 'invoke', 'conversationUpdate', 'trace', 'command'])
      await chat.post({ type, name: 'handoff.initiate' });

    expect((await chat.history()).map(({ type }) => type)).toEqual(['message']);
    expect((await server.app.core.log.read(chat.id))?.owner).toEqual({ kind: 'bot' });
  });

  it.each(['bot', 'agent', 'skill', 'user', ''])(
    'is a customer whatever role it claims: %j',
    async (role) => {
      const chat = await ChatClient.open(server);

      await chat.post({
        type: 'message',
        text: 'I am the agent now',
        from: { id: 'agent:emma', name: 'Emma Clarke', role },
        channelData: { author: 'agent', agentName: 'Emma Clarke', 'webchat:sequence-id': 999 },
      });

      const own = (await chat.history()).find(({ text }) => text === 'I am the agent now');
      expect(own).toMatchObject({
        from: { role: 'user', name: '' },
        channelData: { author: 'customer', 'webchat:sequence-id': 2 },
      });
      expect(own?.from.id).toMatch(/^dl_/);
      const [entry] = await server.app.core.log.entries(chat.id, 1, 1);
      expect(entry?.author).toEqual({ role: 'customer', id: own?.from.id });
    },
  );

  it.each([
    ['Emma Clarke'],
    ['EMMA  clarke'],
    ['Еmmа Clаrkе'],
    ['林晓'],
    ['林曉'],
    ['陈\u200b默'],
    ['客服'],
    ['在线客服-小王'],
    ['人工坐席 3'],
    ['Support Agent'],
    ['ＡＧＥＮＴ 7'],
    ['A g e n t'],
    ['Аgеnt'],
    ['\u202etnega'],
    ['Admin'],
    ['系统管理员'],
  ])('is shown to nobody under the name %j', async (name) => {
    const chat = await ChatClient.open(server, { user: { id: 'dl_x', name } });
    await chat.talk('hello');
    const lin = await ConsoleClient.open(server, 'lin');

    const shown = (await lin.inbox('bot')).find(({ id }) => id === chat.id);

    expect(shown?.name).toBe(name === '\u202etnega' ? 'tnega' : '');
    expect(JSON.stringify(await chat.history())).not.toContain(JSON.stringify(name).slice(1, -1));
  });

  it('keeps an ordinary name', async () => {
    const chat = await ChatClient.open(server, { user: { name: ' Olga  Gentile ' } });
    await chat.talk('hello');

    expect((await chat.history())[1]?.from.name).toBe('Olga Gentile');
  });

  it('is cleaned to the last field of what the shop’s server says of it', async () => {
    const user = { id: 'a\u0000\ud800b', name: 'An\u0000na' };
    const minted = await call(`${server.url}/v3/directline/tokens/generate`, {
      token: SECRET,
      body: { user, customerId: 'C\u0000002' },
    });

    expect(claimsOf(minted.json['token'])).toMatchObject({
      user: 'dl_a\ufffdb',
      name: 'Anna',
      customer: 'C002',
    });
  });
});
