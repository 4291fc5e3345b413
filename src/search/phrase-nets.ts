import { TermTable } from './index/term-table.js';
import { shares, type PhraseVector } from './phrase-classifier.js';
import { taughtNet } from './phrase-net-teaching.js';
import { UNITS, type NetPhrase, type PhraseNet } from './phrase-net.js';

/** Each net begins elsewhere; together they err less. */
const SEEDS = [5, 9];
/** How far a single correction goes. */
const SINGLE_RATE = 0.05;

/** Some nets over the same tokens, whose evidence is averaged. */
export class PhraseNets {
  private readonly rows = new TermTable();
  private readonly nets: readonly PhraseNet[];
  private readonly active = new Float64Array(UNITS);

  /** @param lessons phrases, and which article each asks for. */
  constructor(lessons: readonly { readonly vector: PhraseVector; readonly right: number }[]) {
    for (const { vector } of lessons) for (const hash of vector.hashes) this.rows.add(hash);
    const articles = 1 + lessons.reduce((most, { right }) => Math.max(most, right), 0);
    const read = lessons.map(({ vector, right }) => ({ phrase: this.read(vector), right }));
    this.nets = SEEDS.map((seed) => taughtNet(read, this.rows.size, articles, seed));
  }

  /** The evidence that the phrase asks for each of the articles. */
  logits(vector: PhraseVector, articles: readonly number[]): readonly number[] {
    const sums = articles.map(() => 0);
    const phrase = this.read(vector);
    for (const net of this.nets) {
      net.activate(phrase, this.active);
      articles.forEach((article, at) => {
        sums[at] = (sums[at] ?? 0) + net.logit(this.active, article) / this.nets.length;
      });
    }
    return sums;
  }

  /** Takes the phrase nearer to its article; the others stay as they are. */
  teach(vector: PhraseVector, right: number, rivals: readonly number[]): void {
    const phrase = this.read(vector);
    for (const net of this.nets) {
      net.activate(phrase, this.active);
      const odds = shares([right, ...rivals].map((article) => net.logit(this.active, article)));
      net.move(this.active, right, SINGLE_RATE * (1 - (odds[0] ?? 0)));
    }
  }

  forget(article: number): void {
    for (const net of this.nets) net.forget(article);
  }

  /** Tokens that no lesson had are left out. */
  private read({ hashes, weights }: PhraseVector): NetPhrase {
    const known = [...hashes.keys()].filter((at) => this.rows.find(hashes[at] ?? 0) >= 0);
    return {
      rows: Int32Array.from(known, (at) => this.rows.find(hashes[at] ?? 0)),
      weights: Float32Array.from(known, (at) => weights[at] ?? 0),
    };
  }
}
