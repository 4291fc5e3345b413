import { FixedClock } from '../../clock.js';
import { MemoryStore } from '../../storage/memory/memory-store.js';
import { ConversationLog } from '../conversation/conversation-log.js';
import type { Draft } from '../conversation/entry.js';
import { ConversationFeed } from '../conversation/feed.js';
import { articleOf } from '../knowledge/article-text.js';
import { KnowledgeCounter } from './knowledge-counter.js';
import { emptyDay, NO_COUNT } from './knowledge-day.js';
import { knowledgeReport } from './knowledge-report.js';

let store: MemoryStore;
let clock: FixedClock;
let feed: ConversationFeed;
let log: ConversationLog;
let counter: KnowledgeCounter;

beforeEach(async () => {
  store = new MemoryStore();
  clock = new FixedClock();
  feed = new ConversationFeed();
  log = new ConversationLog(store, clock, feed);
  counter = aCounter();
  counter.start();
  await log.create({ id: 'c1', channel: 'web', userId: 'u1', language: 'en' });
  await said({ author: { role: 'customer', id: 'u1' }, body: words });
});
afterEach(() => counter.stop());

const words = { kind: 'text', text: '…', format: 'plain' } as const;

function aCounter(): KnowledgeCounter {
  return new KnowledgeCounter({ store, clock, feed, log, onFault: () => undefined });
}

async function said(draft: Draft): Promise<void> {
  await log.change('c1', () => ({ result: 0, entries: [draft] }));
}

function byRule(rule: string, article?: string): Promise<void> {
  const named: Record<string, string> = article ? { article } : {};
  return said({ author: { role: 'bot' }, body: words, trace: { rule, ...named } });
}

async function aDay(): Promise<void> {
  await byRule('article-search', 'return-how');
  await byRule('article-exact', 'return-how.gold');
  await byRule('feedback-yes', 'return-how');
  await byRule('feedback-no', 'return-how');
  await byRule('offer-search');
  await byRule('not-understood');
  await byRule('greeting');
}

const counted = { answered: 2, offered: 1, unknown: 1, helpful: 1, unhelpful: 1 };

describe('KnowledgeCounter', () => {
  it('counts what the bot answered by day, variants for their article', async () => {
    await aDay();
    clock.advance(86_400_000);
    await byRule('not-understood');

    const days = await counter.days(3);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-19', '2026-11-20', '2026-11-21']);
    expect(days[1]).toMatchObject({
      ...counted,
      articles: { 'return-how': { ...NO_COUNT, told: 2, helpful: 1, unhelpful: 1 } },
    });
    expect(days[2]).toMatchObject({ unknown: 1, answered: 0 });
  });

  it('finds in the logs what a crash lost, and keeps what agents used', async () => {
    counter.used('return-how');
    await counter.days(1);
    await aDay();
    // The next start knows only what was written down.
    await log.settle();
    const next = aCounter();
    expect((await next.days(1))[0]).toMatchObject({ answered: 0 });

    expect(await next.recount(1)).toEqual({ conversations: 1, cut: false });

    const [day] = await next.days(1);
    expect(day).toMatchObject(counted);
    expect(day?.articles['return-how']).toMatchObject({ told: 2, used: 1 });
  });

  it('counts nothing twice by counting again', async () => {
    await aDay();
    await counter.recount(2);
    await counter.recount(2);

    expect((await counter.days(1))[0]).toMatchObject(counted);
  });
});

describe('knowledgeReport', () => {
  const base = {
    ...{ topic: 'returns', title: 'T', questions: ['q'], keywords: [], next: [] },
    ...{ source: 'https://shop.example', body: 'B', updated: '2026-11-01' },
  };
  const now = Date.parse('2026-11-20T02:00:00Z');
  const live = [
    articleOf({ slug: 'told', language: 'en' }, base),
    articleOf({ slug: 'unused', language: 'en' }, base),
    articleOf({ slug: 'over', language: 'en' }, { ...base, validTo: '2026-11-01' }),
    articleOf({ slug: 'soon', language: 'en' }, { ...base, validTo: '2026-11-25' }),
    articleOf({ slug: 'old', language: 'en' }, { ...base, updated: '2026-01-01' }),
  ];
  const day = {
    ...emptyDay('2026-11-20'),
    ...{ answered: 5, helpful: 1, unhelpful: 3 },
    articles: { told: { ...NO_COUNT, told: 5, helpful: 1, unhelpful: 3 } },
  };
  const given = { slug: 'told', helpful: false, at: '2026-11-20T00:00:00Z' };
  const feedback = new Map([['told', [{ ...given, reason: { kind: 'unclear' as const } }, given]]]);
  const report = knowledgeReport({ days: [day], rows: [], live, feedback, now });

  it('tells precision from feedback, and the articles most asked', () => {
    expect(report.precision).toBe(0.25);
    expect(report.mostAsked.map(({ slug, told }) => [slug, told])).toEqual([['told', 5]]);
  });

  it('lists articles that nobody liked with the reasons, and those that nobody used', () => {
    expect(report.badlyLiked).toMatchObject([{ slug: 'told', reasons: { unclear: 1 } }]);
    expect(report.unused.map(({ slug }) => slug)).toEqual(['old', 'over', 'soon', 'unused']);
  });

  it('lists stale articles, the most urgent first', () => {
    expect(report.stale.map(({ slug, why }) => [slug, why])).toEqual([
      ['over', 'expired'],
      ['soon', 'expires-soon'],
      ['old', 'old'],
    ]);
  });
});
