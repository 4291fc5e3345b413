import { conversations, type Conversation } from '../../src/domain/conversation/conversation.js';
import { ActivitySink } from '../support/activity-sink.js';
import { eventually } from '../support/eventually.js';
import { call, type HttpAnswer } from '../support/http-call.js';
import { internalAddresses } from '../support/internal-addresses.js';
import { startQuietServer } from '../support/quiet-server.js';
import type { RunningServer } from '../support/start-server.js';

let server: RunningServer;
let sink: ActivitySink;

beforeAll(async () => {
  sink = await ActivitySink.open();
  server = await startQuietServer({ EMULATOR: '1' });
});
afterAll(async () => {
  await server.stop();
  await sink.close();
});

let made = 0;

/** An activity as a channel delivers it. */
function anActivity(more: object = {}): Record<string, unknown> {
  made += 1;
  return {
    type: 'message',
    id: `m-${made}`,
    channelId: 'emulator',
    serviceUrl: sink.url,
    conversation: { id: `conv-${made}` },
    from: { id: 'user-1', name: 'Anna' },
    recipient: { id: 'bot', name: 'Bot' },
    locale: 'en-US',
    text: 'hello',
    ...more,
  };
}

function deliver(activity: unknown, to = server): Promise<HttpAnswer> {
  return call(`${to.url}/api/messages`, { body: activity });
}

/** Every conversation that came by this channel. */
async function recorded(on = server): Promise<Conversation[]> {
  const found: Conversation[] = [];
  for await (const id of on.app.core.store.ids(conversations)) {
    const stored = id.startsWith('bf_') ? await on.app.core.log.read(id) : undefined;
    if (stored) found.push(stored);
  }
  return found;
}

async function conversationOf(user: string, on = server): Promise<Conversation | undefined> {
  return (await recorded(on)).find(({ userId }) => userId === user);
}

/** What the customer got, as soon as it is `count` words or more; time passes meanwhile. */
function heard(conversationId: string, count = 1, at = sink): Promise<string[]> {
  return eventually(async () => {
    server.clock.advance(1);
    const texts = at.textsIn(conversationId);
    return texts.length >= count ? texts : undefined;
  });
}

describe('the address of Bot Framework channels', () => {
  let guarded: RunningServer;

  beforeAll(async () => {
    const appId = '00000000-0000-0000-0000-000000000001';
    guarded = await startQuietServer({ MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: 'x' });
  });
  afterAll(() => guarded.stop());

  it('does not exist without an app id', async () => {
    const plain = await startQuietServer();

    expect((await deliver(anActivity(), plain)).status).toBe(404);
    await plain.stop();
  });

  it('lets nobody in without a token where there is an app id', async () => {
    const url = `${guarded.url}/api/messages`;
    const body = anActivity({ serviceUrl: 'https://smba.trafficmanager.net/emea/' });

    const answers = [
      await call(url, { body }),
      await call(url, { body, headers: { authorization: 'Basic eDp5' } }),
      await call(url, { body, token: 'made-up' }),
      await call(url, { body, token: 'a.b.c' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(await recorded(guarded)).toEqual([]);
  });

  it('takes no serviceUrl that is not on the list, and calls none', async () => {
    const port = Number(new URL(sink.url).port);
    const hits = sink.posted.length;

    const refused = await Promise.all(
      internalAddresses(port).map((serviceUrl) => deliver(anActivity({ serviceUrl }), guarded)),
    );
    const fromEmulator = await deliver(anActivity({ serviceUrl: 'http://169.254.169.254/' }));

    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
    expect(fromEmulator.status).toBe(403);
    expect(await recorded(guarded)).toEqual([]);
    expect(sink.posted.length).toBe(hits);
  });
});

describe('a message', () => {
  it('is acknowledged without a body, and answered at its serviceUrl', async () => {
    const activity = anActivity({ conversation: { id: 'first' } });

    const answer = await deliver(activity);

    expect(answer).toMatchObject({ status: 200, text: '' });
    expect(await heard('first')).toHaveLength(1);
    expect(sink.posted.at(-1)?.path).toMatch(/^\/v3\/conversations\/first\/activities/);
  });

  it('gets its replies in the order of the messages', async () => {
    const said = Array.from({ length: 5 }, (_, n) =>
      anActivity({ conversation: { id: 'five' }, text: n === 0 ? 'hello' : `what ${n}` }),
    );
    for (const activity of said) await deliver(activity);

    const texts = await heard('five', 5);

    const log = await server.app.core.log.entries((await conversationIn('five')).id, 0, 100);
    const bot = log
      .filter(({ author }) => author.role === 'bot')
      .map(({ body }) => (body.kind === 'text' ? body.text : ''));
    expect(texts).toEqual(bot);
  });

  it('that is delivered again is recorded and answered once', async () => {
    const activity = anActivity({ conversation: { id: 'twice' }, from: { id: 'user-twice' } });

    const answers = await Promise.all([deliver(activity), deliver(activity), deliver(activity)]);
    await deliver(activity);
    await heard('twice');
    await server.app.engine.executor.whenIdle();

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const conversation = await conversationOf('user-twice');
    expect(conversation?.tail.filter(({ author }) => author.role === 'customer')).toHaveLength(1);
    expect(sink.textsIn('twice')).toHaveLength(1);
  });

  it('with expectReplies is answered in the response and not at the serviceUrl, again when it is repeated', async () => {
    const activity = anActivity({ conversation: { id: 'inline' }, deliveryMode: 'expectReplies' });

    const [first, again] = [await deliver(activity), await deliver(activity)];

    const texts = (answer: HttpAnswer): unknown[] =>
      (answer.json['activities'] as unknown as { text: string }[]).map(({ text }) => text);
    expect(texts(first)).toHaveLength(1);
    expect(texts(again)).toEqual(texts(first));
    expect(sink.textsIn('inline')).toEqual([]);
  });

  it('does not wait for other people’s turns when it expects replies', async () => {
    const { executor } = server.app.engine;
    const whenIdle = executor.whenIdle.bind(executor);
    executor.whenIdle = () => new Promise(() => undefined);

    const answer = await deliver(anActivity({ deliveryMode: 'expectReplies' }));

    executor.whenIdle = whenIdle;
    expect(answer.json['activities']).toHaveLength(1);
  });

  it('is answered where the last one came from', async () => {
    const moved = await ActivitySink.open();
    await deliver(anActivity({ conversation: { id: 'moved' } }));
    await heard('moved');

    await deliver(anActivity({ conversation: { id: 'moved' }, serviceUrl: moved.url }));

    expect(await heard('moved', 1, moved)).toHaveLength(1);
    await moved.close();
  });

  it('may come from a bot, but is not answered: two bots would talk forever', async () => {
    const answer = await deliver(
      anActivity({ conversation: { id: 'bots' }, from: { id: 'other-bot', role: 'bot' } }),
    );

    expect(answer.status).toBe(200);
    expect(await conversationOf('other-bot')).toBeUndefined();
  });

  it('is refused when too many are waiting, instead of being dropped', async () => {
    const activity = { conversation: { id: 'flood' }, from: { id: 'user-flood' } };
    await deliver(anActivity(activity));
    await heard('flood');
    const held = await holdTurns(server);

    const answers = await Promise.all(
      Array.from({ length: 205 }, () => deliver(anActivity(activity))),
    );

    held();
    const count = (status: number): number =>
      answers.filter((answer) => answer.status === status).length;
    expect(count(429)).toBeGreaterThan(0);
    expect(count(200) + count(429)).toBe(205);
    await server.app.engine.executor.whenIdle();
    const log = await server.app.core.log.entries((await conversationIn('flood')).id, 0, 1_000);
    expect(log.filter(({ author }) => author.role === 'customer')).toHaveLength(1 + count(200));
  });
});

describe('what is not a proper activity', () => {
  const without = (field: string): object => {
    const rest = Object.fromEntries(
      Object.entries(anActivity()).filter(([name]) => name !== field),
    );
    return rest;
  };

  it.each([
    ['no type', () => without('type')],
    ['a type that is a number', () => anActivity({ type: 7 })],
    ['a type that is empty', () => anActivity({ type: '' })],
    ['no sender', () => without('from')],
    ['no recipient', () => without('recipient')],
    ['no conversation', () => without('conversation')],
    ['a conversation without id', () => anActivity({ conversation: {} })],
    ['no channel', () => without('channelId')],
    ['no serviceUrl', () => without('serviceUrl')],
    ['a serviceUrl that is a list', () => anActivity({ serviceUrl: [sink.url] })],
    ['text that is an object', () => anActivity({ text: { a: 1 } })],
    ['a message without anything', () => anActivity({ text: undefined, id: 7 })],
    ['a list', () => [anActivity()]],
    ['null', () => null],
    ['text', () => 'hello'],
  ])('is refused: %s', async (_name, make) => {
    const answer = await deliver(make());

    expect(answer).toMatchObject({ status: 400, json: { error: { code: 'BadArgument' } } });
  });

  it('is refused above 262,144 bytes', async () => {
    expect((await deliver(anActivity({ text: 'x'.repeat(1_048_576) }))).status).toBe(413);
  });

  it.each([
    { timestamp: 'garbage' },
    { localTimestamp: {} },
    { entities: 7 },
    { callerId: [] },
    { type: 'invoke' },
    { type: 'unheard-of' },
  ])('is taken for what it is, odd as its other fields are: %j', async (odd) => {
    expect((await deliver(anActivity(odd))).status).toBe(200);
  });

  it.each([
    'handoff.initiate',
    'handoff.status',
    'HANDOFF.status',
    'agent.accept',
    ' handoff.status',
    'hand\u200boff.status',
  ])('is refused as an event of staff: %j', async (name) => {
    const answer = await deliver(
      anActivity({ type: 'event', name, value: { state: 'accepted' }, from: { id: 'forger' } }),
    );

    expect(answer.status).toBe(403);
    expect(await conversationOf('forger')).toBeUndefined();
  });
});

describe('the sender', () => {
  it.each([
    ['Emma Clarke', undefined],
    ['客服小王', undefined],
    ['Support Agent', undefined],
    ['\u202eannA', 'annA'],
    ['Anna Maria', 'Anna Maria'],
  ])('goes by %j as %j', async (name, shown) => {
    const id = `named-${made}`;
    await deliver(anActivity({ from: { id, name } }));

    expect((await conversationOf(id))?.userName).toBe(shown);
  });
});

/** The conversation of a platform’s id. */
async function conversationIn(platformId: string): Promise<Conversation> {
  const address = `"conversation":{"id":"${platformId}"}`;
  const found = (await recorded()).find((conversation) =>
    JSON.stringify(conversation.address ?? {}).includes(address),
  );
  if (!found) throw new Error(`nothing came from ${platformId}`);
  return found;
}

/** Keeps all turns from starting until the returned function is called. */
async function holdTurns(on: RunningServer): Promise<() => void> {
  const { executor } = on.app.engine;
  await executor.whenIdle();
  const wake = executor.wake.bind(executor);
  const asleep = new Set<string>();
  executor.wake = (id) => void asleep.add(id);
  return () => {
    executor.wake = wake;
    for (const id of asleep) wake(id);
  };
}
