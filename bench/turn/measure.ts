import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Customer } from './customer.js';
import { post } from './post.js';
import { ServerUnderTest } from './child.js';

/** CPU per turn in microseconds, with the turns it was taken over. */
export interface Cost {
  readonly name: string;
  readonly cpuUs: number;
  readonly turns: number;
  readonly rssMb: number;
}

/** Customers or callers at once: enough to overlap, few enough for two cores. */
const CALLERS = 8;

const WARM_UP = 2_000;

/** Messages that take different ways through the bot; every one gets a full answer. */
const MESSAGES = [
  'how long do I have to return something?',
  '怎么开发票',
  'hello',
  '多久能送到',
  'what payment methods do you take',
  '谢谢',
  'where is my order',
  '算了',
];

type Work = (caller: number, n: number) => Promise<void>;

async function measure(
  name: string,
  server: ServerUnderTest,
  turns: number,
  work: Work,
): Promise<Cost> {
  await spread(WARM_UP, work);
  const before = await server.usage();
  await spread(turns, work);
  const after = await server.usage();
  return { name, turns, cpuUs: (after.cpuUs - before.cpuUs) / turns, rssMb: after.rss / 1_048_576 };
}

async function spread(turns: number, work: Work): Promise<void> {
  await Promise.all(
    Array.from({ length: CALLERS }, async (_, caller) => {
      for (let n = caller; n < turns; n += CALLERS) await work(caller, n);
    }),
  );
}

/** Bare restify: a JSON echo. */
export async function measureRestify(turns: number): Promise<Cost> {
  const server = await ServerUnderTest.start('restify');
  const cost = await measure('restify, bare JSON echo', server, turns, async (_caller, n) => {
    await post(server.port, '/api/messages', { text: MESSAGES[n % MESSAGES.length] });
  });
  await server.stop();
  return cost;
}

/** The SDK's echo bot; replies in the response, or delivered to the service URL as on real channels. */
export async function measureSdk(
  turns: number,
  delivery: 'expectReplies' | 'normal',
): Promise<Cost> {
  const server = await ServerUnderTest.start('sdk');
  const sink = await openSink();
  const name = `SDK echo bot, CloudAdapter, ${delivery === 'normal' ? 'normal delivery' : 'expectReplies'}`;
  const cost = await measure(name, server, turns, async (caller, n) => {
    const activity = {
      type: 'message',
      id: `${caller}-${n}`,
      text: MESSAGES[n % MESSAGES.length],
      channelId: 'test',
      from: { id: `user${caller}` },
      recipient: { id: 'bot' },
      conversation: { id: `conversation${caller}` },
      serviceUrl: sink.url,
      ...(delivery === 'expectReplies' ? { deliveryMode: 'expectReplies' } : {}),
    };
    await post(server.port, '/api/messages', activity);
  });
  await server.stop();
  sink.close();
  return cost;
}

/** Our complete turn over Direct Line: token, inbox, understanding, dialog, reply, record, stream. */
export async function measureOurs(
  turns: number,
  store: 'lowdb' | 'memory',
  folder: string,
  label = '',
): Promise<Cost> {
  const server = await ServerUnderTest.start(store, folder);
  const customers = await Promise.all(
    Array.from({ length: CALLERS }, (_, caller) =>
      Customer.open(server.port, caller % 2 ? 'zh' : 'en'),
    ),
  );
  const name = `Touchpoint, complete turn, ${store === 'lowdb' ? 'durable store' : 'memory'}${label}`;
  const cost = await measure(name, server, turns, async (caller, n) => {
    await customers[caller]?.turn(MESSAGES[n % MESSAGES.length] ?? '');
  });
  for (const customer of customers) customer.close();
  await server.stop();
  return cost;
}

/** Takes replies as a channel's connector would, in this process, so that its cost is not counted. */
async function openSink(): Promise<{ url: string; close: () => void }> {
  const server: Server = createServer((req, res) => {
    req.resume();
    req.on('end', () => {
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end('{"id":"1"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
