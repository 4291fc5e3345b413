import type { SparseWeights } from './sparse-weights.js';
import { reorder, type FeatureStatistics } from './vectoriser.js';

/** Features and their weights, number by number. */
export interface WeightedFeatures {
  readonly statistics: FeatureStatistics;
  /** More features than in `statistics`: `EXTRA_FEATURES` at the end. */
  readonly weights: SparseWeights;
}

/**
 * The same features in the order of how often they occur, the most frequent first. A text's features
 * then lie close together in memory, which makes reading a fifth quicker.
 */
export function frequentFirst({ statistics, weights }: WeightedFeatures): WeightedFeatures {
  const order = byCount(statistics.counts);
  const starts = new Int32Array(weights.starts.length);
  const classOf = new Uint16Array(weights.classOf.length);
  const bytes = new Int8Array(weights.bytes.length);
  let length = 0;
  for (let place = 0; place < starts.length - 1; place += 1) {
    const feature = order[place] ?? place;
    const from = weights.starts[feature] as number;
    const end = weights.starts[feature + 1] as number;
    for (let entry = from; entry < end; entry += 1) {
      classOf[length] = weights.classOf[entry] as number;
      bytes[length++] = weights.bytes[entry] as number;
    }
    starts[place + 1] = length;
  }
  return {
    statistics: reorder(statistics, order),
    weights: { ...weights, starts, classOf, bytes },
  };
}

/** The places of the counts, the largest count first (counting sort, since most counts are small). */
function byCount(counts: Uint32Array): Int32Array {
  let largest = 0;
  for (let at = 0; at < counts.length; at += 1) largest = Math.max(largest, counts[at] as number);
  const next = new Int32Array(largest + 2);
  for (let at = 0; at < counts.length; at += 1) {
    const slot = largest - (counts[at] as number) + 1;
    next[slot] = (next[slot] as number) + 1;
  }
  for (let slot = 1; slot < next.length; slot += 1) {
    next[slot] = (next[slot] as number) + (next[slot - 1] as number);
  }
  const order = new Int32Array(counts.length);
  for (let at = 0; at < counts.length; at += 1) {
    const slot = largest - (counts[at] as number);
    const place = next[slot] as number;
    order[place] = at;
    next[slot] = place + 1;
  }
  return order;
}
