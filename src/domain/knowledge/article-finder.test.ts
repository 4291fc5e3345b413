import { FixedClock } from '../../clock.js';
import { MemoryStore } from '../../storage/memory/memory-store.js';
import { IndexedSearch } from '../../search/article-search.js';
import { TextSearch } from '../../search/text-search.js';
import type { DraftText } from './article-change.js';
import { ArticleDesk } from './article-desk.js';
import { ArticleFinder } from './article-finder.js';
import { noValues } from './article-rules.js';
import { articleOf } from './article-text.js';
import { KnowledgeBase } from './knowledge-base.js';
import type { Language } from '../language.js';
import type { Collection } from '../store.js';

const NOW = Date.parse('2026-11-20T08:00:00Z');

const FILES = [
  aFile('refund-when', 'zh', '退款什么时候到账？', '审核通过后 48 小时内退回原支付方式。'),
  aFile(
    'refund-when',
    'en',
    'When do I get my refund?',
    'Within 48 hours, to the card you paid with.',
  ),
  aFile('delivery-cost', 'zh', '运费怎么算？', '满 99 元包邮，退货的运费由我们承担。'),
  aFile('delivery-cost', 'en', 'How much is delivery?', 'Free from 99 yuan. Express costs extra.'),
  aFile(
    'warranty-length',
    'en',
    'How long is the warranty?',
    'Two years from the day of delivery.',
  ),
];

/** A store that fails to list, once. */
class ShakyStore extends MemoryStore {
  fails = false;

  override async partitions<T>(collection: Collection<T>, index: string): Promise<string[]> {
    if (!this.fails) return super.partitions(collection, index);
    this.fails = false;
    throw new Error('the disk is away');
  }
}

let store: ShakyStore;
let desk: ArticleDesk;
let finder: ArticleFinder;

beforeEach(() => {
  const base = new KnowledgeBase(FILES);
  const live = new IndexedSearch(FILES);
  const clock = new FixedClock(NOW);
  store = new ShakyStore();
  desk = new ArticleDesk({ store, clock, base, knownValues: noValues });
  finder = new ArticleFinder({
    desk,
    search: (query, limit) => live.search({ ...query, now: NOW }, limit),
    newIndex: () => new TextSearch(),
  });
});

function aText(title: string, body: string): DraftText {
  const none = { keywords: [], next: [], source: 'https://shop.example' };
  return { topic: 'test', title, questions: [title], body, ...none };
}

function aFile(slug: string, language: Language, title: string, body: string) {
  return articleOf({ slug, language }, { ...aText(title, body), updated: '2026-11-01' });
}

async function found(words: string): Promise<string[]> {
  return (await finder.list(words)).map(({ slug }) => slug);
}

function draft(slug: string, title: string, body: string, revision = 0) {
  const by = { id: 'lin', role: 'agent' } as const;
  return desk.saveDraft(by, { slug, language: 'zh', revision, text: aText(title, body) });
}

describe('finding articles for editors', () => {
  it.each([
    ['a Chinese word inside a sentence', '运费', ['delivery-cost']],
    ['a Chinese word inside the text', '包邮', ['delivery-cost']],
    ['traditional characters', '退款什麼時候', ['refund-when']],
    ['a misspelt word', 'warrenty', ['warranty-length']],
    ['two slips in one question', 'delivry expres', ['delivery-cost']],
    ['the name of an article', 'refund-when', ['refund-when']],
    ['two letters of a word that is being typed', 're', ['refund-when']],
    ['words that no article has', '长颈鹿', []],
  ])('finds %s', async (_what, words, slugs) => {
    expect(await found(words)).toEqual(slugs);
  });

  it('has everything, by name, for no words', async () => {
    expect(await found(' ')).toEqual(['delivery-cost', 'refund-when', 'warranty-length']);
  });

  it('puts titles before texts that only mention the words', async () => {
    expect((await found('delivery'))[0]).toBe('delivery-cost');
  });

  it('finds drafts that no customer is told, and follows what is saved', async () => {
    expect(await found('以旧换新')).toEqual([]);
    await draft('old-for-new', '以旧换新怎么参加？', '带上旧家电。');
    expect(await found('以舊換新')).toEqual(['old-for-new']);

    await draft('old-for-new', '换个标题', '没有了。', 1);
    expect(await found('以旧换新')).toEqual([]);
  });

  it('finds an article by the words of a variant', async () => {
    await draft('delivery-cost.gold', '金橘会员运费', '特快也免费。');

    expect(await found('特快')).toEqual(['delivery-cost']);
  });

  it('works again after the articles could not be read once', async () => {
    const rows = await desk.list();
    finder = new ArticleFinder({
      ...{ search: () => [], newIndex: () => new TextSearch() },
      desk: {
        list: async () => rows,
        records: () => desk.records(),
        onChange: (listener) => desk.onChange(listener),
      },
    });
    store.fails = true;
    await expect(found('warranty')).rejects.toThrow('the disk is away');
    await draft('delivery-cost', '运费', '满 99 元包邮。', 1);

    expect(await found('warranty')).toEqual(['warranty-length']);
  });

  it('finds a variant that has no text for all', async () => {
    await draft('points.gold', '金橘会员积分', '特快累积。');

    expect(await found('特快')).toEqual(['points.gold']);
  });
});
