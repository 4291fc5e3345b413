import { articleOf } from '../../../src/domain/knowledge/article-text.js';
import { KnowledgeBase } from '../../../src/domain/knowledge/knowledge-base.js';
import { openQuestions } from '../../../src/domain/questions/open-question.js';
import { aQuestion } from '../../support/a-question.js';
import { ChatClient } from '../../support/chat-client.js';
import { ConsoleClient } from '../../support/console-client.js';
import { plainBrain } from '../../support/plain-brain.js';
import { startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

type Row = Readonly<Record<string, unknown>>;

let server: RunningServer;
let base: KnowledgeBase;
/** A supervisor and an agent. */
let lin: ConsoleClient;
let chen: ConsoleClient;

const text = {
  ...{ topic: 'payment', title: 'How can I pay?', questions: ['ways to pay'], keywords: [] },
  ...{ next: [], source: 'https://shop.example/pay', body: 'By card.', updated: '2026-11-01' },
};

beforeEach(async () => {
  base = new KnowledgeBase([articleOf({ slug: 'pay-ways', language: 'en' }, text)]);
  server = await startQuietServer({}, { brain: { ...plainBrain, articles: base } });
  lin = await ConsoleClient.open(server, 'lin');
  chen = await ConsoleClient.open(server, 'chen');
});
afterEach(() => server.stop());

async function asked(id: string, more: object = {}): Promise<void> {
  const at = new Date(server.clock.now()).toISOString();
  await server.app.core.store.put(openQuestions, id, aQuestion({ id, at, ...more }));
}

async function groups(): Promise<Row[]> {
  return (await chen.get('/questions')).json['groups'] as unknown as Row[];
}

describe('questions asked in vain, at the console', () => {
  it('are shown in groups without their customers', async () => {
    await asked('a.1');
    await asked('b.1', { text: 'do you sell gift cards', tellMe: true });

    const [group] = await groups();
    expect(group).toMatchObject({ ids: ['a.1', 'b.1'], customers: 2, wishes: 1 });
    expect(JSON.stringify(group)).not.toContain('customer:');
  });

  it('become a draft with one click, and come back with another', async () => {
    await asked('a.1');
    await asked('b.1', { text: 'Do you sell any gift cards?' });

    const made = await chen.post('/questions/article', { ids: ['a.1', 'b.1'] });
    expect(made).toMatchObject({ status: 200, json: { settled: 2 } });
    const slug = String(made.json['slug']);
    const { json } = await chen.get(`/articles/${slug}`);
    expect(json['sides']).toMatchObject({
      en: { state: 'draft', text: { questions: [expect.any(String)] } },
    });
    expect(await groups()).toEqual([]);
    expect(await lin.post('/questions/article', { ids: ['a.1'] })).toMatchObject({ status: 409 });

    expect(await chen.post('/questions/undo', { ids: ['a.1', 'b.1'] })).toMatchObject({
      json: { opened: 2 },
    });
    expect(await groups()).toHaveLength(1);
    expect((await chen.get(`/articles/${slug}`)).json['sides']).toEqual({});
    expect((await chen.get('/articles')).json['articles']).toHaveLength(1);
  });

  it('become similar questions, at once when a supervisor adds them', async () => {
    await asked('a.1', { text: 'Can I use a gift card?' });

    const added = await lin.post('/questions/similar', { ids: ['a.1'], slug: 'pay-ways' });
    expect(added).toMatchObject({ status: 200, json: { made: [{ published: true }] } });
    expect(base.get('pay-ways', 'en')?.questions).toContain('Can I use a gift card?');

    await lin.post('/questions/undo', { ids: ['a.1'] });
    expect(base.get('pay-ways', 'en')?.questions).toEqual(['ways to pay']);
  });

  it('stay a draft when an agent adds them', async () => {
    await asked('a.1', { text: 'Can I use a gift card?' });
    const added = await chen.post('/questions/similar', { ids: ['a.1'], slug: 'pay-ways' });

    expect(added).toMatchObject({ status: 200, json: { made: [{ published: false }] } });
    expect(base.get('pay-ways', 'en')?.questions).toEqual(['ways to pay']);
  });

  it.each([
    ['article', { ids: [] }, 400],
    ['similar', { ids: ['a.1'] }, 400],
    ['similar', { ids: ['a.1'], slug: 'nothing' }, 404],
    ['out-of-scope', { ids: 'a.1' }, 400],
    ['undo', {}, 400],
  ])('refuses %s with %j', async (path, body, status) => {
    await asked('a.1');
    expect(await chen.post(`/questions/${path}`, body)).toMatchObject({ status });
    expect(await groups()).toHaveLength(1);
  });

  it('are for agents alone, and changed from the console alone', async () => {
    await asked('a.1');
    const forged = await chen.post(
      '/questions/out-of-scope',
      { ids: ['a.1'] },
      { 'x-csrf-token': '' },
    );
    expect(forged.status).toBe(403);
    expect(await groups()).toHaveLength(1);
  });
});

describe('the knowledge report', () => {
  it('counts what the bot could not answer', async () => {
    const chat = await ChatClient.open(server);
    await chat.say('how deep is the ocean');
    await server.app.engine.executor.whenIdle();

    const { json } = await chen.get('/reports/knowledge?days=2');
    expect(json).toMatchObject({ total: { unknown: 1, answered: 0 }, mayRecount: false });
    expect(json['days']).toHaveLength(2);
    expect(json['unused']).toMatchObject([{ slug: 'pay-ways' }]);
  });

  it('refuses windows that make no sense, and recounting by agents', async () => {
    expect(await chen.get('/reports/knowledge?days=many')).toMatchObject({ status: 400 });
    expect(await chen.post('/reports/knowledge/recount')).toMatchObject({ status: 403 });
    expect(await lin.post('/reports/knowledge/recount?days=7')).toMatchObject({
      status: 200,
      json: { cut: false },
    });
  });
});

describe('suggestions', () => {
  it('bring back what a colleague answered to the same words, with who and when, nothing personal', async () => {
    const first = await ChatClient.open(server);
    await first.say('礼品卡可以买生鲜吗');
    await server.app.engine.executor.whenIdle();
    expect(await lin.act(first.id, 'takeover')).toMatchObject({ status: 200 });
    for (const words of [
      '可以的，有事打 13800001111 找我们。',
      '可以的，礼品卡全店通用，生鲜也行。',
    ])
      expect(await lin.reply(first.id, words)).toMatchObject({ status: 200 });
    const second = await ChatClient.open(server);
    await second.say('请问礼品卡可以买生鲜吗');
    await server.app.engine.executor.whenIdle();

    const { json } = await chen.get(`/conversations/${second.id}/suggestions`);

    expect(json['answers']).toMatchObject([
      {
        answer: '可以的，礼品卡全店通用，生鲜也行。',
        agentName: expect.any(String),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    ]);
    const { id } = (json['answers'] as unknown as Row[])[0] ?? {};
    const used = await chen.post(`/conversations/${second.id}/suggestions/used`, {
      kind: 'answer',
      id,
    });
    expect(used.status).toBe(200);
  });

  it('find canned replies by a Chinese word inside a sentence', async () => {
    const reply = { title: '发票', text: { zh: '电子发票会在签收后三天内发到您的邮箱。' } };
    expect(await chen.post('/canned', reply)).toMatchObject({ status: 200 });
    await chen.post('/canned', { title: 'Wait', text: { en: 'One moment please.' } });

    const found = (await chen.get(`/canned?q=${encodeURIComponent('邮箱')}`)).json['replies'];
    expect(found).toMatchObject([{ title: '发票' }]);
    const { id } = (found as unknown as Row[])[0] ?? {};
    await chen.post('/canned/remove', { id });
    expect((await chen.get('/canned')).json['replies']).toHaveLength(1);
    expect(await chen.post('/canned', { title: '', text: {} })).toMatchObject({ status: 400 });
  });

  it('find lines of transcripts, also those said since the first search', async () => {
    const chat = await ChatClient.open(server);
    await chat.say('请问蜂蜜茶具礼盒还有没有');
    await server.app.engine.executor.whenIdle();
    const search = (words: string): Promise<Row[]> =>
      chen
        .get(`/transcripts?q=${encodeURIComponent(words)}`)
        .then(({ json }) => json['lines'] as unknown as Row[]);
    expect((await search('茶具礼盒')).map((line) => line['conversationId'])).toContain(chat.id);

    await chat.say('还想问问紫砂壶套装');
    await server.app.engine.executor.whenIdle();

    expect(await search('紫砂壶套装')).toMatchObject([
      { conversationId: chat.id, role: 'customer' },
    ]);
    expect((await chen.get('/transcripts?q=x')).json).toMatchObject({ days: 90, most: 20_000 });
  });
});
