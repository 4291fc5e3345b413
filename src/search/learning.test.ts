import type { Article } from '../domain/knowledge/article.js';
import { IndexedSearch, type LearnedPhrase } from './article-search.js';
import { chooseFusion, RANKING_ONLY } from './fusion.js';

const NOW = 0;
const TITLES = ['Delivery time', 'Refund state', 'Forgotten password', 'Gift cards'];
/** Words that only customers use, some for each article. */
const SLANG = [
  ['wheres', 'stuff', 'waiting', 'ages', 'turnup'],
  ['moolah', 'back', 'dosh', 'account', 'credited'],
  ['locked', 'out', 'signin', 'nope', 'credentials'],
  ['prezzie', 'plastic', 'balance', 'topup', 'mum'],
];

const ARTICLES: Article[] = TITLES.map((title, at) => ({
  slug: `article-${at}`,
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
}));

/** Every article asked for with three of its words, in all ways. */
function confirmed(): LearnedPhrase[] {
  return SLANG.flatMap((words, at) =>
    words.flatMap((first) =>
      words.flatMap((second) =>
        words.map((third) => ({
          slug: `article-${at}`,
          language: 'en' as const,
          phrase: `${first} ${second} ${third}`,
        })),
      ),
    ),
  ).filter((_, at) => at % 2 === 0);
}

function best(search: IndexedSearch, text: string) {
  return search.search({ text, language: 'en', now: NOW }, 1)[0];
}

describe('learning from use', () => {
  const search = new IndexedSearch(ARTICLES, confirmed());

  it('finds articles by combinations of words that customers used for them', () => {
    SLANG.forEach((words, at) => {
      const text = `${words[4]} please ${words[0]} ${words[2]}`;
      expect(best(search, text)?.article.slug).toBe(`article-${at}`);
    });
  });

  it('says by which wording an article was found', () => {
    expect(best(search, 'prezzie plastic balance')?.matched.phrase).toMatch(/prezzie/);
  });

  it('goes on finding after an article was replaced, and nothing of a removed one', () => {
    const changed = new IndexedSearch(ARTICLES, confirmed());
    changed.put({ ...(ARTICLES[3] as Article), title: 'Presents' });
    expect(best(changed, 'topup for mum plastic')?.article.slug).toBe('article-3');
    changed.remove('article-3', 'en');

    expect(best(changed, 'topup for mum plastic')?.article.slug).not.toBe('article-3');
  });

  it('takes up single confirmed wordings afterwards', () => {
    const growing = new IndexedSearch(ARTICLES, confirmed());
    growing.learn('article-2', 'en', 'kerfuffle zonked');

    expect(best(growing, 'kerfuffle zonked again')?.article.slug).toBe('article-2');
  });
});

describe('chooseFusion', () => {
  const trial = (ranking: number[], classifier: number[]) => ({ ranking, classifier, right: 0 });

  it('leaves a classifier out that is wrong more often than the ranking', () => {
    const trials = Array.from({ length: 40 }, () => trial([2, 0], [0, 3]));

    expect(chooseFusion(trials)).toMatchObject({ classifier: 0 });
  });

  it('trusts a classifier that knows what the ranking does not', () => {
    const trials = Array.from({ length: 40 }, () => trial([0, 0.5], [3, 0]));

    expect(chooseFusion(trials).classifier).toBeGreaterThan(1);
  });

  it('does not choose by chance among a few trials', () => {
    expect(chooseFusion([trial([0, 1], [9, 0])])).toEqual(RANKING_ONLY);
  });
});
