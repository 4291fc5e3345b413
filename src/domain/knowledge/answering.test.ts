import { aHit, anArticle } from '../../../test/support/goods.js';
import { decideAnswer, type Findings } from './answering.js';

const thresholds = { answer: 0.6, offer: 0.3 };
const returns = anArticle({ slug: 'returns', intent: 'inquiry.returns' });
const fees = anArticle({ slug: 'fees', intent: 'inquiry.delivery' });
const jobs = anArticle({ slug: 'jobs' });
const decide = (given: Partial<Findings>) => {
  const found = decideAnswer({ hits: [], intents: [], thresholds, ...given });
  if (found.kind === 'tell') return [found.kind, found.layer, found.article.slug];
  return found.kind === 'offer'
    ? [found.kind, found.layer, ...found.articles.map(({ slug }) => slug)]
    : [found.kind];
};

describe('decideAnswer', () => {
  it('tells the exact question’s article whatever the search prefers', () => {
    expect(
      decide({ exact: jobs, hits: [aHit(returns, 0.99)], intents: ['inquiry.returns'] }),
    ).toEqual(['tell', 'exact', 'jobs']);
  });

  it('prefers the intent’s article to a better hit of another intent', () => {
    const hits = [aHit(fees, 0.9), aHit(returns, 0.7)];

    expect(decide({ hits, intents: ['inquiry.returns'] })).toEqual(['tell', 'intent', 'returns']);
  });

  it('goes by search alone when the intent’s articles are not sure enough', () => {
    const hits = [aHit(fees, 0.9), aHit(returns, 0.5)];

    expect(decide({ hits, intents: ['inquiry.returns'] })).toEqual(['tell', 'search', 'fees']);
    expect(decide({ hits })).toEqual(['tell', 'search', 'fees']);
  });

  it('offers at most three when nothing is sure, the intent’s own first', () => {
    const hits = [aHit(fees, 0.5), aHit(jobs, 0.45), aHit(returns, 0.4)];

    expect(decide({ hits, intents: ['inquiry.returns'] })).toEqual([
      'offer',
      'intent',
      'returns',
      'fees',
      'jobs',
    ]);
  });

  it('admits not to know', () => {
    expect(decide({ hits: [aHit(fees, 0.1)] })).toEqual(['unknown']);
    expect(decide({})).toEqual(['unknown']);
  });
});
