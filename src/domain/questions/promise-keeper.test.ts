import { aQuestion } from '../../../test/support/a-question.js';
import { aMessage, keyNotices } from '../../../test/support/core-world.js';
import { FixedClock } from '../../clock.js';
import { MemoryStore } from '../../storage/memory/memory-store.js';
import { ConversationLog } from '../conversation/conversation-log.js';
import type { Entry } from '../conversation/entry.js';
import { ConversationFeed } from '../conversation/feed.js';
import { articleOf } from '../knowledge/article-text.js';
import type { Article } from '../knowledge/article.js';
import { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Owner } from '../conversation/owner.js';
import { openQuestions, type OpenQuestion } from './open-question.js';
import { PromiseKeeper } from './promise-keeper.js';

let store: MemoryStore;
let clock: FixedClock;
let log: ConversationLog;
let base: KnowledgeBase;
let keeper: PromiseKeeper;
let faults: string[];

beforeEach(async () => {
  store = new MemoryStore();
  clock = new FixedClock();
  faults = [];
  base = new KnowledgeBase([]);
  await restart();
  await log.create({ id: 'c1', channel: 'web', userId: 'u1', language: 'en' });
});

/** What a new start of the program would work with. */
async function restart(): Promise<void> {
  await log?.settle();
  log = new ConversationLog(store, clock, new ConversationFeed());
  await log.recover();
  keeper = new PromiseKeeper({
    ...{ store, clock, log, base, notices: keyNotices },
    article: (slug, language) => base.get(slug, language),
    onFault: (code) => faults.push(code),
  });
}

function anArticle(body = 'Yes, from 50 yuan.'): Article {
  const text = { topic: 'pay', title: 'Gift cards', questions: [], keywords: [], next: [] };
  const more = { source: 'https://shop.example/gift', updated: '2026-11-20', body };
  return articleOf({ slug: 'gift-cards', language: 'en' }, { ...text, ...more });
}

async function wished(more: Partial<OpenQuestion> = {}): Promise<void> {
  const settledWith = { kind: 'article', slug: 'gift-cards', made: [] } as const;
  const settled = {
    state: 'answered',
    settledAt: '2026-11-20T02:00:00.000Z',
    settledBy: 'lin',
    settledWith,
  } as const;
  const question = aQuestion({ tellMe: true, ...settled, ...more });
  await store.put(openQuestions, question.id, question);
}

async function own(owner: Owner): Promise<void> {
  await log.change('c1', (c) => ({ result: 0, patch: { owner, ownerEpoch: c.ownerEpoch + 1 } }));
}

async function told(): Promise<Entry[]> {
  return (await log.entries('c1')).filter(({ author }) => author.role === 'bot');
}

async function state(): Promise<OpenQuestion['told']> {
  return (await store.get(openQuestions, 'c1.1'))?.value.told;
}

describe('PromiseKeeper', () => {
  it('tells a customer who wished it, once the article is published, and only once', async () => {
    await wished();
    await keeper.published('gift-cards');
    expect(await told()).toEqual([]);

    base.show(anArticle());
    await keeper.published('gift-cards');
    await keeper.published('gift-cards');
    await keeper.tick();

    expect((await told()).map(({ body }) => body)).toEqual([
      expect.objectContaining({ text: 'open-question.told', format: 'markdown' }),
    ]);
    expect(await state()).toMatchObject({ how: 'said' });
  });

  it('says it once even when a crash loses the mark', async () => {
    await wished();
    base.show(anArticle());
    await keeper.published('gift-cards');
    await wished({ promise: { dueAt: '2026-11-20T02:00:00.000Z', attempts: 0 } });

    await restart();
    await keeper.sweep();

    expect(await told()).toHaveLength(1);
    expect(await state()).toMatchObject({ how: 'said' });
  });

  it('waits for the new text of an article that was told before', async () => {
    const before = anArticle('Nothing about cards.');
    base.show(before);
    await wished({
      settledWith: {
        kind: 'article',
        slug: 'gift-cards',
        awaits: { not: before.version },
        made: [],
      },
    });
    await keeper.published('gift-cards');
    expect(await told()).toEqual([]);

    base.show(anArticle());
    await keeper.published('gift-cards');

    expect(await told()).toHaveLength(1);
  });

  it('finds after a restart what was published while it was away', async () => {
    await wished();
    base.show(anArticle());
    await restart();

    await keeper.sweep();

    expect(await told()).toHaveLength(1);
  });

  it('tells nobody who did not wish it', async () => {
    await wished({ tellMe: false });
    base.show(anArticle());
    await keeper.sweep();

    expect(await told()).toEqual([]);
  });

  it.each([{ kind: 'queue' }, { kind: 'agent', agentId: 'lin' }] as const)(
    'waits while a person has the conversation: %j',
    async (owner) => {
      await wished();
      await own(owner);
      base.show(anArticle());
      await keeper.published('gift-cards');
      expect(await told()).toEqual([]);

      await own({ kind: 'bot' });
      clock.advance(11 * 60_000);
      await keeper.tick();

      expect(await told()).toHaveLength(1);
    },
  );

  it('speaks in a closed conversation and leaves it closed', async () => {
    await wished();
    await own({ kind: 'closed' });
    base.show(anArticle());
    await keeper.published('gift-cards');

    expect(await told()).toHaveLength(1);
    expect((await log.require('c1')).owner.kind).toBe('closed');
  });

  it('lets a message that waits for its turn be answered first', async () => {
    await wished();
    await log.accept('c1', aMessage('hello'));
    base.show(anArticle());
    await keeper.published('gift-cards');
    expect(await told()).toEqual([]);

    await log.change('c1', () => ({ result: 0, patch: { handledThrough: 1 } }));
    clock.advance(11_000);
    await keeper.tick();

    expect(await told()).toHaveLength(1);
  });

  it('is quiet in conversations that have rested for more than 30 days', async () => {
    await wished();
    clock.advance(31 * 86_400_000);
    base.show(anArticle());
    await keeper.published('gift-cards');

    expect(await told()).toEqual([]);
    expect(await state()).toMatchObject({ how: 'too-old' });
  });

  it('tries again after a failure', async () => {
    await wished();
    base.show(anArticle());
    const change = log.change.bind(log);
    log.change = () => Promise.reject(new Error('disk full'));
    await keeper.published('gift-cards');
    expect(faults).toEqual(['unexpected']);

    log.change = change;
    clock.advance(60_000);
    await keeper.tick();

    expect(await told()).toHaveLength(1);
  });
});
