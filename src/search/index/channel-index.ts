import { tokenShare } from '../channels.js';
import type { ChannelScores } from './channel-scores.js';
import { PhraseLengths } from './phrase-lengths.js';
import { PostingLists } from './posting-lists.js';
import { TermTable } from './term-table.js';

/** How strongly an article has a token, each 0 to 1: with all its text, and with what is asked only. */
export interface TokenStrength {
  readonly whole: number;
  readonly asked: number;
}

/** An article's posting: number, 18 bits; strength in what is asked, 7; in the whole, 7. */
const ARTICLE_BITS = 18;
const ARTICLE_MASK = (1 << ARTICLE_BITS) - 1;
const STRENGTH_BITS = 7;
const STRENGTH_MASK = (1 << STRENGTH_BITS) - 1;
const WHOLE_SHIFT = ARTICLE_BITS + STRENGTH_BITS;

/** A word that is many times in a query counts at most as often as this. */
const MOST_REPEATS = 3;

/** The most articles an index can hold. */
export const MOST_ARTICLES = ARTICLE_MASK;

/** One channel's inverted index: which articles and which phrases have which tokens. */
export class ChannelIndex {
  private readonly terms = new TermTable();
  private readonly articles = new PostingLists();
  private readonly phrases = new PostingLists();
  readonly lengths = new PhraseLengths();

  addArticle(article: number, strengths: ReadonlyMap<number, TokenStrength>): void {
    for (const [hash, { whole, asked }] of strengths) {
      const packed = (quantised(whole) << STRENGTH_BITS) | quantised(asked);
      this.articles.add(this.terms.add(hash), ((packed << ARTICLE_BITS) | article) >>> 0);
    }
  }

  removeArticle(article: number, hashes: Iterable<number>): void {
    for (const hash of hashes) {
      const term = this.terms.find(hash);
      if (term >= 0) this.articles.remove(term, (posting) => (posting & ARTICLE_MASK) === article);
    }
  }

  addPhrase(phrase: number, hashes: ReadonlySet<number>): void {
    for (const hash of hashes) this.phrases.add(this.terms.add(hash), phrase);
  }

  removePhrase(phrase: number, hashes: ReadonlySet<number>): void {
    for (const hash of hashes) {
      const term = this.terms.find(hash);
      if (term >= 0) this.phrases.remove(term, (posting) => posting === phrase);
    }
    this.lengths.set(phrase, 0, 0);
  }

  /** Sets the length of a phrase from how rare its tokens are among `livePhrases` by now. */
  measurePhrase(phrase: number, hashes: ReadonlySet<number>, livePhrases: number): void {
    let norm = 0;
    for (const hash of hashes) {
      norm += this.phraseWeight(hash, this.terms.find(hash), livePhrases) ** 2;
    }
    this.lengths.set(phrase, norm, hashes.size);
  }

  /**
   * Scores every article and phrase against the tokens of a query. Articles: BM25 with the strengths as
   * saturated term frequencies. Phrases: the weights of shared tokens.
   */
  score(
    tokens: readonly number[],
    liveArticles: number,
    livePhrases: number,
    scores: ChannelScores,
  ): void {
    for (const [hash, repeats] of occurrences(tokens)) {
      const term = this.terms.find(hash);
      const phraseWeight = this.phraseWeight(hash, term, livePhrases) ** 2;
      const articleWeight =
        this.articleWeight(hash, term, liveArticles) * Math.sqrt(Math.min(repeats, MOST_REPEATS));
      scores.queryNorm += phraseWeight;
      scores.queryWeight += articleWeight;
      if (term < 0) continue;
      this.scoreArticles(term, articleWeight, scores);
      this.scorePhrases(term, phraseWeight, scores);
    }
  }

  private scoreArticles(term: number, weight: number, scores: ChannelScores): void {
    const { whole, asked } = scores;
    const unit = weight / STRENGTH_MASK;
    this.articles.forEachBlock(term, (page, from, to) => {
      for (let at = from; at < to; at++) {
        const posting = page[at] ?? 0;
        const article = posting & ARTICLE_MASK;
        whole[article] = (whole[article] ?? 0) + unit * (posting >>> WHOLE_SHIFT);
        const inAsked = (posting >>> ARTICLE_BITS) & STRENGTH_MASK;
        if (inAsked > 0) asked[article] = (asked[article] ?? 0) + unit * inAsked;
      }
    });
  }

  private scorePhrases(term: number, weight: number, scores: ChannelScores): void {
    const { shared, hits } = scores;
    this.phrases.forEachBlock(term, (page, from, to) => {
      for (let at = from; at < to; at++) {
        const phrase = page[at] ?? 0;
        shared[phrase] = (shared[phrase] ?? 0) + weight;
        hits[phrase] = (hits[phrase] ?? 0) + 1;
      }
    });
  }

  /** Robertson and Spärck Jones' inverse document frequency, never negative. */
  private articleWeight(hash: number, term: number, articles: number): number {
    const having = term < 0 ? 0 : this.articles.count(term);
    return tokenShare(hash) * Math.log(1 + (articles - having + 0.5) / (having + 0.5));
  }

  private phraseWeight(hash: number, term: number, phrases: number): number {
    const having = term < 0 ? 0 : this.phrases.count(term);
    return tokenShare(hash) * Math.log(1 + (phrases + 1) / (having + 0.5));
  }
}

function quantised(strength: number): number {
  return strength === 0 ? 0 : Math.max(1, Math.round(strength * STRENGTH_MASK));
}

function occurrences(tokens: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}
