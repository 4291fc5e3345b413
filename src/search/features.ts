import { CHANNELS, type Channel } from './channels.js';
import type { ArticleIndex, IndexEntry } from './index/article-index.js';
import type { ChannelScores } from './index/channel-scores.js';

export type QueryScores = Readonly<Record<Channel, ChannelScores>>;

/** What is looked at per channel when an article is ranked closely, each 0 to 1. */
const PER_CHANNEL = [
  /** BM25F of the whole text, as a share of the best article's. */
  'whole',
  /** BM25 of title, questions and keywords, as a share of the best article's. */
  'asked',
  /** Cosine of the query and the article's best phrase. */
  'cosine',
  /** The weight of a phrase's tokens that are in the query, best phrase. */
  'covered',
  /** The same by number of tokens. */
  'hit',
  /** Falls with the number of a phrase's tokens that are not in the query: 1 when none is missing. */
  'complete',
] as const;

/**
 * The names of the features in their order: `word.whole`, `word.asked` …, then the sum by which the
 * candidates were chosen, and the classifier's distance from its best article and its probability.
 */
export const FEATURES: readonly string[] = [
  ...CHANNELS.flatMap((channel) => PER_CHANNEL.map((name) => `${channel}.${name}`)),
  'candidate',
  'classifier.margin',
  'classifier.share',
];

/** The best of each channel over all articles, which features are shares of. */
export interface Peaks {
  readonly whole: number;
  readonly asked: number;
}

/** Fills in the features of one article; those of the classifier stay 0 here. */
export function fillFeatures(
  entry: IndexEntry,
  index: ArticleIndex,
  scores: QueryScores,
  peaks: Readonly<Record<Channel, Peaks>>,
): Float64Array {
  const features = new Float64Array(FEATURES.length);
  let at = 0;
  for (const channel of CHANNELS) {
    const { whole, asked } = scores[channel];
    features[at] = (whole[entry.number] ?? 0) / (peaks[channel].whole || 1);
    features[at + 1] = (asked[entry.number] ?? 0) / (peaks[channel].asked || 1);
    for (const phrase of entry.own) fillPhrase(phrase, index, channel, scores, features, at + 2);
    for (const phrase of entry.learned)
      fillPhrase(phrase, index, channel, scores, features, at + 2);
    at += PER_CHANNEL.length;
  }
  return features;
}

function fillPhrase(
  phrase: number,
  index: ArticleIndex,
  channel: Channel,
  scores: QueryScores,
  features: Float64Array,
  at: number,
): void {
  const { shared, hits, queryNorm } = scores[channel];
  const hit = hits[phrase] ?? 0;
  if (hit === 0) return;
  const norm = index.channel(channel).norm(phrase);
  const count = index.channel(channel).tokenCount(phrase);
  const weight = shared[phrase] ?? 0;
  raise(features, at, weight / Math.sqrt(norm * queryNorm || 1));
  raise(features, at + 1, weight / (norm || 1));
  raise(features, at + 2, hit / (count || 1));
  raise(features, at + 3, Math.exp((hit - count) / 2));
}

function raise(features: Float64Array, at: number, value: number): void {
  if (value > (features[at] ?? 0)) features[at] = value;
}
