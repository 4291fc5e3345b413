import { systemClock } from '../../../src/clock.js';
import { ActivitySink } from '../../support/activity-sink.js';
import { conversationOf, Emulator } from '../../support/emulator.js';
import { startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

let server: RunningServer;
let sink: ActivitySink;
let emulator: Emulator;

beforeAll(async () => {
  sink = await ActivitySink.open();
  server = await startQuietServer({ EMULATOR: '1' }, { clock: systemClock });
  emulator = new Emulator(server, sink);
});
afterAll(async () => {
  await server.stop();
  await sink.close();
});

describe('what is not a proper activity', () => {
  const without = (field: string): object => {
    const rest = Object.fromEntries(
      Object.entries(emulator.activity()).filter(([name]) => name !== field),
    );
    return rest;
  };

  it.each([
    ['no type', () => without('type')],
    ['a type that is a number', () => emulator.activity({ type: 7 })],
    ['a type that is empty', () => emulator.activity({ type: '' })],
    ['no sender', () => without('from')],
    ['no recipient', () => without('recipient')],
    ['no conversation', () => without('conversation')],
    ['a conversation without id', () => emulator.activity({ conversation: {} })],
    ['no channel', () => without('channelId')],
    ['no serviceUrl', () => without('serviceUrl')],
    ['a serviceUrl that is a list', () => emulator.activity({ serviceUrl: [sink.url] })],
    ['text that is an object', () => emulator.activity({ text: { a: 1 } })],
    ['a message without anything', () => emulator.activity({ text: undefined, id: 7 })],
    ['a list', () => [emulator.activity()]],
    ['null', () => null],
    ['text', () => 'hello'],
  ])('is refused: %s', async (_name, make) => {
    const answer = await emulator.deliver(make());

    expect(answer).toMatchObject({ status: 400, json: { error: { code: 'BadArgument' } } });
  });

  it('is refused above 262,144 bytes', async () => {
    expect(
      (await emulator.deliver(emulator.activity({ text: 'x'.repeat(1_048_576) }))).status,
    ).toBe(413);
  });

  it.each([
    { timestamp: 'garbage' },
    { localTimestamp: {} },
    { entities: 7 },
    { callerId: [] },
    { type: 'invoke' },
    { type: 'unheard-of' },
  ])('is taken for what it is, odd as its other fields are: %j', async (odd) => {
    expect((await emulator.deliver(emulator.activity(odd))).status).toBe(200);
  });

  it.each([
    'handoff.initiate',
    'handoff.status',
    'HANDOFF.status',
    'agent.accept',
    ' handoff.status',
    'hand\u200boff.status',
  ])('is refused as an event of staff: %j', async (name) => {
    const answer = await emulator.deliver(
      emulator.activity({
        type: 'event',
        name,
        value: { state: 'accepted' },
        from: { id: 'forger' },
      }),
    );

    expect(answer.status).toBe(403);
    expect(await conversationOf(server, 'forger')).toBeUndefined();
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
    const id = `named ${name}`;
    await emulator.deliver(emulator.activity({ from: { id, name } }));

    expect((await conversationOf(server, id))?.userName).toBe(shown);
  });
});
