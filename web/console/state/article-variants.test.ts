import type { ArticleVariant } from '../api/article-types.js';
import { EVERYBODY, isForEverybody, nameFrom, toggled, variantsOf } from './article-variants.js';

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

  it('are for everybody until something is chosen', () => {
    expect(isForEverybody(EVERYBODY)).toBe(true);
    expect(isForEverybody({ ...EVERYBODY, audience: toggled('', 'gold') })).toBe(false);
    expect(toggled('gold, honey', 'gold')).toBe('honey');
  });
});
