import { conversations } from '../../../src/domain/conversation/conversation.js';
import { AppError } from '../../../src/errors.js';
import { ActivitySink } from '../../support/activity-sink.js';
import { ChatClient } from '../../support/chat-client.js';
import { ConsoleClient } from '../../support/console-client.js';
import { eventually } from '../../support/eventually.js';
import { call } from '../../support/http-call.js';
import { plainBrain } from '../../support/plain-brain.js';
import { demoStore, startQuietServer } from '../../support/quiet-server.js';
import { SECRET } from '../../support/start-server.js';

/** Each is typed in by somebody and must be nowhere in the log. */
const PRIVATE = {
  name: 'Quirina Zwölfender',
  phone: '199 0042 7731',
  mail: 'quirina.z@postkasten.example',
  street: '17 Unfindable Lane',
  card: '4111 1111 1111 1234',
  identity: '11010119900307888X',
  words: 'my-very-secret-grievance',
  chinese: '我的门牌号是八八六六',
  note: 'note-about-the-divorce',
  password: 'hunter2-hunter2-hunter2',
  file: 'x-ray-of-quirina.png',
  event: 'secret-cart-content',
} as const;

it('holds no word of a customer, no name, no number and no token, whatever goes wrong', async () => {
  const lines: string[] = [];
  const catcher = (text: unknown): boolean => lines.push(String(text)) > 0;
  const outputs = [process.stdout, process.stderr].map((stream) => [stream, stream.write] as const);
  for (const [stream] of outputs) stream.write = catcher;
  const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map(
    (name) => [name, console[name]] as const,
  );
  for (const [name] of consoles)
    console[name] = (...args: unknown[]) => void catcher(args.map(String).join(' '));
  const secrets: string[] = [SECRET];
  try {
    secrets.push(...(await aBadDay((line) => lines.push(line))));
  } finally {
    for (const [stream, write] of outputs) stream.write = write;
    for (const [name, print] of consoles) console[name] = print;
  }

  const log = lines.join('\n');
  // Silence would prove nothing: the faults themselves must be in it.
  for (const code of ['turn.made-up', 'store.unwritable', 'unexpected', 'RestError']) {
    expect([code, log.includes(code)]).toEqual([code, true]);
  }
  const found = [...Object.values(PRIVATE), ...secrets].filter(
    (text) => log.includes(text) || log.includes(encodeURIComponent(text)),
  );
  expect(found).toEqual([]);
});

/** A conversation with everything private in it and every kind of fault; resolves to the tokens used. */
async function aBadDay(write: (line: string) => void): Promise<string[]> {
  const store = await demoStore();
  let full = false;
  const put = store.put.bind(store);
  store.put = (collection, id, value, expected) => {
    if (!full || collection.name === 'session') return put(collection, id, value, expected);
    throw new AppError(
      'store.unwritable',
      `no room for ${JSON.stringify(value)}`,
      {},
      { cause: new Error(JSON.stringify(value)) },
    );
  };
  const brain = {
    ...plainBrain,
    understand: (text: string, hint: { language: 'zh' | 'en' }) => {
      if (text.includes(PRIVATE.words))
        throw new AppError('turn.made-up', `cannot read "${text}"`, {}, { cause: new Error(text) });
      if (text.includes(PRIVATE.chinese)) throw new TypeError(`odd:\n    at ${text}`);
      return plainBrain.understand(text, hint);
    },
  };
  const sink = await ActivitySink.open();
  const server = await startQuietServer(
    { EMULATOR: '1', LOG_LEVEL: 'debug' },
    { store, brain, logDestination: { write } },
  );
  const chat = await ChatClient.open(server, {
    user: { id: `dl_${PRIVATE.mail}`, name: PRIVATE.name },
  });
  const emma = await ConsoleClient.open(server, 'emma');
  const desk = await emma.stream();
  const stream = await chat.stream();

  for (const text of Object.values(PRIVATE)) await chat.talk(`hello ${text}`);
  await chat.post({ type: 'event', name: 'shop.cart', value: PRIVATE.event });
  await chat.post({ type: 'message', text: { a: PRIVATE.phone } });
  await chat.post({}, { raw: `{"text":"${PRIVATE.card}` });
  await call(`${server.url}/console/api/login`, {
    body: { login: PRIVATE.mail, password: PRIVATE.password },
  });
  await call(
    `${server.url}/${encodeURIComponent(PRIVATE.name)}?phone=${encodeURIComponent(PRIVATE.phone)}`,
  );
  const headers = {
    'content-type': 'image/png',
    'content-disposition': `attachment; filename="${PRIVATE.file}"`,
  };
  await call(`${chat.url}/upload`, { token: chat.token, raw: 'no picture', headers });
  await chat.talk('agent');
  await emma.act(chat.id, 'accept');
  await emma.act(chat.id, 'note', { text: PRIVATE.note, key: 'note-key' });

  full = true;
  await chat.say(PRIVATE.street);
  await emma.reply(chat.id, PRIVATE.identity);
  await emma.act(chat.id, 'note', { text: PRIVATE.note, key: 'other-key' });
  full = false;

  sink.status = 501;
  const activity = {
    type: 'message',
    id: '1',
    channelId: 'emulator',
    serviceUrl: sink.url,
    text: `hello ${PRIVATE.phone}`,
  };
  const who = {
    conversation: { id: PRIVATE.identity },
    from: { id: PRIVATE.mail, name: PRIVATE.name },
    recipient: { id: 'bot' },
  };
  await call(`${server.url}/api/messages`, { body: { ...activity, ...who } });
  const failed = await eventually(async () => {
    server.clock.advance(1);
    const waiting = await server.app.core.store.find(conversations, 'outbox', 'waiting');
    return waiting.find(({ value }) => (value.outbox[0]?.attempts ?? 0) > 0);
  });
  expect(failed).toBeTruthy();
  await Promise.all([desk.close(), stream.close()]);
  await server.stop();
  await sink.close();
  return [
    chat.token,
    emma.csrf,
    emma.cookie.slice('sid='.length),
    new URL(chat.streamUrl).searchParams.get('t') ?? '?',
  ];
}
