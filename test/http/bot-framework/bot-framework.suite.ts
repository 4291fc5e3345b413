import { systemClock } from '../../../src/clock.js';
import type { Conversation } from '../../../src/domain/conversation/conversation.js';
import { ActivitySink } from '../../support/activity-sink.js';
import { conversationOf, Emulator, recordedOn } from '../../support/emulator.js';
import { eventually } from '../../support/eventually.js';
import { call, type HttpAnswer } from '../../support/http-call.js';
import { internalAddresses } from '../../support/internal-addresses.js';
import { startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

let server: RunningServer;
let sink: ActivitySink;
let emulator: Emulator;

beforeAll(async () => {
  sink = await ActivitySink.open();
  // A clock that runs: deliveries are sent when their time has come.
  server = await startQuietServer({ EMULATOR: '1' }, { clock: systemClock });
  emulator = new Emulator(server, sink);
});
afterAll(async () => {
  await server.stop();
  await sink.close();
});

/** What the customer got, as soon as it is `count` words or more. */
function heard(conversationId: string, count = 1, at = sink): Promise<string[]> {
  return eventually(async () => {
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

    expect((await emulator.deliver(emulator.activity(), plain)).status).toBe(404);
    await plain.stop();
  });

  it('lets nobody in without a token where there is an app id', async () => {
    const url = `${guarded.url}/api/messages`;
    const body = emulator.activity({ serviceUrl: 'https://smba.trafficmanager.net/emea/' });

    const answers = [
      await call(url, { body }),
      await call(url, { body, headers: { authorization: 'Basic eDp5' } }),
      await call(url, { body, token: 'made-up' }),
      await call(url, { body, token: 'a.b.c' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(await recordedOn(guarded)).toEqual([]);
  });

  it('takes no serviceUrl that is not on the list, and calls none', async () => {
    const port = Number(new URL(sink.url).port);
    const hits = sink.posted.length;

    const refused = await Promise.all(
      internalAddresses(port).map((serviceUrl) =>
        emulator.deliver(emulator.activity({ serviceUrl }), guarded),
      ),
    );
    const fromEmulator = await emulator.deliver(
      emulator.activity({ serviceUrl: 'http://169.254.169.254/' }),
    );

    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
    expect(fromEmulator.status).toBe(403);
    expect(await recordedOn(guarded)).toEqual([]);
    expect(sink.posted.length).toBe(hits);
  });
});

describe('a message', () => {
  it('is acknowledged without a body, and answered at its serviceUrl', async () => {
    const activity = emulator.activity({ conversation: { id: 'first' } });

    const answer = await emulator.deliver(activity);

    expect(answer).toMatchObject({ status: 200, text: '' });
    expect(await heard('first')).toHaveLength(1);
    expect(sink.posted.at(-1)?.path).toMatch(/^\/v3\/conversations\/first\/activities/);
  });

  it('gets its replies in the order of the messages', async () => {
    const said = Array.from({ length: 5 }, (_, n) =>
      emulator.activity({ conversation: { id: 'five' }, text: n === 0 ? 'hello' : `what ${n}` }),
    );
    for (const activity of said) await emulator.deliver(activity);

    const texts = await heard('five', 5);

    const log = await server.app.core.log.entries((await conversationIn('five')).id, 0, 100);
    const bot = log
      .filter(({ author }) => author.role === 'bot')
      .map(({ body }) => (body.kind === 'text' ? body.text : ''));
    expect(texts).toEqual(bot);
  });

  it('that is delivered again is recorded and answered once', async () => {
    const activity = emulator.activity({
      conversation: { id: 'twice' },
      from: { id: 'user-twice' },
    });

    const answers = await Promise.all([
      emulator.deliver(activity),
      emulator.deliver(activity),
      emulator.deliver(activity),
    ]);
    await emulator.deliver(activity);
    await heard('twice');
    await server.app.engine.executor.whenIdle();

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const conversation = await conversationOf(server, 'user-twice');
    expect(conversation?.tail.filter(({ author }) => author.role === 'customer')).toHaveLength(1);
    expect(sink.textsIn('twice')).toHaveLength(1);
  });

  it('with expectReplies is answered in the response and not at the serviceUrl, again when it is repeated', async () => {
    const activity = emulator.activity({
      conversation: { id: 'inline' },
      deliveryMode: 'expectReplies',
    });

    const [first, again] = [await emulator.deliver(activity), await emulator.deliver(activity)];

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

    const answer = await emulator.deliver(emulator.activity({ deliveryMode: 'expectReplies' }));

    executor.whenIdle = whenIdle;
    expect(answer.json['activities']).toHaveLength(1);
  });

  it('is answered where the last one came from', async () => {
    const moved = await ActivitySink.open();
    await emulator.deliver(emulator.activity({ conversation: { id: 'moved' } }));
    await heard('moved');

    await emulator.deliver(
      emulator.activity({ conversation: { id: 'moved' }, serviceUrl: moved.url }),
    );

    expect(await heard('moved', 1, moved)).toHaveLength(1);
    await moved.close();
  });

  it('may come from a bot, but is not answered: two bots would talk forever', async () => {
    const answer = await emulator.deliver(
      emulator.activity({ conversation: { id: 'bots' }, from: { id: 'other-bot', role: 'bot' } }),
    );

    expect(answer.status).toBe(200);
    expect(await conversationOf(server, 'other-bot')).toBeUndefined();
  });

  it('is refused when too many are waiting, instead of being dropped', async () => {
    const activity = { conversation: { id: 'flood' }, from: { id: 'user-flood' } };
    await emulator.deliver(emulator.activity(activity));
    await heard('flood');
    const held = await holdTurns(server);

    const answers = await Promise.all(
      Array.from({ length: 205 }, () => emulator.deliver(emulator.activity(activity))),
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

/** The conversation of a platform’s id. */
async function conversationIn(platformId: string): Promise<Conversation> {
  const address = `"conversation":{"id":"${platformId}"}`;
  const found = (await recordedOn(server)).find((conversation) =>
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
