import { ChatClient, activitiesIn } from '../../support/chat-client.js';
import { ConsoleClient } from '../../support/console-client.js';
import type { FrameStream } from '../../support/frame-stream.js';
import { startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

let server: RunningServer;
let lin: ConsoleClient;
let chen: ConsoleClient;
let emma: ConsoleClient;
let desk: FrameStream;

beforeAll(async () => {
  server = await startQuietServer();
  const open = (id: string): Promise<ConsoleClient> => ConsoleClient.open(server, id);
  [lin, chen, emma] = [await open('lin'), await open('chen'), await open('emma')];
  // Somebody must be on duty, or the bot takes a message instead.
  desk = await emma.stream();
});
afterAll(async () => {
  await desk.close();
  await server.stop();
});

/** A customer who waits in the queue. */
async function waiting(): Promise<ChatClient> {
  const chat = await ChatClient.open(server);
  await chat.talk('agent please');
  return chat;
}

async function held(by: ConsoleClient): Promise<ChatClient> {
  const chat = await waiting();
  expect((await by.act(chat.id, 'accept')).status).toBe(200);
  return chat;
}

async function texts(chat: ChatClient): Promise<string[]> {
  return (await chat.history()).map(({ text }) => text ?? '');
}

async function states(chat: ChatClient): Promise<unknown[]> {
  const events = (await chat.history()).filter(({ name }) => name === 'handoff.status');
  return events.map(({ value }) => (value as { state: string }).state);
}

async function owner(chat: ChatClient): Promise<object | undefined> {
  return (await server.app.core.log.read(chat.id))?.owner;
}

describe('a waiting conversation', () => {
  it('stands in every inbox’s queue until somebody accepts it', async () => {
    const chat = await waiting();
    const ids = async (part: string, of = emma): Promise<string[]> =>
      (await of.inbox(part)).map(({ id }) => id);

    expect(await ids('queue')).toContain(chat.id);
    await emma.act(chat.id, 'accept');

    expect(await ids('queue', chen)).not.toContain(chat.id);
    expect(await ids('mine')).toContain(chat.id);
    expect([await ids('others', lin), await ids('others', chen)]).toEqual([
      expect.arrayContaining([chat.id]),
      [],
    ]);
    expect(await states(chat)).toEqual(['accepted']);
    expect((await texts(chat)).at(-1)).toContain('Emma Clarke');
  });

  it('goes to exactly one of three agents who ask for it twenty times at once', async () => {
    const chat = await waiting();
    const three = [lin, chen, emma];

    const tries = Array.from({ length: 20 }, async (_, n) => {
      const agent = three[n % 3] ?? lin;
      return { agent, answer: await agent.act(chat.id, 'accept') };
    });
    const results = await Promise.all(tries);

    const winners = results.filter(({ answer }) => answer.status === 200);
    const losers = results.filter(({ answer }) => answer.status === 409);
    expect([winners.length, losers.length]).toEqual([1, 19]);
    const winner = winners[0]?.agent.agentId;
    expect(await owner(chat)).toEqual({ kind: 'agent', agentId: winner });
    for (const { answer } of losers) {
      expect(answer.json['error']).toMatchObject({
        code: 'handoff.taken',
        by: { id: winner, name: { en: expect.any(String) } },
      });
    }
    expect(await states(chat)).toEqual(['accepted']);
  });

  it('stays in the queue when somebody declines it, and the customer hears nothing of that', async () => {
    const chat = await waiting();
    const before = await texts(chat);

    const answer = await chen.act(chat.id, 'reject');

    expect(answer.status).toBe(200);
    expect(await owner(chat)).toEqual({ kind: 'queue' });
    expect(await texts(chat)).toEqual(before);
  });
});

describe('an agent’s words', () => {
  it('reach the customer under the agent’s name, once for a key however often they are sent', async () => {
    const chat = await held(emma);

    const sent = await Promise.all([1, 2, 3].map(() => emma.reply(chat.id, 'How can I help?')));

    expect(new Set(sent.map(({ json }) => json['seq'])).size).toBe(1);
    const heard = (await chat.history()).filter(({ text }) => text === 'How can I help?');
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      from: { id: 'agent:emma', name: 'Emma Clarke', role: 'bot' },
      channelData: { author: 'agent', agentName: 'Emma Clarke' },
    });
  });

  it('are refused in another’s conversation, in the queue and with the bot', async () => {
    const [others, queued, bots] = [
      await held(emma),
      await waiting(),
      await ChatClient.open(server),
    ];

    const answers = await Promise.all(
      [others, queued, bots].map(({ id }) => chen.reply(id, 'let me in')),
    );

    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409]);
    expect(answers[0]?.json['error']).toMatchObject({
      code: 'handoff.not-yours',
      by: { id: 'emma' },
    });
    for (const chat of [others, queued, bots]) expect(await texts(chat)).not.toContain('let me in');
  });

  it.each([
    [{}],
    [{ text: 'x' }],
    [{ text: '', key: 'k'.repeat(8) }],
    [{ text: ' \u0000 ', key: 'k'.repeat(8) }],
    [{ text: 'x', key: 'short' }],
  ])('need a text and a key: %j', async (body) => {
    const chat = await held(emma);

    expect((await emma.act(chat.id, 'reply', body)).status).toBe(400);
  });

  it('are cleaned like a customer’s', async () => {
    const chat = await held(emma);

    await emma.reply(chat.id, 'a\u0000b\ud800', 'clean-key');

    expect((await texts(chat)).at(-1)).toBe('ab\ufffd');
  });
});

describe('a note', () => {
  it('is seen by staff and by nobody else', async () => {
    const chat = await held(emma);
    const stream = await chat.stream();

    const note = await chen.act(chat.id, 'note', { text: 'SECRET-NOTE', key: 'note-key' });
    await emma.reply(chat.id, 'after the note');

    expect(note.status).toBe(200);
    const frames = await stream.until((all) => JSON.stringify(all).includes('after the note'));
    expect(JSON.stringify([frames, await chat.history()])).not.toContain('SECRET-NOTE');
    expect((await lin.get(`/conversations/${chat.id}`)).text).toContain('SECRET-NOTE');
    await stream.close();
  });

  it('leaves no gap that a client would wait for', async () => {
    const chat = await held(emma);
    const stream = await chat.stream();
    for (let n = 0; n < 5; n++)
      await emma.act(chat.id, 'note', { text: 'n', key: `note-key-${n}` });
    await emma.reply(chat.id, 'the end');

    const frames = await stream.until((all) => JSON.stringify(all).includes('the end'));

    expect(activitiesIn(frames).map(({ id }) => id)).toEqual(
      (await chat.history()).map(({ id }) => id),
    );
    await stream.close();
  });
});

describe('moving on', () => {
  it('hands over to a colleague with a note, and then only the colleague may write', async () => {
    const chat = await held(emma);

    const moved = await emma.act(chat.id, 'transfer', { agentId: 'chen', note: 'HANDOVER-NOTE' });

    expect(moved).toMatchObject({
      status: 200,
      json: { item: { owner: { kind: 'agent', agentId: 'chen' } } },
    });
    expect([
      (await emma.reply(chat.id, 'still me')).status,
      (await chen.reply(chat.id, 'now me')).status,
    ]).toEqual([409, 200]);
    expect(JSON.stringify(await chat.history())).not.toContain('HANDOVER-NOTE');
  });

  it('puts a conversation back into the queue', async () => {
    const chat = await held(emma);

    await emma.act(chat.id, 'transfer', { queue: true });

    expect(await owner(chat)).toEqual({ kind: 'queue' });
  });

  it.each([[{}], [{ agentId: 'nobody' }], [{ agentId: 7 }], [{ queue: false }]])(
    'needs to be told where to: %j',
    async (to) => {
      const chat = await held(emma);

      expect((await emma.act(chat.id, 'transfer', to)).status).toBe(400);
    },
  );

  it('gives the customer back to the bot, which answers again', async () => {
    const chat = await held(emma);

    await emma.act(chat.id, 'back');
    await chat.talk('hello');

    expect(await states(chat)).toEqual(['accepted', 'completed']);
    expect((await chat.history()).at(-1)).toMatchObject({
      from: { role: 'bot' },
      channelData: { author: 'bot' },
    });
  });

  it('ends with the question how it was, once an hour', async () => {
    const chat = await held(emma);
    const resolve = async (): Promise<unknown> => {
      await emma.act(chat.id, 'resolve');
      return (await chat.history()).filter(({ text }) =>
        /how (happy|satisfied)|1.*5/i.test(text ?? ''),
      ).length;
    };
    expect(await resolve()).toBe(1);

    await chat.talk('agent please');
    await emma.act(chat.id, 'accept');

    expect(await resolve()).toBe(1);
    expect(await states(chat)).toEqual(['accepted', 'completed', 'accepted', 'completed']);
  });

  it('is refused to whoever does not hold the conversation', async () => {
    const chat = await held(emma);

    const answers = await Promise.all(
      ['back', 'resolve', 'transfer'].map((action) => chen.act(chat.id, action, { queue: true })),
    );

    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409]);
    expect(await owner(chat)).toEqual({ kind: 'agent', agentId: 'emma' });
  });

  it('lets a supervisor take over from bot, queue and colleague, and nobody else', async () => {
    const three = [await ChatClient.open(server), await waiting(), await held(emma)];

    const refused = await Promise.all(three.map(({ id }) => chen.act(id, 'takeover')));
    const taken = await Promise.all(three.map(({ id }) => lin.act(id, 'takeover')));

    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(taken.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const chat of three) expect(await owner(chat)).toEqual({ kind: 'agent', agentId: 'lin' });
  });

  it('answers 404 for a conversation that does not exist', async () => {
    const answers = await Promise.all(
      ['accept', 'reject', 'reply', 'note', 'back', 'typing'].map((action) =>
        emma.act('nowhere', action, { text: 'x', key: 'a-long-key' }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });
});
