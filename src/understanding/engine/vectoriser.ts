import { FeatureWeigher, type FeatureCounts } from './feature-weigher.js';
import { BLOCKS, FeatureExtractor } from './features.js';
import type { Speller } from './spelling.js';
import { Vocabulary } from './vocabulary.js';
import type { WordGroup } from './word-groups.js';
import { wordVectorsBeside, type WordVectors } from './word-vectors.js';

/** What a model remembers of its features. */
export interface FeatureStatistics extends FeatureCounts {
  /** The hashes of the known features, in the order of their numbers. */
  readonly hashes: Uint32Array;
  /** Words that mean the same; part of the model, since training counted their groups. */
  readonly groups: readonly WordGroup[];
}

const PLAIN_WORD = /^[a-z]+$/;

/**
 * Turns text into a sparse vector of the features that a model knows.
 *
 * One vectoriser serves one thread: `vector` is reused from text to text.
 */
export class Vectoriser {
  /** The last text. */
  readonly vector: FeatureWeigher;
  private readonly extractor: FeatureExtractor;
  private readonly vocabulary: Vocabulary;
  private readonly wordVectors: WordVectors;
  private numbers = new Int32Array(1024);

  constructor(
    statistics: FeatureStatistics,
    private readonly speller?: Speller,
  ) {
    this.vector = new FeatureWeigher(statistics);
    this.extractor = new FeatureExtractor(statistics.groups);
    this.wordVectors = wordVectorsBeside(statistics.groups);
    this.vocabulary = new Vocabulary(statistics.hashes);
  }

  /** Fills `vector` from a text in lower case, in which words with one typing error are mended. */
  vectorise(lower: string): void {
    const { extractor, vocabulary, vector } = this;
    extractor.extract(lower);
    const mended = this.mended(lower);
    if (mended !== lower) extractor.extract(mended);
    const { hashes, ends } = extractor;
    const count = ends[BLOCKS - 1] as number;
    if (this.numbers.length < count) this.numbers = new Int32Array(2 * count);
    const { numbers } = this;
    for (let at = 0; at < count; at += 1) numbers[at] = vocabulary.idOf(hashes[at] as number);
    vector.begin(count);
    let start = 0;
    for (let block = 0; block < BLOCKS; block += 1) {
      const end = ends[block] as number;
      vector.addBlock(block, numbers, start, end);
      start = end;
    }
    this.wordVectors.read(extractor);
    vector.addExtras(this.wordVectors.vector);
  }

  private mended(lower: string): string {
    const { extractor, speller, vocabulary } = this;
    if (!speller) return lower;
    return extractor.respelled(lower, (feature, start, end) => {
      if (vocabulary.idOf(feature) >= 0) return undefined;
      const word = lower.slice(start, end);
      return PLAIN_WORD.test(word) ? speller.correct(word) : undefined;
    });
  }
}

/** The numbers of the features in the order of their hashes, in which a model keeps them. */
export function orderByHash(hashes: Uint32Array): Int32Array {
  const order = Int32Array.from(hashes, (_, number) => number);
  return order.sort((a, b) => (hashes[a] as number) - (hashes[b] as number));
}

/** The same statistics with the features in another order. */
export function reorder(statistics: FeatureStatistics, order: Int32Array): FeatureStatistics {
  const pick = (from: Uint32Array): Uint32Array =>
    Uint32Array.from(order, (number) => from[number] as number);
  return { ...statistics, hashes: pick(statistics.hashes), counts: pick(statistics.counts) };
}
