import type { Article, SearchHit } from '../domain/knowledge/article.js';
import type { Language } from '../domain/language.js';
import { foldText } from '../domain/text/fold.js';
import { CandidateChooser } from './candidates.js';
import { fitOf, type QueryFit } from './channel-fit.js';
import { tokenise, type Tokens } from './channels.js';
import { compareFeatures, FEATURES, fillFeatures, knownShares } from './features.js';
import { chooseFusion, RANKING_ONLY, type Fusion, type FusionTrial } from './fusion.js';
import { ArticleIndex, type IndexEntry } from './index/article-index.js';
import { perChannel } from './index/article-text.js';
import { ChannelScores } from './index/channel-scores.js';
import { matchOf } from './match.js';
import { PhraseClassifier } from './phrase-classifier.js';
import { rankerFor } from './ranking.js';
import type { Ranker } from './ranking-net.js';
import { CANDIDATES } from './settings.js';
import { teachAll, teachArticle, type FindRivals } from './teaching.js';

/** A candidate with everything that is known about how well it fits. */
export interface Candidate {
  readonly entry: IndexEntry;
  /** Overwritten by the next query. */
  readonly features: Float64Array;
  /** See `knownShares`. */
  readonly known: readonly number[];
  /** Log odds against the other candidates. */
  readonly score: number;
}

/** A wording that was confirmed for an article. */
interface Confirmed {
  readonly slug: string;
  readonly phrase: string;
}

/** From this many confirmed phrases on the classifier is taught. */
const ENOUGH_CONFIRMED = 100;
/** One in five is kept back at first, to see how far the classifier can be trusted. */
const KEPT_BACK = 5;
const CLASSIFIER_BITS = 21;

/** The articles of one language with all that is learned about them. */
export class LanguageSearch {
  readonly index: ArticleIndex;
  private readonly scores = perChannel(() => new ChannelScores());
  private readonly chooser: CandidateChooser;
  private readonly ranker: Ranker;
  private readonly rows = emptyRows();
  private readonly rowsUnheard = emptyRows();
  /**
   * The learned phrases that nets were taught. The ranking does not look at them again: two opinions
   * of the same evidence tell less than two of different evidence.
   */
  private readonly heard = new Set<number>();
  /** What the last query's scores mean. */
  private fit: QueryFit;
  private classifier: PhraseClassifier | undefined;
  private fusion: Fusion = RANKING_ONLY;

  constructor(language: Language) {
    this.index = new ArticleIndex(language);
    this.chooser = new CandidateChooser(this.index);
    this.ranker = rankerFor(language);
    this.fit = fitOf(this.index, this.scores);
  }

  /** Adds all articles and what was confirmed for them, then teaches the classifier. */
  fill(articles: readonly Article[], confirmed: readonly Confirmed[]): void {
    this.index.fill(articles);
    if (confirmed.length < ENOUGH_CONFIRMED) return this.learnAll(confirmed);
    const kept = confirmed.filter((_, at) => at % KEPT_BACK === 0);
    this.learnAll(confirmed.filter((_, at) => at % KEPT_BACK !== 0));
    const trained = this.taught();
    const fusion = chooseFusion(kept.map((each) => this.trial(each, trained)));
    this.heard.clear();
    this.learnAll(kept);
    if (fusion.classifier === 0) return;
    this.fusion = fusion;
    this.classifier = this.taught();
  }

  put(article: Article): void {
    this.forget(article.slug);
    this.index.put(article);
    this.teach(article.slug);
  }

  remove(slug: string): void {
    this.forget(slug);
    const entry = this.index.entryOf(slug);
    if (entry) this.classifier?.nets?.forget(entry.number);
    this.index.remove(slug);
  }

  learn(slug: string, phrase: string): void {
    this.index.learn(slug, phrase);
    this.teach(slug);
  }

  /** The candidates for a query, in the order in which they were chosen. */
  candidates(text: string, allowed: (article: Article) => boolean): readonly Candidate[] {
    const tokens = tokenise(foldText(text));
    const ranked = this.ranked(tokens, allowed);
    const { classifier, fusion } = this;
    if (!classifier) return ranked;
    const told = classifier.logits(classifier.reader.read(tokens), numbersOf(ranked));
    return ranked.map((candidate, at) => ({
      ...candidate,
      score: fusion.ranking * candidate.score + fusion.classifier * (told[at] ?? 0),
    }));
  }

  /** The phrase by which a candidate of the last query fits. */
  match(entry: IndexEntry): SearchHit['matched'] {
    return matchOf(this.index, entry, this.fit);
  }

  private ranked(tokens: Tokens, allowed: (article: Article) => boolean): readonly Candidate[] {
    this.index.score(tokens, this.scores);
    this.fit = fitOf(this.index, this.scores);
    const { fit } = this;
    const isAllowed = (number: number): boolean => {
      const entry = this.index.entry(number);
      return entry !== undefined && allowed(entry.article);
    };
    const entries = this.chooser
      .choose(fit, isAllowed)
      .map((number) => this.index.entry(number))
      .filter((entry) => entry !== undefined);
    const rows = this.filled(entries, this.rows);
    const ranked =
      this.heard.size === 0
        ? rows
        : this.filled(
            entries.map((entry) => this.unheard(entry)),
            this.rowsUnheard,
          );
    return entries.map((entry, at) => ({
      entry,
      features: rows[at] as Float64Array,
      known: knownShares(entry, fit),
      score: this.ranker.score(ranked[at] as Float64Array),
    }));
  }

  private filled(entries: readonly IndexEntry[], into: readonly Float64Array[]) {
    const rows = into.slice(0, entries.length);
    const sums = this.chooser.sums;
    entries.forEach((entry, at) => {
      fillFeatures(entry, this.fit, sums[entry.number] ?? 0, rows[at] as Float64Array);
    });
    compareFeatures(rows);
    return rows;
  }

  private unheard(entry: IndexEntry): IndexEntry {
    return { ...entry, learned: entry.learned.filter((phrase) => !this.heard.has(phrase)) };
  }

  private learnAll(confirmed: readonly Confirmed[]): void {
    for (const { slug, phrase } of confirmed) this.index.learn(slug, phrase);
  }

  private taught(): PhraseClassifier {
    const classifier = new PhraseClassifier(CLASSIFIER_BITS);
    teachAll(classifier, this.index, this.rivals);
    if (!classifier.nets) return classifier;
    for (const { learned } of this.index.all()) {
      for (const phrase of learned) this.heard.add(phrase);
    }
    return classifier;
  }

  private trial({ slug, phrase }: Confirmed, classifier: PhraseClassifier): FusionTrial {
    const tokens = tokenise(foldText(phrase));
    const ranked = this.ranked(tokens, () => true);
    return {
      ranking: ranked.map(({ score }) => score),
      classifier: classifier.logits(classifier.reader.read(tokens), numbersOf(ranked)),
      right: ranked.findIndex(({ entry }) => entry.article.slug === slug),
    };
  }

  private readonly rivals: FindRivals = (phrase) =>
    numbersOf(this.ranked(tokenise(foldText(phrase)), () => true));

  private teach(slug: string): void {
    if (this.classifier) teachArticle(this.classifier, this.index, slug, this.rivals);
  }

  private forget(slug: string): void {
    const entry = this.index.entryOf(slug);
    if (!entry || !this.classifier) return;
    for (const phrase of [...entry.own, ...entry.learned]) {
      this.heard.delete(phrase);
      const tokens = tokenise(foldText(this.index.phrases.text(phrase)));
      this.classifier.forget(this.classifier.reader.read(tokens), entry.number);
    }
  }
}

function numbersOf(candidates: readonly Candidate[]): readonly number[] {
  return candidates.map(({ entry }) => entry.number);
}

function emptyRows(): readonly Float64Array[] {
  return Array.from({ length: CANDIDATES }, () => new Float64Array(FEATURES.length));
}
