import { DirectLineApi, frames, type Started } from '../../support/direct-line-api.js';
import { call } from '../../support/http-call.js';
import { SECRET } from '../../support/start-server.js';

let line: DirectLineApi;

beforeAll(async () => {
  line = await DirectLineApi.open();
});
afterAll(() => line.close());

describe('a conversation', () => {
  it('starts with 201 and a welcome, and with 200 when it had started', async () => {
    const minted = await call(`${line.base}/tokens/generate`, { token: SECRET, body: {} });
    const token = String(minted.json['token']);

    const first = await call(`${line.base}/conversations`, {
      token,
      body: { user: {}, locale: 'en-GB' },
    });
    const again = await call(`${line.base}/conversations`, { token, body: {} });

    expect([first.status, again.status]).toEqual([201, 200]);
    const { activities } = await line.history(first.json as unknown as Started);
    expect(activities).toHaveLength(1);
    expect(activities[0]?.text).toContain('Tanny');
  });

  it('shows the customer’s own message before the reply, with its channelData, in order', async () => {
    const chat = await line.start();
    const sent = await line.send(chat, {
      type: 'message',
      text: 'hello',
      channelData: { clientActivityID: 'c1', own: [1] },
    });

    const seen = await frames(chat.streamUrl, (all) => all.length >= 3);

    expect(sent.json['id']).toBe(`${chat.conversationId}|0000002`);
    expect(seen.map(({ from }) => from.role)).toEqual(['bot', 'user', 'bot']);
    expect(seen[1]?.channelData).toMatchObject({
      clientActivityID: 'c1',
      own: [1],
      'webchat:sequence-id': 2,
    });
    const times = seen.map(({ timestamp }) => timestamp);
    expect([...times].sort()).toEqual(times);
  });

  it('records a repeated clientActivityID once and answers with the same id', async () => {
    const chat = await line.start();
    const activity = { type: 'message', text: 'hello', channelData: { clientActivityID: 'same' } };

    const answers = await Promise.all([
      line.send(chat, activity),
      line.send(chat, activity),
      line.send(chat, activity),
    ]);

    expect(new Set(answers.map(({ json }) => json['id'])).size).toBe(1);
    const { activities } = await line.history(chat);
    expect(activities.filter(({ from }) => from.role === 'user')).toHaveLength(1);
  });

  it('is paged by watermark until nothing is left', async () => {
    const chat = await line.start();
    await line.send(chat, { type: 'message', text: 'hello' });
    const first = await line.history(chat);

    const rest = await line.history(chat, first.watermark);

    expect(first.activities.length).toBeGreaterThan(2);
    expect(rest).toEqual({ activities: [], watermark: first.watermark });
  });

  it('replays from the watermark on reconnect, and only what is new without one', async () => {
    const chat = await line.start();
    await line.send(chat, { type: 'message', text: 'hello' });
    await line.history(chat);
    const url = `${line.base}/conversations/${chat.conversationId}`;

    const from1 = await call(`${url}?watermark=1`, { token: chat.token });
    const replayed = await frames(String(from1.json['streamUrl']), (all) => all.length >= 2);
    const fromNow = await call(url, { token: chat.token });
    const live = frames(String(fromNow.json['streamUrl']), (all) => all.length >= 1);
    await line.send(chat, { type: 'message', text: 'thanks' });

    expect(replayed[0]?.id).toBe(`${chat.conversationId}|0000002`);
    expect((await live)[0]?.text).toBe('thanks');
  });

  it('lets a stream URL be used once', async () => {
    const chat = await line.start();
    await frames(chat.streamUrl, (all) => all.length >= 1);

    await expect(frames(chat.streamUrl, () => true)).rejects.toThrow('403');
  });

  it('forces the sender to be the token’s user, whatever the activity claims', async () => {
    const chat = await line.start({ user: { id: 'dl_real' } });
    await line.send(chat, {
      type: 'message',
      text: 'hi',
      id: 'forged',
      timestamp: '2001-01-01T00:00:00Z',
      from: { id: 'agent:lin', name: 'Lin', role: 'bot' },
      recipient: { id: 'x' },
      serviceUrl: 'http://127.0.0.1:1',
      channelId: 'emulator',
    });

    const { activities } = await line.history(chat);

    expect(activities[1]).toMatchObject({
      from: { id: 'dl_real', role: 'user' },
      channelId: 'directline',
    });
    expect(activities[1]?.id).not.toBe('forged');
    expect(activities[1]?.timestamp).not.toContain('2001');
  });

  it('refuses staff events from a customer and keeps other events without an answer', async () => {
    const chat = await line.start();

    const forged = await line.send(chat, {
      type: 'event',
      name: 'handoff.status',
      value: { state: 'accepted' },
    });
    const own = await line.send(chat, {
      type: 'event',
      name: 'webchat/join',
      value: { language: 'en' },
    });

    expect([forged.status, own.status]).toEqual([403, 200]);
    const { activities } = await line.history(chat);
    expect(activities.map(({ type }) => type)).toEqual(['message', 'event']);
  });
});
