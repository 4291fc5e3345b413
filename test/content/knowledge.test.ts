import { FileCatalogue } from '../../src/backends/shop-files/file-catalogue.js';
import { FileValues } from '../../src/backends/shop-files/file-values.js';
import { loadShop } from '../../src/backends/shop-files/load-shop.js';
import { answerBand } from '../../src/domain/knowledge/article.js';
import { LANGUAGES } from '../../src/domain/language.js';
import { knownValues } from '../../src/replies/known-values.js';
import { loadReplies } from '../../src/replies/load-replies.js';
import { IndexedSearch } from '../../src/search/article-search.js';
import { loadArticles } from '../../src/backends/article-files/load-articles.js';
import { THRESHOLDS } from '../../src/search/ranking.js';
import { TextSearch } from '../../src/search/text-search.js';
import { articleValues } from '../../src/wiring/knowledge.js';

const shop = loadShop(process.cwd());
const values = new FileValues(shop.values, new FileCatalogue(shop.products));
const filled = articleValues(loadReplies('dialogs'), values);
const all = loadArticles('knowledge', knownValues(values)).map((article) => {
  const rendered = filled.render(article);
  if (!rendered) throw new Error(`${article.slug} has a value that is not known`);
  return rendered;
});
const articles = all.filter(({ variant }) => variant === undefined);
const search = new IndexedSearch(articles);
const NOW = Date.parse('2026-11-20T00:00:00Z');

describe('the knowledge base', () => {
  it('has at least forty articles in each language', () => {
    for (const language of LANGUAGES) {
      expect(
        articles.filter((article) => article.language === language).length,
      ).toBeGreaterThanOrEqual(40);
    }
  });

  it('finds every article first by its own title', () => {
    const missed = articles.filter(({ title, slug, language }) => {
      const [best] = search.search({ text: title, language, now: NOW }, 1);
      return best?.article.slug !== slug;
    });

    expect(missed.map(({ slug, language }) => `${slug}.${language}`)).toEqual([]);
  });

  it('finds every Chinese word inside the sentences of the answers', () => {
    const chinese = articles.filter(({ language }) => language === 'zh');
    const texts = new TextSearch(
      chinese.map(({ slug, lead, language }) => ({ id: slug, text: lead, language })),
    );
    const words = new Intl.Segmenter('zh', { granularity: 'word' });
    const missed = chinese.flatMap(({ slug, lead }) =>
      [...words.segment(lead)]
        .filter(({ segment }) => /^\p{Script=Han}+$/u.test(segment))
        .filter(({ segment }) => {
          const hits = texts.search(segment, { limit: chinese.length });
          return !hits.some(({ id }) => id === slug);
        })
        .map(({ segment }) => `${slug}: ${segment}`),
    );

    expect(missed).toEqual([]);
  });

  it('answers first paragraphs short enough for a chat', () => {
    const long = all.filter(({ lead, language }) => lead.length > (language === 'zh' ? 130 : 300));

    expect(long.map(({ slug }) => slug)).toEqual([]);
  });

  it('never shows a customer the braces of a value', () => {
    const raw = all.filter(({ lead, body, title }) => `${title}${lead}${body}`.includes('{{'));

    expect(raw.map(({ slug }) => slug)).toEqual([]);
  });

  it.each(['zh', 'en'] as const)(
    'says that it does not know what it does not know (%s)',
    (language) => {
      const text = { zh: '量子力学的薛定谔方程', en: 'quantum chromodynamics lagrangian' }[
        language
      ];
      const hits = search.search({ text, language, now: NOW }, 3);

      expect(answerBand(hits, THRESHOLDS[language]).band).not.toBe('answer');
    },
  );
});
