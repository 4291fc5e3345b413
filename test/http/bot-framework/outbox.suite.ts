import type { Change } from '../../../src/domain/conversation/conversation-log.js';
import { conversations, type Conversation } from '../../../src/domain/conversation/conversation.js';
import { ActivitySink } from '../../support/activity-sink.js';
import { eventually } from '../../support/eventually.js';
import { call, type HttpAnswer } from '../../support/http-call.js';
import { demoStore, startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

let sink: ActivitySink;

beforeEach(async () => {
  sink = await ActivitySink.open();
});
afterEach(() => sink.close());

/** Says something on a channel whose replies go to the sink. */
function say(server: RunningServer, text: string, id: string): Promise<HttpAnswer> {
  const body = {
    ...{ type: 'message', id, text, channelId: 'emulator', serviceUrl: sink.url, locale: 'en' },
    ...{ conversation: { id: 'c' }, from: { id: 'user' }, recipient: { id: 'bot' } },
  };
  return call(`${server.url}/api/messages`, { body });
}

/** The one conversation of this channel, when it is as it should be; time passes meanwhile. */
function when(
  server: RunningServer,
  fits: (conversation: Conversation) => boolean,
): Promise<Conversation> {
  return eventually(async () => {
    server.clock.advance(1);
    for await (const id of server.app.core.store.ids(conversations)) {
      const found = id.startsWith('bf_') ? await server.app.core.log.read(id) : undefined;
      if (found && fits(found)) return found;
    }
    return undefined;
  });
}

const tried = ({ outbox }: Conversation): boolean => (outbox[0]?.attempts ?? 0) > 0;
const sent = ({ outbox, handledThrough }: Conversation): boolean =>
  outbox.length === 0 && handledThrough > 0;

function botWords({ tail }: Conversation): string[] {
  return tail
    .filter(({ author }) => author.role === 'bot')
    .map(({ body }) => (body.kind === 'text' ? body.text : ''));
}

describe('replies to a channel that is down', () => {
  it('wait, and arrive once and in order when it is back', async () => {
    const server = await startQuietServer({ EMULATOR: '1' });
    sink.status = 501;
    const taken = [
      await say(server, 'hello', '1'),
      await say(server, 'what', '2'),
      await say(server, 'why', '3'),
    ];
    await when(server, tried);

    sink.status = 200;
    server.clock.advance(10_000);
    const conversation = await when(server, sent);

    expect(taken.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(botWords(conversation)).toHaveLength(3);
    expect(sink.textsIn('c')).toEqual(botWords(conversation));
    await server.stop();
  });

  it('are sent after a restart, to where they belong', async () => {
    const store = await demoStore();
    const before = await startQuietServer({ EMULATOR: '1' }, { store });
    sink.status = 501;
    await say(before, 'hello', '1');
    await say(before, 'what', '2');
    await when(before, ({ outbox }) => outbox.length === 2);
    await before.stop();

    sink.status = 200;
    const after = await startQuietServer({ EMULATOR: '1' }, { store });
    after.clock.advance(10_000);
    const conversation = await when(after, sent);

    expect(sink.textsIn('c')).toEqual(botWords(conversation));
    await after.stop();
  });

  it('stay unsent when their address is not allowed, however it got there', async () => {
    const server = await startQuietServer({ EMULATOR: '1' });
    sink.status = 501;
    await say(server, 'hello', '1');
    const { id, address } = await when(server, tried);
    // The same sink, by a name that is not on the list.
    const serviceUrl = sink.url.replace('127.0.0.1', '0.0.0.0');
    await server.app.core.log.change(id, (): Change<void> => {
      return { result: undefined, patch: { address: { ...address, serviceUrl } } };
    });

    sink.status = 200;
    server.clock.advance(10_000);
    await when(server, ({ outbox }) => (outbox[0]?.attempts ?? 0) > 1);

    expect(sink.posted).toEqual([]);
    await server.stop();
  });
});
