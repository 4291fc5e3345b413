import type { Channel } from './channels.js';
import type { ArticleIndex } from './index/article-index.js';
import { perChannel } from './index/article-text.js';
import type { ChannelScores } from './index/channel-scores.js';
import type { PhraseLengths } from './index/phrase-lengths.js';

/** One channel's scores for a query with what turns them into shares. */
export interface ChannelFit {
  /** By article: BM25 of the whole text, and of title, questions and keywords. */
  readonly whole: Float32Array;
  readonly asked: Float32Array;
  /** One over the best article's. */
  readonly wholeUnit: number;
  readonly askedUnit: number;
  /** One over the most that any article could score. */
  readonly queryUnit: number;
  /** By phrase: Σ weight² and number of the tokens it shares with the query. */
  readonly shared: Float32Array;
  readonly hits: Uint16Array;
  readonly lengths: PhraseLengths;
  /** One over the length of the query's vector. */
  readonly cosineUnit: number;
}

export type QueryFit = Readonly<Record<Channel, ChannelFit>>;

/** What the scores of the last query mean; all units are 0 where nothing fits. */
export function fitOf(
  index: ArticleIndex,
  scores: Readonly<Record<Channel, ChannelScores>>,
): QueryFit {
  return perChannel((channel) => {
    const { whole, asked, shared, hits, queryNorm, queryWeight } = scores[channel];
    return {
      whole,
      asked,
      shared,
      hits,
      lengths: index.channel(channel).lengths,
      wholeUnit: inverse(peak(whole, index.end)),
      askedUnit: inverse(peak(asked, index.end)),
      queryUnit: inverse(queryWeight),
      cosineUnit: inverse(Math.sqrt(queryNorm)),
    };
  });
}

function peak(values: Float32Array, end: number): number {
  let best = 0;
  for (let at = 0; at < end; at++) {
    const value = values[at] ?? 0;
    if (value > best) best = value;
  }
  return best;
}

function inverse(value: number): number {
  return value > 0 ? 1 / value : 0;
}
