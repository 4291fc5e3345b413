import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileCatalogue } from '../../src/backends/shop-files/file-catalogue.js';
import { FileValues } from '../../src/backends/shop-files/file-values.js';
import { systemClock } from '../../src/clock.js';
import type { IntentModelData } from '../../src/understanding/engine/intent-model.js';
import type { TrainingTask } from '../../src/understanding/training/training-task.js';
import { loadBrain, type Brain } from '../../src/wiring/brain.js';
import { ChatClient } from '../support/chat-client.js';
import { ConsoleClient } from '../support/console-client.js';
import { demoShop } from '../support/demo-shop.js';
import { demoStore, SESSION_SECRET, startQuietServer } from '../support/quiet-server.js';
import { SmallShop, trainInThread } from '../support/small-shop.js';
import { startServer, type RunningServer } from '../support/start-server.js';

type Row = Readonly<Record<string, unknown>>;
type Train = (task: TrainingTask) => Promise<IntentModelData>;

const shop = new SmallShop();
const folder = mkdtempSync(join(tmpdir(), 'touchpoint-learned-'));
let server: RunningServer;
let brain: Brain;
let chen: ConsoleClient;
let lin: ConsoleClient;
let train: Train = trainInThread;

async function smallBrain(): Promise<Brain> {
  const files = demoShop();
  const products = new FileCatalogue(files.products);
  return loadBrain({
    config: { contentRoot: shop.root, timeZone: 'Asia/Shanghai' },
    store: await demoStore(),
    clock: systemClock,
    products,
    values: new FileValues(files.values, products),
    learnedFolder: join(folder, 'model'),
  });
}

beforeAll(async () => {
  const settings = { CONTENT_ROOT: shop.root, DATA_DIR: folder, SESSION_SECRET };
  brain = await smallBrain();
  const store = await demoStore();
  server = await startServer(settings, { store, brain, train: (task) => train(task) });
  // A supervisor and an agent.
  lin = await ConsoleClient.open(server, 'lin');
  chen = await ConsoleClient.open(server, 'chen');
});
afterAll(async () => {
  await server.stop();
  shop.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  train = trainInThread;
  server.clock.advance(1_000);
});

/** A day on; sessions have ended by then. */
async function aDayLater(): Promise<void> {
  server.clock.advance(25 * 3_600_000);
  chen = await ConsoleClient.open(server, 'chen');
}

/** Where to tell what the customer's newest message means. */
async function newestOf(chat: ChatClient): Promise<string> {
  const { tail } = await server.app.core.log.require(chat.id);
  const seq = tail.findLast(({ author }) => author.role === 'customer')?.seq;
  return `/conversations/${chat.id}/entries/${String(seq)}/meaning`;
}

async function learning(state = 'waiting'): Promise<{ lessons: Row[]; training: Row }> {
  const { json } = await chen.get(`/learning?state=${state}`);
  return json as unknown as { lessons: Row[]; training: Row };
}

async function trainings(): Promise<Row[]> {
  return (await learning()).training['latest'] as Row[];
}

/** The newest training, once nothing runs any more. */
async function outcome(): Promise<Row> {
  await server.app.learning?.training.whenIdle();
  return (await trainings())[0] ?? {};
}

function hears(text: string, by = brain): string | undefined {
  return by.understand(text, { language: 'en' }).intents[0]?.id;
}

describe('what a message means', () => {
  it('is told by an agent beside the bot’s answer, masked, and learned at once', async () => {
    const chat = await ChatClient.open(server);
    await chat.talk('wo ist A10024');

    const path = await newestOf(chat);
    const answer = await chen.post(path, { intent: 'order.status' });

    expect(answer.json['lesson']).toMatchObject({ text: 'wo ist A00000', state: 'accepted' });
    expect((await chen.get(path)).json['lesson']).toMatchObject({ intent: 'order.status' });
    expect((await learning('accepted')).lessons).toMatchObject([{ intent: 'order.status' }]);
  });

  it('must be in the catalogue, of a message that the bot answered', async () => {
    const chat = await ChatClient.open(server);
    await chat.talk('hello');
    const path = await newestOf(chat);
    const botWords = path.replace(/\d+(?=\/meaning)/, (seq) => `${Number(seq) + 1}`);

    expect((await chen.post(path, { intent: 'order.nonsense' })).status).toBe(400);
    expect((await chen.post(botWords, { intent: 'greet' })).status).toBe(404);
    expect((await chen.post(`${path}x`, { intent: 'greet' })).status).toBe(404);
    expect(
      (await chen.post('/conversations/nobody/entries/1/meaning', { intent: 'greet' })).status,
    ).toBe(404);
  });

  it('is decided about, corrected and taken back in the list', async () => {
    const chat = await ChatClient.open(server);
    await chat.talk('where is my order');
    await chat.talk("that's not what I meant");
    const [lesson] = (await learning()).lessons;
    const path = `/learning/lessons/${String(lesson?.['id'])}`;

    expect(lesson).toMatchObject({ from: 'objection', by: 'customer' });
    const corrected = await chen.post(`${path}/correct`, { intent: 'complaint.late' });
    expect(corrected.json['lesson']).toMatchObject({ state: 'accepted', undoable: true });
    expect((await chen.post(`${path}/undo`)).json['lesson']).toMatchObject({ state: 'waiting' });
    expect((await chen.post(`${path}/reject`)).json['lesson']).toMatchObject({ state: 'rejected' });
    expect((await chen.post('/learning/lessons/none/accept')).status).toBe(404);
  });
});

describe('training', () => {
  const wish = 'blargh fizzle';

  it('is for supervisors', async () => {
    expect((await chen.post('/learning/train')).status).toBe(403);
  });

  it('goes on beside the answers, one at a time, and changes nothing before it is done', async () => {
    const chat = await ChatClient.open(server);
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    train = async (task) => gate.then(() => trainInThread(task));

    expect((await lin.post('/learning/train')).status).toBe(200);
    expect((await lin.post('/learning/train')).status).toBe(409);
    await chat.talk('where is my order');

    const said = (await chat.history()).filter(({ from }) => from.role === 'bot');
    expect(said.length).toBeGreaterThan(0);
    expect((await learning()).training['running']).toMatchObject({ step: 'training' });
    go();
    expect(await outcome()).toMatchObject({ by: 'agent:lin' });
  });

  it('lets messages be answered while its thread works, is used from the next turn on, and after a restart', async () => {
    const chat = await ChatClient.open(server);
    for (const words of [wish, `${wish}!`, `${wish} pls`, `so ${wish}`]) {
      await chat.talk(words);
      expect((await chen.post(await newestOf(chat), { intent: 'order.cancel' })).status).toBe(200);
    }
    const heard = new Set([hears(wish)]);

    await lin.post('/learning/train');
    let answered = 0;
    for (; (await learning()).training['running']; answered += 1) {
      await chat.talk('hello');
      const { running } = (await learning()).training;
      if ((running as Row | undefined)?.['step'] === 'training') heard.add(hears(wish));
    }
    const done = await outcome();
    const waits = done['outcome'] === 'needs-acceptance';
    if (waits) await lin.post(`/learning/trainings/${String(done['id'])}/accept`);

    expect(answered).toBeGreaterThan(2);
    expect([...heard]).not.toContain('order.cancel');
    expect((await outcome())['outcome']).toBe('in-use');
    expect(hears(wish)).toBe('order.cancel');
    expect(hears(wish, await smallBrain())).toBe('order.cancel');
  });

  it('that fails leaves the model in use', async () => {
    train = () => Promise.reject(new Error('no memory'));
    await lin.post('/learning/train');

    expect(await outcome()).toMatchObject({ outcome: 'failed', fault: 'unexpected' });
    expect(hears(wish)).toBe('order.cancel');
  });

  it('that would break what was understood waits for a supervisor', async () => {
    train = ({ sentences, ...task }) => {
      const swapped = sentences.map(({ text, intent }) => ({
        text,
        intent: intent === 'order.status' ? 'order.refund' : intent,
      }));
      return trainInThread({ ...task, sentences: swapped });
    };
    await lin.post('/learning/train');
    const waiting = await outcome();
    const path = `/learning/trainings/${String(waiting['id'])}`;

    expect(waiting).toMatchObject({ outcome: 'needs-acceptance' });
    expect((waiting['report'] as Row)['broken']).toBeGreaterThan(5);
    expect(hears('where is my order')).toBe('order.status');
    expect((await chen.post(`${path}/accept`)).status).toBe(403);
    expect((await lin.post(`${path}/dismiss`)).status).toBe(200);
    expect((await lin.post(`${path}/accept`)).status).toBe(404);
    expect(await outcome()).toMatchObject({ outcome: 'dismissed', decidedBy: 'agent:lin' });
  });

  it('is done at night when there is something new, and once', async () => {
    const nightly = server.app.learning?.nightly;
    const [chat, before] = [await ChatClient.open(server), (await trainings()).length];
    await nightly?.tick();
    await chat.talk('gib geld');
    await chen.post(await newestOf(chat), { intent: 'order.refund' });

    await aDayLater();
    await nightly?.tick();
    expect(await outcome()).toMatchObject({ by: 'nightly' });
    await aDayLater();
    await nightly?.tick();
    await outcome();

    expect((await trainings()).length).toBe(before + 1);
  });
});

describe('a bot that cannot be trained while it runs', () => {
  it('still keeps what messages mean', async () => {
    const plain = await startQuietServer();
    const agent = await ConsoleClient.open(plain, 'lin');

    expect((await agent.get('/learning')).json).toMatchObject({ lessons: [], maySupervise: true });
    expect((await agent.post('/learning/train')).status).toBe(404);
    await plain.stop();
  });
});
