import { wantedLanguage } from './wanted-language.js';

describe('wantedLanguage', () => {
  it.each([
    ['en-GB', 'zh-CN', 'en'],
    ['zh-TW', 'en-US', 'zh'],
    ['fr', 'zh-CN', 'en'],
    [undefined, 'en-US,en;q=0.9', 'en'],
    [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    [undefined, 'fr-FR,fr;q=0.9,zh;q=0.7,en;q=0.5', 'zh'],
    [undefined, 'en;q=0.3,zh;q=0.6', 'zh'],
    [undefined, 'pl', 'en'],
    [undefined, '*', 'zh'],
    [undefined, 'en;q=0', 'zh'],
    [undefined, undefined, 'zh'],
    ['', '', 'zh'],
    [undefined, `${'en,'.repeat(1_000)}`, 'zh'],
  ])('locale %p with Accept-Language %p begins in %s', (locale, header, language) => {
    expect(wantedLanguage(locale, header)).toBe(language);
  });
});
