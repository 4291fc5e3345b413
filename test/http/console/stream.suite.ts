import { setTimeout } from 'node:timers/promises';
import type { Entry } from '../../../src/domain/conversation/entry.js';
import { activitiesIn, ChatClient } from '../../support/chat-client.js';
import { ConsoleClient } from '../../support/console-client.js';
import { eventually } from '../../support/eventually.js';
import type { Frame, FrameStream } from '../../support/frame-stream.js';
import { demoStore, startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

let server: RunningServer;
let lin: ConsoleClient;
let emma: ConsoleClient;
let desk: FrameStream;

beforeAll(async () => {
  server = await startQuietServer();
  lin = await ConsoleClient.open(server, 'lin');
  emma = await ConsoleClient.open(server, 'emma');
  desk = await emma.stream();
});
afterAll(async () => {
  await desk.close();
  await server.stop();
});

async function waiting(on = server): Promise<ChatClient> {
  const chat = await ChatClient.open(on);
  // The clock stands still in between, and the place in the queue goes by time.
  on.clock.advance(1);
  await chat.talk('agent please');
  return chat;
}

/** The customer's words of one conversation that a desk was given, in order of arrival. */
function heard(frames: readonly Frame[], id: string): string[] {
  return frames
    .filter((frame) => frame['type'] === 'entries' && (frame['item'] as { id: string }).id === id)
    .flatMap((frame) => frame['entries'] as Entry[])
    .filter(({ author }) => author.role === 'customer')
    .map(({ body }) => (body.kind === 'text' ? body.text : ''));
}

async function owner(chat: ChatClient, on = server): Promise<object | undefined> {
  return (await on.app.core.log.read(chat.id))?.owner;
}

/** Resolves when the clock of a vanished agent runs for this conversation, or does not any more. */
async function noticed(chat: ChatClient, gone: boolean, on = server): Promise<void> {
  await eventually(async () => {
    const timers = (await on.app.core.log.read(chat.id))?.timers ?? [];
    return timers.some(({ name }) => name === 'agent.gone') === gone;
  });
}

/** Moves the clock and lets everything fire that is due by then. */
async function pass(seconds: number, on = server): Promise<void> {
  on.clock.advance(seconds * 1_000);
  await on.app.engine.timers.tick();
}

describe('an open desk', () => {
  it('is told at once of a new waiting customer, of what they write and of who takes them', async () => {
    const chat = await waiting();
    await desk.until((frames) => heard(frames, chat.id).includes('agent please'));

    await lin.act(chat.id, 'accept');

    const frames = await desk.until((all) =>
      all.some(({ item }) => {
        const row = item as { id: string; owner: { agentId?: string } } | undefined;
        return row?.id === chat.id && row.owner.agentId === 'lin';
      }),
    );
    expect(frames.length).toBeGreaterThan(0);
  });

  it('sees a customer type, and the customer sees only the agent who has the conversation', async () => {
    const chat = await waiting();
    const stream = await chat.stream();
    await emma.act(chat.id, 'typing');
    await emma.act(chat.id, 'accept');
    await lin.act(chat.id, 'typing');
    await emma.reply(chat.id, 'one moment');
    await emma.act(chat.id, 'typing');
    await chat.post({ type: 'typing' });

    await desk.until((all) =>
      all.some((frame) => frame['type'] === 'typing' && frame['conversationId'] === chat.id),
    );
    const frames = await stream.until((all) =>
      activitiesIn(all).some(({ type }) => type === 'typing'),
    );
    const seen = activitiesIn(frames);
    const typing = seen.findIndex(({ type }) => type === 'typing');

    expect(seen.findIndex(({ text }) => text === 'one moment')).toBeLessThan(typing);
    expect(seen[typing]).toMatchObject({ channelData: { author: 'agent' } });
    await stream.close();
  });

  it('gets every message of a burst during the handoff, once and in order, and the bot none', async () => {
    const chat = await waiting();
    const before = Array.from({ length: 10 }, (_, n) => `hello before ${n}`);
    const after = Array.from({ length: 40 }, (_, n) => `hello after ${n}`);

    for (const text of before) await chat.say(text);
    const accepted = emma.act(chat.id, 'accept');
    for (const text of after) await chat.say(text);
    await accepted;

    const all = [...before, ...after];
    const frames = await desk.until((seen) => heard(seen, chat.id).includes(all.at(-1) ?? ''));
    expect(heard(frames, chat.id)).toEqual(['agent please', ...all]);
    const history = await chat.history();
    const own = history.filter(({ from }) => from.role === 'user').map(({ text }) => text);
    expect(own).toEqual(['agent please', ...all]);
    const bot = history
      .slice(history.findIndex(({ text }) => text === all[0]))
      .filter(({ channelData }) => channelData['author'] === 'bot');
    expect(bot).toEqual([]);
  });

  it('gets the customer’s words in order although looking the customer up takes longer at times', async () => {
    const store = await demoStore();
    const get = store.get.bind(store);
    let asked = 0;
    store.get = async (collection, id) => {
      if (collection.name === 'customer' && asked++ % 3 === 0) await setTimeout(20);
      return get(collection, id);
    };
    const slow = await startQuietServer({}, { store });
    const agent = await ConsoleClient.open(slow, 'emma');
    const open = await agent.stream();
    const chat = await ChatClient.open(slow, { customerId: 'C002' });

    for (let n = 0; n < 12; n++) await chat.say(`message ${n}`);

    const frames = await open.until((seen) => heard(seen, chat.id).length >= 12);
    expect(heard(frames, chat.id)).toEqual(Array.from({ length: 12 }, (_, n) => `message ${n}`));
    await open.close();
    await slow.stop();
  });
});

describe('a waiting customer', () => {
  it('is told the place in the queue, and again whenever it changes', async () => {
    const other = await startQuietServer();
    const agent = await ConsoleClient.open(other, 'emma');
    const open = await agent.stream();
    const [first, second, third] = [
      await waiting(other),
      await waiting(other),
      await waiting(other),
    ];
    const stream = await third.stream();
    const places = (frames: readonly Frame[]): unknown[] =>
      activitiesIn(frames)
        .filter(({ name }) => name === 'handoff.queue')
        .map(({ value }) => (value as { position: number }).position);

    await stream.until((frames) => places(frames).length >= 1);
    await agent.act(first.id, 'accept');
    await stream.until((frames) => places(frames).length >= 2);
    await second.post({ type: 'endOfConversation' });

    expect(places(await stream.until((frames) => places(frames).length >= 3))).toEqual([3, 2, 1]);
    await stream.close();
    await open.close();
    await other.stop();
  });

  it('is given back by the bot after the longest wait, instead of hanging', async () => {
    const chat = await waiting();

    await pass(15 * 60 + 1);

    expect(await owner(chat)).toEqual({ kind: 'bot' });
    const last = (await chat.history()).at(-1);
    expect(last).toMatchObject({ channelData: { author: 'bot' } });
  });
});

describe('an agent whose console is gone', () => {
  /** Lin has accepted, has said something, and has closed the console. */
  async function left(): Promise<ChatClient> {
    const chat = await waiting();
    const stream = await lin.stream();
    await lin.act(chat.id, 'accept');
    await lin.reply(chat.id, 'I am here');
    await stream.close();
    await noticed(chat, true);
    return chat;
  }

  it('keeps the conversation for the grace time, and loses it to the queue afterwards', async () => {
    const chat = await left();

    await pass(59);
    expect(await owner(chat)).toEqual({ kind: 'agent', agentId: 'lin' });

    await pass(2);
    expect(await owner(chat)).toEqual({ kind: 'queue' });
    expect((await lin.reply(chat.id, 'too late')).status).toBe(409);
  });

  it('keeps it by coming back in time', async () => {
    const chat = await left();

    await pass(30);
    const again = await lin.stream();
    await noticed(chat, false);
    await pass(300);

    expect(await owner(chat)).toEqual({ kind: 'agent', agentId: 'lin' });
    await again.close();
  });

  it('keeps it while another console of theirs is open', async () => {
    const chat = await waiting();
    const [one, two] = [await lin.stream(), await lin.stream()];
    await lin.act(chat.id, 'accept');
    await lin.reply(chat.id, 'I am here');
    await one.close();

    await pass(300);

    expect(await owner(chat)).toEqual({ kind: 'agent', agentId: 'lin' });
    await two.close();
  });

  it('loses it after a restart of the server, too, unless the console comes back', async () => {
    const store = await demoStore();
    const first = await startQuietServer({}, { store });
    const onDuty = await (await ConsoleClient.open(first, 'emma')).stream();
    const [lost, kept] = [await waiting(first), await waiting(first)];
    for (const [agentId, chat] of [
      ['emma', lost],
      ['lin', kept],
    ] as const) {
      const agent = await ConsoleClient.open(first, agentId);
      await agent.act(chat.id, 'accept');
      await agent.reply(chat.id, 'hello');
    }
    const closed = onDuty.closed();
    await first.stop();
    expect(await closed).toBe(1012);

    const second = await startQuietServer({}, { store });
    await noticed(kept, true, second);
    const back = await (await ConsoleClient.open(second, 'lin')).stream();
    await noticed(kept, false, second);
    await pass(61, second);

    expect(await owner(lost, second)).toEqual({ kind: 'queue' });
    expect(await owner(kept, second)).toEqual({ kind: 'agent', agentId: 'lin' });
    await back.close();
    await second.stop();
  });
});
