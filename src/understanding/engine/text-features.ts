import { FeatureNumbers } from './feature-numbers.js';
import { EXTRA_FEATURES, FeatureWeigher, type FeatureCounts } from './feature-weigher.js';
import { BLOCKS, FeatureExtractor } from './features.js';
import type { SparseRows } from './sparse-rows.js';
import type { WordGroup } from './word-groups.js';
import { VECTOR_SIZE, wordVectorsBeside, type WordVectors } from './word-vectors.js';

const NO_VECTOR = new Float32Array(VECTOR_SIZE);

/** The features that some of the texts have, and how often. */
export interface CountedFeatures extends FeatureCounts {
  /** The number in `TextFeatures` of each feature. */
  readonly numbers: Int32Array;
}

/**
 * The features of training texts, each text read once. Features are numbered as they are first seen,
 * so that those of one text lie together in memory: training is several times quicker than with
 * random numbers.
 */
export class TextFeatures {
  private readonly extractor: FeatureExtractor;
  private readonly known = new FeatureNumbers();
  /** The features of all texts, one after the other, as often as they occur. */
  private stream = new Int32Array(1 << 16);
  private length = 0;
  /** Where each block of each text ends in `stream`. */
  private readonly ends: number[] = [];
  private readonly wordVectors: WordVectors;
  /** The word vector of each text. */
  private readonly vectorOf: Float32Array[] = [];

  constructor(groups: readonly WordGroup[]) {
    this.extractor = new FeatureExtractor(groups);
    this.wordVectors = wordVectorsBeside(groups);
  }

  /**
   * Adds a text in lower case; texts are numbered from 0 on.
   *
   * @param learns whether features that no text had before get a number.
   */
  add(lower: string, learns: boolean): void {
    const { extractor, known } = this;
    extractor.extract(lower);
    const { hashes, ends } = extractor;
    const count = ends[BLOCKS - 1] as number;
    if (this.length + count > this.stream.length) {
      const larger = new Int32Array(2 * (this.length + count));
      larger.set(this.stream);
      this.stream = larger;
    }
    const { stream, length } = this;
    for (let at = 0; at < count; at += 1) {
      const hash = hashes[at] as number;
      stream[length + at] = learns ? known.number(hash) : known.find(hash);
    }
    for (let block = 0; block < BLOCKS; block += 1)
      this.ends.push(length + (ends[block] as number));
    this.length += count;
    this.wordVectors.read(extractor);
    this.vectorOf.push(this.wordVectors.vector.slice());
  }

  /** The hashes of all features, by number. */
  hashes(): Uint32Array {
    return this.known.hashes();
  }

  /** Counts in how many of the texts each feature occurs; those that occur in none are left out. */
  count(texts: Int32Array): CountedFeatures {
    const counts = new Uint32Array(this.known.count);
    const lastSeen = new Int32Array(this.known.count).fill(-1);
    for (let place = 0; place < texts.length; place += 1) {
      const text = texts[place] as number;
      const end = this.ends[BLOCKS * text + BLOCKS - 1] as number;
      for (let at = this.startOf(text); at < end; at += 1) {
        const number = this.stream[at] as number;
        if (number < 0 || lastSeen[number] === place) continue;
        lastSeen[number] = place;
        counts[number] = (counts[number] as number) + 1;
      }
    }
    const numbers = Int32Array.from(counts.keys()).filter(
      (number) => (counts[number] as number) > 0,
    );
    return {
      numbers,
      counts: Uint32Array.from(numbers, (number) => counts[number] as number),
      texts: texts.length,
    };
  }

  /** The vectors of texts, in the order given, over the features that were counted. */
  vectors(texts: Int32Array, counted: CountedFeatures): SparseRows {
    const renumbered = new Int32Array(this.known.count).fill(-1);
    counted.numbers.forEach((number, at) => (renumbered[number] = at));
    const weigher = new FeatureWeigher(counted);
    const starts = new Int32Array(texts.length + 1);
    const indices = new Int32Array(this.spaceFor(texts));
    const values = new Float32Array(indices.length);
    let length = 0;
    for (let row = 0; row < texts.length; row += 1) {
      this.weigh(texts[row] as number, renumbered, weigher);
      for (let at = 0; at < weigher.length; at += 1) {
        indices[length] = weigher.indices[at] as number;
        values[length++] = weigher.values[at] as number;
      }
      starts[row + 1] = length;
    }
    return { count: texts.length, starts, indices, values };
  }

  private weigh(text: number, renumbered: Int32Array, weigher: FeatureWeigher): void {
    let start = this.startOf(text);
    const most = (this.ends[BLOCKS * text + BLOCKS - 1] as number) - start;
    const numbers = new Int32Array(most);
    for (let at = 0; at < most; at += 1) {
      const number = this.stream[start + at] as number;
      numbers[at] = number < 0 ? number : (renumbered[number] as number);
    }
    weigher.begin(most);
    const first = start;
    for (let block = 0; block < BLOCKS; block += 1) {
      const end = this.ends[BLOCKS * text + block] as number;
      weigher.addBlock(block, numbers, start - first, end - first);
      start = end;
    }
    weigher.addExtras(this.vectorOf[text] ?? NO_VECTOR);
  }

  private startOf(text: number): number {
    return text === 0 ? 0 : (this.ends[BLOCKS * text - 1] as number);
  }

  /** As many entries as the vectors may have. */
  private spaceFor(texts: Int32Array): number {
    let space = texts.length * EXTRA_FEATURES;
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] as number;
      space += (this.ends[BLOCKS * text + BLOCKS - 1] as number) - this.startOf(text);
    }
    return space;
  }
}
