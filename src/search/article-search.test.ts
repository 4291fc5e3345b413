import type { Article } from '../domain/knowledge/article.js';
import { IndexedSearch } from './article-search.js';

const NOW = Date.parse('2026-11-20T00:00:00Z');

function article(slug: string, title: string, more: Partial<Article> = {}): Article {
  return {
    slug,
    topic: 'test',
    language: 'en',
    title,
    questions: [],
    keywords: [],
    next: [],
    updated: '2026-11-01',
    source: 'https://shop.example/help',
    lead: title,
    body: title,
    version: '1',
    ...more,
  };
}

const ARTICLES = [
  article('window', 'How long can I return a blanket?'),
  article('cost', 'What does delivery cost?'),
  article('password', 'I forgot my password'),
  article('window', '退货期限是多久', { language: 'zh' }),
  article('cost', '运费多少钱', { language: 'zh' }),
];

function first(search: IndexedSearch, text: string, language: 'zh' | 'en' = 'en') {
  return search.search({ text, language, now: NOW }, 1)[0]?.article.slug;
}

describe('IndexedSearch', () => {
  it('finds a new article as soon as it is put', () => {
    const search = new IndexedSearch(ARTICLES);
    search.put(article('giraffe', 'Do you sell giraffes?'));

    expect(first(search, 'giraffes please')).toBe('giraffe');
  });

  it('puts an article in the place of the one with its slug, which is then no longer found', () => {
    const search = new IndexedSearch(ARTICLES);
    search.put(article('password', 'Where is the showroom?'));

    expect(first(search, 'showroom')).toBe('password');
    expect(first(search, 'forgot password')).toBeUndefined();
  });

  it('keeps languages apart when it puts and removes', () => {
    const search = new IndexedSearch(ARTICLES);
    search.remove('cost', 'zh');

    expect(first(search, '运费多少钱', 'zh')).not.toBe('cost');
    expect(first(search, 'delivery cost')).toBe('cost');
  });

  it('finds an article by a wording that it learned, also after the article was replaced', () => {
    const search = new IndexedSearch(ARTICLES);
    expect(first(search, 'fubar again')).toBeUndefined();
    search.learn('password', 'en', 'it is fubar');
    expect(first(search, 'fubar again')).toBe('password');
    search.put(article('password', 'Reset a password'));

    expect(first(search, 'fubar again')).toBe('password');
  });

  it('answers as one that was filled with the same articles at once', () => {
    const step = new IndexedSearch(ARTICLES.slice(0, 1));
    for (const each of ARTICLES) step.put(each);
    const whole = new IndexedSearch(ARTICLES);

    for (const text of ['how long to return', 'delivery', 'my password']) {
      expect(first(step, text)).toBe(first(whole, text));
    }
  });

  it('does nothing for articles that are not there', () => {
    const search = new IndexedSearch(ARTICLES);
    search.remove('nothing', 'en');
    search.learn('nothing', 'en', 'words');

    expect(first(search, 'delivery cost')).toBe('cost');
  });

  it('is less sure the more of a question no article knows', () => {
    const search = new IndexedSearch(ARTICLES);
    const sure = (text: string): number =>
      search.search({ text, language: 'en', now: NOW }, 1)[0]?.confidence ?? 0;

    expect(sure('what does zebra grooming cost')).toBeLessThan(sure('what does delivery cost'));
  });

  it('does not find an article before its first day or after its last', () => {
    const search = new IndexedSearch([
      article('past', 'Winter coupons', { validTo: '2026-11-18' }),
      article('coming', 'Winter coupons', { validFrom: '2026-11-21' }),
    ]);

    expect(first(search, 'winter coupons')).toBeUndefined();
  });
});
