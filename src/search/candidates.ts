import { CHANNELS, type Channel } from './channels.js';
import type { Peaks, QueryScores } from './features.js';
import { perChannel } from './index/article-text.js';
import type { ArticleIndex } from './index/article-index.js';
import { CANDIDATES, INDEX_SETTINGS } from './settings.js';

/** The articles worth a close look, and the peaks of every channel. */
export interface Candidates {
  /** Article numbers, the most promising first, with the sums they were chosen by. */
  readonly chosen: readonly { readonly number: number; readonly sum: number }[];
  readonly peaks: Readonly<Record<Channel, Peaks>>;
}

/**
 * Chooses the candidates by a fixed sum: per channel the share of the best BM25F, plus the cosine of
 * the best phrase.
 *
 * @param allowed articles for which it is false are left out.
 */
export function chooseCandidates(
  index: ArticleIndex,
  scores: QueryScores,
  allowed: (number: number) => boolean,
): Candidates {
  const peaks = perChannel((channel) =>
    peaksOf(index, scores[channel].whole, scores[channel].asked),
  );
  const sums = bestPhraseSums(index, scores);
  const weights = INDEX_SETTINGS[index.language].candidateWeights;
  for (const channel of CHANNELS) {
    const { whole } = scores[channel];
    const unit = weights[channel] / (peaks[channel].whole || 1);
    for (let number = 0; number < index.end; number++) {
      sums[number] = (sums[number] ?? 0) + unit * (whole[number] ?? 0);
    }
  }
  const numbers = highest(sums, index.end, CANDIDATES, allowed);
  return { chosen: numbers.map((number) => ({ number, sum: sums[number] ?? 0 })), peaks };
}

function peaksOf(index: ArticleIndex, whole: Float32Array, asked: Float32Array): Peaks {
  let bestWhole = 0;
  let bestAsked = 0;
  for (let number = 0; number < index.end; number++) {
    bestWhole = Math.max(bestWhole, whole[number] ?? 0);
    bestAsked = Math.max(bestAsked, asked[number] ?? 0);
  }
  return { whole: bestWhole, asked: bestAsked };
}

/** By article: the best weighted sum of cosines of one of its phrases. */
function bestPhraseSums(index: ArticleIndex, scores: QueryScores): Float64Array {
  const { phrases, end } = index;
  const weights = INDEX_SETTINGS[index.language].candidateWeights;
  const sums = new Float64Array(phrases.end);
  for (const channel of CHANNELS) {
    const { shared, queryNorm } = scores[channel];
    const ofChannel = index.channel(channel);
    for (let phrase = 0; phrase < phrases.end; phrase++) {
      const weight = shared[phrase] ?? 0;
      if (weight === 0) continue;
      const cosine = weight / Math.sqrt(ofChannel.norm(phrase) * queryNorm || 1);
      sums[phrase] = (sums[phrase] ?? 0) + weights[channel] * cosine;
    }
  }
  const best = new Float64Array(end);
  for (let phrase = 0; phrase < phrases.end; phrase++) {
    const owner = phrases.owner(phrase);
    best[owner] = Math.max(best[owner] ?? 0, sums[phrase] ?? 0);
  }
  return best;
}

/** The places of the highest positive values, highest first, ties by place. */
function highest(
  values: Float64Array,
  end: number,
  limit: number,
  allowed: (place: number) => boolean,
): readonly number[] {
  const places: number[] = [];
  let floor = 0;
  for (let place = 0; place < end; place++) {
    const value = values[place] ?? 0;
    if (value <= floor || !allowed(place)) continue;
    places.push(place);
    if (places.length < 4 * limit) continue;
    keepHighest(places, values, limit);
    floor = values[places[limit - 1] ?? 0] ?? 0;
  }
  keepHighest(places, values, limit);
  return places;
}

function keepHighest(places: number[], values: Float64Array, limit: number): void {
  places.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  places.length = Math.min(places.length, limit);
}
