import { scopedKeep } from '../../../shared/keep.js';
import { messagesOf } from '../transcript/transcript.js';
import { aKeep, AServer } from './a-server.js';
import type { ChatSession } from './chat-session.js';

/** Lets everything happen that needs no waiting. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
const textsOf = (session: ChatSession): string[] =>
  messagesOf(session.getState().transcript).map(({ text }) => text);

describe('ChatSession', () => {
  it('begins a conversation, and goes on in the same one on the next visit', async () => {
    const server = new AServer();
    const keep = aKeep();
    void server.session(keep).start();
    await settled();
    void server.session(keep).start();
    await settled();

    const asked = server.asked.filter(({ path }) => path === '/api/webchat/token');
    expect(asked.map(({ body }) => body['resume'])).toEqual([undefined, 'r']);
  });

  it('plays a customer of the demo in a conversation apart, and says so only when it begins', async () => {
    const server = new AServer();
    const keep = aKeep();
    for (const as of [undefined, 'C003', 'C003', 'C005']) {
      void server.session(scopedKeep(keep, as), aKeep(), as).start();
      await settled();
    }

    const asked = server.asked.filter(({ path }) => path === '/api/webchat/token');
    expect(asked.map(({ body }) => [body['resume'], body['as']])).toEqual([
      [undefined, undefined],
      [undefined, 'C003'],
      ['r', undefined],
      [undefined, 'C005'],
    ]);
  });

  it('shows history without announcing it, and announces what comes after', async () => {
    const server = new AServer();
    server.isNew = false;
    server.say({ text: 'old' });
    const session = server.session();
    void session.start();
    await settled();

    server.say({ text: 'new' });

    expect(textsOf(session)).toEqual(['old', 'new']);
    expect(session.getState().arrivals.map(({ text }) => text)).toEqual(['new']);
  });

  it('sends what was written before the connection stood, in order', async () => {
    const server = new AServer();
    const session = server.session();
    session.say('one');
    session.say('two');
    void session.start();
    await settled();

    expect(server.posts().map(({ body }) => body['text'])).toEqual(['one', 'two']);
    expect(session.getState().transcript.pending).toEqual([]);
  });

  it('repeats under the same key and shows the message once', async () => {
    const server = new AServer();
    server.refusals = [[503], [503]];
    const session = server.session();
    void session.start();
    await settled();
    session.say('hello');
    await settled();

    const keys = server.posts().map(({ body }) => JSON.stringify(body['channelData']));
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(3);
    expect(textsOf(session)).toEqual(['hello']);
  });

  it('sends what was written in a long outage once the server is back', async () => {
    const server = new AServer();
    const session = server.session();
    void session.start();
    await settled();
    server.goDown();
    session.say('still there?');
    await settled();
    expect(session.getState().transcript.pending[0]?.delivery).toBe('failed');

    server.comeUp();
    await settled();

    expect(session.getState().transcript.pending).toEqual([]);
    expect(textsOf(session)).toEqual(['still there?']);
  });

  it('gets a new token for the same conversation when the old one has expired', async () => {
    const server = new AServer();
    server.refusals = [[403]];
    const session = server.session();
    void session.start();
    await settled();
    session.say('hello');
    await settled();

    expect(server.posts().map(({ token }) => token)).toEqual(['Bearer t1', 'Bearer t2']);
    expect(textsOf(session)).toEqual(['hello']);
  });

  it('joins anew when the server has another conversation for it, and still sends', async () => {
    const server = new AServer();
    const session = server.session();
    void session.start();
    await settled();
    server.conversationId = 'c2';
    server.refusals = [[403], [404]];
    session.say('hello');
    await settled();

    expect(server.posts().at(-1)?.path).toContain('/c2/');
    expect(textsOf(session)).toEqual(['hello']);
  });

  it('gives the words of a refused message back to be changed', async () => {
    const server = new AServer();
    server.refusals = [[413]];
    const session = server.session();
    void session.start();
    await settled();
    session.say('much too long');
    await settled();
    expect(session.getState().transcript.pending[0]?.fault?.kind).toBe('too-long');

    expect(session.takeBack('key1')).toBe('much too long');
    expect(textsOf(session)).toEqual([]);
  });

  it('keeps unsent words over a reload', async () => {
    const server = new AServer();
    const tabKeep = aKeep();
    server.session(aKeep(), tabKeep).say('before the reload');

    const session = server.session(aKeep(), tabKeep);
    void session.start();
    await settled();

    expect(server.posts().map(({ body }) => body['text'])).toEqual(['before the reload']);
    expect(textsOf(session)).toEqual(['before the reload']);
  });

  it('holds messages while the network is away', async () => {
    const server = new AServer();
    const session = server.session();
    void session.start();
    await settled();
    session.setNetwork(false);
    session.say('later');
    await settled();
    expect(server.posts()).toEqual([]);

    session.setNetwork(true);
    await settled();

    expect(server.posts()).toHaveLength(1);
  });

  it('tells a person, but not the bot, that the customer is typing', async () => {
    const server = new AServer();
    const session = server.session();
    void session.start();
    await settled();
    session.noteTyping();
    await settled();
    expect(server.posts()).toEqual([]);

    server.say({ type: 'event', name: 'handoff.status', value: { state: 'accepted' } });
    session.noteTyping();
    await settled();

    expect(server.posts().map(({ body }) => body['type'])).toEqual(['typing']);
  });

  it('does not tell at every key that the customer is typing', async () => {
    const server = new AServer();
    const session = server.session();
    void session.start();
    await settled();
    server.say({ type: 'event', name: 'handoff.status', value: { state: 'accepted' } });
    for (let key = 0; key < 20; key += 1) session.noteTyping();
    await settled();

    expect(server.posts()).toHaveLength(1);
  });
});
