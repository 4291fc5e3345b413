import type { ArticleVariant } from '../api/article-types.js';
import {
  EVERYBODY,
  freeSlug,
  isForEverybody,
  nameFrom,
  toggled,
  variantsOf,
} from './article-variants.js';

const gold = { slug: 'cost.gold', audience: ['gold'] } as const;

describe('the variants of an article', () => {
  it('are one for both languages, open as long as one language is', () => {
    const found: ArticleVariant[] = [
      { ...gold, language: 'en', state: 'published' },
      { ...gold, language: 'zh', state: 'draft' },
    ];

    expect(variantsOf(found)).toEqual([
      { slug: 'cost.gold', state: 'draft', readers: { ...EVERYBODY, audience: 'gold' } },
    ]);
  });

  it('are named by whom, where and when they are for', () => {
    const named = (more: Partial<typeof EVERYBODY>): string => nameFrom({ ...EVERYBODY, ...more });

    expect(named({ audience: 'gold, honey' })).toBe('gold-honey');
    expect(named({ audience: 'gold', channels: 'directline' })).toBe('gold-directline');
    expect(named({ validFrom: '2026-11-11' })).toBe('from-2026-11-11');
    expect(named({})).toBe('');
  });

  it('get a number behind a name that is taken', () => {
    const taken = ['cost.gold', 'cost.gold-2'];

    expect(freeSlug('cost.gold', (slug) => taken.includes(slug))).toBe('cost.gold-3');
    expect(freeSlug('cost.honey', (slug) => taken.includes(slug))).toBe('cost.honey');
  });

  it('are for everybody until something is chosen', () => {
    expect(isForEverybody(EVERYBODY)).toBe(true);
    expect(isForEverybody({ ...EVERYBODY, audience: toggled('', 'gold') })).toBe(false);
    expect(toggled('gold, honey', 'gold')).toBe('honey');
  });
});
