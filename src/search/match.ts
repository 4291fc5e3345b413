import type { SearchHit } from '../domain/knowledge/article.js';
import type { QueryFit } from './channel-fit.js';
import type { Channel } from './channels.js';
import type { ArticleIndex, IndexEntry } from './index/article-index.js';

/** The channels a person can follow: words as written, words of the same meaning. */
const TOLD_CHANNELS: readonly Channel[] = ['gram', 'concept'];

/** The article's phrase that fits the query best and by what; its title and `body` when none does. */
export function matchOf(
  index: ArticleIndex,
  { article, own, learned }: IndexEntry,
  fit: QueryFit,
): SearchHit['matched'] {
  let best: SearchHit['matched'] = { phrase: article.title, channel: 'body' };
  let highest = 0;
  for (const channel of TOLD_CHANNELS) {
    const { shared, lengths, cosineUnit } = fit[channel];
    for (const phrase of [...own, ...learned]) {
      const cosine = (shared[phrase] ?? 0) * lengths.inverse(phrase) * cosineUnit;
      if (cosine <= highest) continue;
      highest = cosine;
      best = { phrase: index.phrases.text(phrase), channel };
    }
  }
  return best;
}
