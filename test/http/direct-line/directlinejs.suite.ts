import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Conversation, Message } from 'botframework-directlinejs';
import { DirectLinePage, type PageOptions } from '../../support/directlinejs.js';
import { call } from '../../support/http-call.js';
import { demoStore } from '../../support/quiet-server.js';
import { SECRET, startServer, type RunningServer } from '../../support/start-server.js';
import { TcpProxy } from '../../support/tcp-proxy.js';

/** The picture that the page wants to send: the head of a PNG. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const HALF_AN_HOUR_MS = 1_800_000;

let server: RunningServer;
const pages: DirectLinePage[] = [];

beforeAll(async () => {
  server = await startServer({}, { store: await demoStore() });
});
afterEach(() => pages.splice(0).forEach((page) => page.close()));
afterAll(() => server.stop());

/** A page with a fresh token of the shop's server, on `port`. */
async function open(
  options: PageOptions = {},
  user: object = {},
  port = server.port,
): Promise<DirectLinePage> {
  const domain = base(`http://127.0.0.1:${port}`);
  const minted = await call(`${domain}/tokens/generate`, { token: SECRET, body: user });
  return show({ token: String(minted.json['token']), domain, ...options });
}

function show(options: PageOptions): DirectLinePage {
  const page = new DirectLinePage({ conversationStartProperties: { locale: 'en' }, ...options });
  pages.push(page);
  return page;
}

function fromUser({ from }: Message): boolean {
  return from.role === 'user';
}

/** The bot's reply to the last message of the user is there. */
function isAnswered(shown: readonly Message[]): boolean {
  return shown.length > 1 && shown.at(-1)?.from.role === 'bot' && shown.some(fromUser);
}

function base(url = server.url): string {
  return `${url}/v3/directline`;
}

/** Says something in the page's conversation from another device. */
async function sayElsewhere(page: DirectLinePage, text: string, url = server.url): Promise<void> {
  const id = String(page.shown[0]?.conversation?.id);
  await call(`${base(url)}/conversations/${id}/activities`, {
    token: SECRET,
    body: { type: 'message', text },
  });
}

/** Answered, and everything of the log is shown once and in order. */
function expectWhole(page: DirectLinePage): void {
  const places = page.shown.map(({ id }) => Number(id?.split('|')[1]));
  expect(places).toEqual(places.map((_, at) => at + 1));
}

describe.each([
  ['WebSocket', { webSocket: true }],
  ['polling', { webSocket: false }],
])('directlinejs over %s', (_name, transport) => {
  it('starts a conversation and shows the welcome with its suggested actions', async () => {
    const page = await open(transport);

    await page.until((shown) => shown.length > 0);

    expect(page.status).toBe('Online');
    expect(page.shown[0]).toMatchObject({ type: 'message', from: { role: 'bot' } });
    expect(page.shown[0]?.suggestedActions?.actions).toContainEqual({
      type: 'imBack',
      title: 'Where is my order?',
      value: 'Where is my order?',
    });
  });

  it('shows what it sent, by the id it was told and with its channelData, before the reply', async () => {
    const page = await open(transport);
    await page.until((shown) => shown.length > 0);

    const id = await page.send('hello', {
      channelData: { clientActivityID: 'c1', own: { deep: [1] } },
    });
    await page.until(isAnswered);

    expect(page.shown.map(({ from }) => from.role)).toEqual(['bot', 'user', 'bot']);
    expect(page.shown[1]).toMatchObject({
      id,
      text: 'hello',
      channelData: { clientActivityID: 'c1', own: { deep: [1] } },
    });
    expect(page.shown[2]).toMatchObject({ replyToId: id });
    expectWhole(page);
  });

  it('shows the card of an order', async () => {
    const page = await open(transport, { customerId: 'C003' });
    await page.until((shown) => shown.length > 0);

    await page.send('where is order A10023?');
    await page.until((shown) => shown.some(({ attachments }) => attachments));

    const card = page.shown.find(({ attachments }) => attachments)?.attachments?.[0];
    expect(card).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: expect.any(String), body: expect.any(Array) },
    });
  });

  it('sends a picture and shows it from the server', async () => {
    const shelf = createServer((_req, res) => void res.end(PNG));
    await new Promise<void>((resolve) => shelf.listen(0, '127.0.0.1', resolve));
    const contentUrl = `http://127.0.0.1:${(shelf.address() as AddressInfo).port}/lamp.png`;
    const page = await open(transport);
    await page.until((shown) => shown.length > 0);

    const channelData = { clientActivityID: 'p1' };
    const id = await page.send('it is broken', {
      channelData,
      attachments: [{ contentType: 'image/png', contentUrl, name: 'lamp.png' }],
    });
    await page.until(isAnswered);
    shelf.close();

    const sent = page.shown.find(fromUser);
    expect(sent).toMatchObject({ id, text: 'it is broken', channelData });
    expect(sent?.attachments).toMatchObject([{ contentType: 'image/png', name: 'lamp.png' }]);
    const [picture] = sent?.attachments ?? [];
    const kept = await call(
      server.url + String(picture && 'contentUrl' in picture ? picture.contentUrl : ''),
    );
    expect(kept).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } });
  });

  it('learns that its token has expired, and goes on with a new one', async () => {
    const page = await open(transport);
    await page.until((shown) => shown.length > 0);
    server.clock.advance(HALF_AN_HOUR_MS + 60_000);

    expect(await page.send('too late')).toBe('retry');
    await page.until(() => page.status === 'ExpiredToken');
    const id = String(page.shown[0]?.conversation?.id);
    const renewed = await call(`${base()}/conversations/${id}?watermark=1`, { token: SECRET });
    page.line.reconnect(renewed.json as unknown as Conversation);
    await page.until(() => page.status === 'Online');
    await page.send('in time', { channelData: { clientActivityID: 'e1' } });
    await page.until(isAnswered);

    // After a 403 the client opens several streams and shows what each of them brings.
    expect(new Set(page.texts.slice(1, 3))).toEqual(new Set(['in time', page.texts[2]]));
    expect(page.texts).not.toContain('too late');
  });
});

describe('directlinejs, when something breaks', () => {
  it('goes on after a cut connection with what it missed, once and in order', async () => {
    const proxy = await TcpProxy.open(server.port);
    const page = await open({}, {}, proxy.port);
    await page.until((shown) => shown.length > 0);
    await page.send('hello');
    await page.until(isAnswered);
    const seen = page.shown.length;

    proxy.cut();
    await sayElsewhere(page, 'thanks');
    await page.until((shown) => shown.length > seen + 1 && isAnswered(shown));
    await page.send('bye');
    await page.until((shown) => shown.length > seen + 3 && isAnswered(shown));
    await proxy.close();

    expect(page.shown.filter(fromUser).map(({ text }) => text)).toEqual(['hello', 'thanks', 'bye']);
    expectWhole(page);
  });

  it('shows the welcome even when the connection was cut before the first word', async () => {
    const minted = await call(`${base()}/tokens/generate`, { token: SECRET, body: {} });
    const started = await call(`${base()}/conversations`, {
      token: String(minted.json['token']),
      body: {},
    });
    const { conversationId, token } = started.json as unknown as Conversation;

    const page = show({ conversationId, token, domain: base() });
    await page.until((shown) => shown.length > 0);

    expectWhole(page);
  });

  it('goes on after a restart of the server on the same data', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchpoint-directlinejs-'));
    const settings = { STORE: 'lowdb', DATA_DIR: folder };
    const before = await startServer(settings);
    const page = await open({}, {}, before.port);
    await page.until((shown) => shown.length > 0);
    await page.send('hello', { channelData: { clientActivityID: 'r1' } });
    await page.until(isAnswered);
    const seen = page.shown.length;

    await before.stop();
    const after = await startServer({ ...settings, PORT: String(before.port) });
    await sayElsewhere(page, 'thanks', after.url);
    await page.until((shown) => shown.length > seen + 1 && isAnswered(shown));
    await page.send('bye');
    await page.until((shown) => shown.length > seen + 3 && isAnswered(shown));
    page.close();
    await after.stop();
    rmSync(folder, { recursive: true });

    expect(page.shown.filter(fromUser).map(({ text }) => text)).toEqual(['hello', 'thanks', 'bye']);
    expectWhole(page);
  });

  it('keeps its token fresh, and the conversation with it', async () => {
    // The client refreshes every 15 minutes of its own time: here every 200 ms.
    const page = await open({ hurry: 4_500 });
    await page.until((shown) => shown.length > 0);
    const first = page.token;

    server.clock.advance(HALF_AN_HOUR_MS * 0.8);
    await page.until(() => page.token !== first);
    server.clock.advance(HALF_AN_HOUR_MS * 0.8);
    await page.send('hello');
    await page.until(isAnswered);

    expect((await call(`${base()}/tokens/refresh`, { token: first, body: {} })).status).toBe(403);
    expectWhole(page);
  });
});
