import type { Article } from '../domain/knowledge/article.js';
import type { Language } from '../domain/language.js';
import { foldText } from '../domain/text/fold.js';
import { chooseCandidates } from './candidates.js';
import { tokenise, type Tokens } from './channels.js';
import { fillFeatures } from './features.js';
import { hashText } from './hashes.js';
import { ArticleIndex, type IndexEntry } from './index/article-index.js';
import { perChannel } from './index/article-text.js';
import { ChannelScores } from './index/channel-scores.js';
import { PhraseClassifier } from './phrase-classifier.js';
import { phraseVector } from './phrase-vector.js';
import { teachAll, teachArticle } from './teaching.js';

/** A candidate with everything that is known about how well it fits. */
export interface Candidate {
  readonly entry: IndexEntry;
  readonly features: Float64Array;
}

const SLUG_SEED = 7;

/** The logits of the classifier are brought to the size of the other features. */
const LOGIT_UNIT = 5;

/** From this number of phrases an article on, the classifier is taught. */
const DENSE_PHRASES = 2.5;

/** The articles of one language with all that is learned about them. */
export class LanguageSearch {
  readonly index: ArticleIndex;
  readonly classifier = new PhraseClassifier(20);
  dense = false;
  trust = 0;
  private readonly scores = perChannel(() => new ChannelScores());

  constructor(language: Language) {
    this.index = new ArticleIndex(language);
  }

  /** Adds all articles and what was confirmed for them, then teaches the classifier. */
  fill(articles: readonly Article[], learned: readonly { slug: string; phrase: string }[]): void {
    this.index.fill(articles);
    for (const { slug, phrase } of learned) this.index.learn(slug, phrase);
    // Without anything learned from use the classifier costs a second of start and gains nothing.
    this.dense = learned.length > 0 && this.index.phrases.live >= DENSE_PHRASES * this.index.live;
    if (this.dense) this.trust = teachAll(this);
  }

  put(article: Article): void {
    this.forget(article.slug);
    this.index.put(article);
    if (this.dense) teachArticle(this, article.slug);
  }

  remove(slug: string): void {
    this.forget(slug);
    this.index.remove(slug);
  }

  learn(slug: string, phrase: string): void {
    this.index.learn(slug, phrase);
    if (this.dense) teachArticle(this, slug);
  }

  /** The candidates for a query with their features, best first by the candidate score. */
  candidates(text: string, allowed: (article: Article) => boolean): readonly Candidate[] {
    const tokens = tokenise(foldText(text));
    const entries = this.retrieve(tokens, allowed);
    return this.withClassifier(tokens, entries);
  }

  private retrieve(tokens: Tokens, allowed: (article: Article) => boolean): readonly Candidate[] {
    this.index.score(tokens, this.scores);
    const { chosen, peaks } = chooseCandidates(this.index, this.scores, (number) => {
      const entry = this.index.entry(number);
      return entry !== undefined && allowed(entry.article);
    });
    return chosen.flatMap(({ number, sum }) => {
      const entry = this.index.entry(number);
      if (!entry) return [];
      const features = fillFeatures(entry, this.index, this.scores, peaks);
      features[features.length - 3] = sum;
      return [{ entry, features }];
    });
  }

  private withClassifier(tokens: Tokens, candidates: readonly Candidate[]): readonly Candidate[] {
    const vector = phraseVector(tokens, this.index);
    const logits = candidates.map(({ entry }) =>
      this.classifier.logit(vector, articleKey(entry.article.slug)),
    );
    const highest = Math.max(...logits);
    const odds = logits.map((logit) => Math.exp(logit - highest));
    const total = odds.reduce((sum, odd) => sum + odd, 0);
    candidates.forEach(({ features }, at) => {
      features[features.length - 2] = ((logits[at] ?? 0) - highest) / LOGIT_UNIT;
      features[features.length - 1] = (odds[at] ?? 0) / total;
    });
    return candidates;
  }

  private forget(slug: string): void {
    if (!this.dense) return;
    const entry = this.index.entryOf(slug);
    for (const phrase of [...(entry?.own ?? []), ...(entry?.learned ?? [])]) {
      const tokens = tokenise(foldText(this.index.phrases.text(phrase)));
      this.classifier.forget(phraseVector(tokens, this.index), articleKey(slug));
    }
  }
}

/** An article's key in the classifier, which outlives its number. */
export function articleKey(slug: string): number {
  return hashText(slug, SLUG_SEED);
}
