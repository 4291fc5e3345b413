import { anArticle } from '../../../test/support/goods.js';
import { ArticleLibrary } from './article-library.js';
import { ANYBODY } from './variants.js';

const library = new ArticleLibrary([
  anArticle({ slug: 'fees', title: 'How much is delivery?', questions: ['Is it free?'] }),
  anArticle({ slug: 'free', title: 'Is it free?', products: ['P1'] }),
  anArticle({ slug: 'fees', variant: 'gold', audience: ['gold'], title: 'Gold fees' }),
  anArticle({ slug: 'zh', language: 'zh', title: '運費怎麼算？', products: ['P1'] }),
]);

describe('ArticleLibrary', () => {
  it('knows a question word for word, but for case, signs, width and script', () => {
    expect(library.slugOf('how much is DELIVERY', 'en')).toBe('fees');
    expect(library.slugOf('运费怎么算', 'zh')).toBe('zh');
    expect(library.slugOf('how much is delivery to Xining', 'en')).toBeUndefined();
    expect(library.slugOf('how much is delivery', 'zh')).toBeUndefined();
  });

  it('takes a title for its own article, even where another lists it as a question', () => {
    expect(library.slugOf('Is it free?', 'en')).toBe('free');
    expect(library.isTitle('Is it free?', 'en')).toBe(true);
  });

  it('reads the text made for the reader', () => {
    const gold = { channel: '', classes: ['gold'] };

    expect(library.read('fees', 'en', gold, 0)?.variant).toBe('gold');
    expect(library.read('fees', 'en', ANYBODY, 0)?.variant).toBeUndefined();
    expect(library.read('nothing', 'en', ANYBODY, 0)).toBeUndefined();
  });

  it('finds the articles that explain a product', () => {
    expect(library.slugsAbout('P1')).toEqual(['free', 'zh']);
  });
});
