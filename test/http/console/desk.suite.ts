import type { Case } from '../../../src/domain/cases/case.js';
import { ChatClient } from '../../support/chat-client.js';
import { ConsoleClient } from '../../support/console-client.js';
import type { FrameStream } from '../../support/frame-stream.js';
import { startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

let server: RunningServer;
let emma: ConsoleClient;
let desk: FrameStream;

beforeAll(async () => {
  server = await startQuietServer();
  emma = await ConsoleClient.open(server, 'emma');
  desk = await emma.stream();
});
afterAll(async () => {
  await desk.close();
  await server.stop();
});

describe('a conversation at the desk', () => {
  it('shows the customer with masked contacts, and orders without address and phone', async () => {
    const chat = await ChatClient.open(server, { customerId: 'C002' });
    await chat.talk('hello');

    const view = await emma.get(`/conversations/${chat.id}`);

    expect(view.json['customer']).toMatchObject({
      name: 'James Whitfield',
      phoneMasked: '199 **** 2417',
      emailMasked: 'j•••@mail.example',
    });
    expect(view.json['orders']).not.toEqual([]);
    expect(view.text).not.toMatch(/199 0000 2417|19900002417|j\.whitfield@|Wutongli|梧桐里/);
  });

  it('is read backwards from a sequence, a hundred lines at a time', async () => {
    const chat = await ChatClient.open(server);
    for (let n = 0; n < 70; n++) await chat.talk(`hello ${n}`);
    const page = async (before: number): Promise<number[]> => {
      const answer = await emma.get(`/conversations/${chat.id}/entries?before=${before}`);
      return (answer.json['entries'] as unknown as { seq: number }[]).map(({ seq }) => seq);
    };

    const [last, first] = [await page(130), await page(30)];

    expect(last).toEqual(Array.from({ length: 100 }, (_, n) => n + 30));
    expect(first).toEqual(Array.from({ length: 29 }, (_, n) => n + 1));
    expect(await page(1)).toEqual([]);
  });

  it.each(['x', '1.5', 'NaN', '[]'])(
    'is not read before a sequence that is none: %j',
    async (before) => {
      const chat = await ChatClient.open(server);

      const answer = await emma.get(`/conversations/${chat.id}/entries?before=${before}`);

      expect(answer.status).toBe(400);
    },
  );

  it('is not there when it does not exist', async () => {
    const answers = [
      await emma.get('/conversations/nowhere'),
      await emma.get('/conversations/nowhere/entries?before=5'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe('a case at the desk', () => {
  let opened: Case;

  beforeEach(async () => {
    opened = await server.app.core.cases.open({
      kind: 'complaint.late',
      severity: 3,
      summary: 'The parcel is late',
      language: 'en',
      openedBy: `test.${Math.random()}`,
    });
  });

  it('is moved, with the agent’s word in its history, and every desk is told', async () => {
    const answer = await emma.post(`/cases/${opened.number}`, {
      status: 'waiting',
      note: 'asked\u0000',
    });

    expect(answer).toMatchObject({ status: 200, json: { case: { status: 'waiting' } } });
    const found = await server.app.core.cases.find(opened.number);
    expect(found?.history.at(-1)).toMatchObject({ who: 'emma', text: 'asked' });
    await desk.until((frames) => {
      const moved = frames
        .filter((frame) => frame['type'] === 'cases')
        .map((frame) => frame['case']);
      return moved.some(
        (shown) => (shown as Case).number === opened.number && (shown as Case).status === 'waiting',
      );
    });
  });

  it('keeps its status when there is only a note, and says where it went when there is none', async () => {
    await emma.post(`/cases/${opened.number}`, { note: 'called' });
    await emma.post(`/cases/${opened.number}`, { status: 'resolved' });

    const found = await server.app.core.cases.find(opened.number);
    expect(found?.history.map(({ text }) => text)).toEqual([
      'The parcel is late',
      'called',
      '→ resolved',
    ]);
  });

  it.each([{}, { status: 'lost' }, { note: '' }, { note: 7 }, { status: null }])(
    'is not moved by %j',
    async (change) => {
      const answer = await emma.post(`/cases/${opened.number}`, change);

      expect(answer.status).toBe(400);
      expect((await server.app.core.cases.find(opened.number))?.history).toHaveLength(1);
    },
  );

  it('is not there under a number that does not exist', async () => {
    expect((await emma.post('/cases/CXXX-XXXX', { note: 'x' })).status).toBe(404);
  });
});

describe('an agent’s own status', () => {
  it('is seen by colleagues, and decides whether the bot offers a person', async () => {
    await emma.post('/me/status', { status: 'away' });
    await desk.until((frames) => JSON.stringify(frames).includes('"status":"away"'));
    const alone = await ChatClient.open(server);
    await alone.talk('agent please');

    await emma.post('/me/status', { status: 'available' });
    const served = await ChatClient.open(server);
    await served.talk('agent please');

    const owners = [
      await server.app.core.log.read(alone.id),
      await server.app.core.log.read(served.id),
    ];
    expect(owners.map((conversation) => conversation?.owner.kind)).toEqual(['bot', 'queue']);
  });

  it.each([{}, { status: 'offline' }, { status: 1 }])(
    'is available or away, and nothing else: %j',
    async (body) => {
      expect((await emma.post('/me/status', body)).status).toBe(400);
    },
  );
});
