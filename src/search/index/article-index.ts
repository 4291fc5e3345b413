import type { Article } from '../../domain/knowledge/article.js';
import type { Language } from '../../domain/language.js';
import { foldText } from '../../domain/text/fold.js';
import { AppError } from '../../errors.js';
import { CHANNELS, tokenise, type Channel, type Tokens } from '../channels.js';
import { INDEX_SETTINGS, type IndexSettings } from '../settings.js';
import {
  FIELDS,
  fieldLength,
  foldFields,
  perChannel,
  strengthsOf,
  type ChannelStrengths,
  type FoldedFields,
} from './article-text.js';
import { ChannelIndex, MOST_ARTICLES } from './channel-index.js';
import type { ChannelScores } from './channel-scores.js';
import { FieldLengths } from './field-lengths.js';
import { PhraseTable } from './phrase-table.js';

/** An article as it is held: its number and the numbers of its phrases. */
export interface IndexEntry {
  readonly number: number;
  readonly article: Article;
  /** Title and questions. */
  readonly own: readonly number[];
  /** Phrases confirmed in use. */
  readonly learned: number[];
}

/** The articles of one language, indexed. Numbers of removed articles are used again. */
export class ArticleIndex {
  readonly phrases = new PhraseTable();
  private readonly settings: IndexSettings;
  private readonly channels = perChannel(() => new ChannelIndex());
  private readonly lengths = new FieldLengths();
  private readonly entries: (IndexEntry | undefined)[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly unused: number[] = [];

  constructor(readonly language: Language) {
    this.settings = INDEX_SETTINGS[language];
  }

  /** One more than the highest article number in use. */
  get end(): number {
    return this.entries.length;
  }

  get live(): number {
    return this.numbers.size;
  }

  entry(number: number): IndexEntry | undefined {
    return this.entries[number];
  }

  entryOf(slug: string): IndexEntry | undefined {
    const number = this.numbers.get(slug);
    return number === undefined ? undefined : this.entries[number];
  }

  /** All articles, by number. */
  *all(): Generator<IndexEntry> {
    for (const entry of this.entries) if (entry) yield entry;
  }

  channel(channel: Channel): ChannelIndex {
    return this.channels[channel];
  }

  /**
   * Adds many articles at once. Better than one by one: lengths and rarities are known before they are
   * used. @throws AppError `search.too-many-articles`
   */
  fill(articles: readonly Article[]): void {
    for (const article of articles) this.countLengths(foldFields(article), 1);
    for (const article of articles) this.insert(article, foldFields(article));
    for (let phrase = 0; phrase < this.phrases.end; phrase++) this.measure(phrase);
  }

  /** Adds an article, or puts it in the place of the one with its slug; learned phrases stay. */
  put(article: Article): void {
    const learned = this.learnedPhrases(article.slug);
    this.remove(article.slug);
    const fields = foldFields(article);
    this.countLengths(fields, 1);
    for (const phrase of this.insert(article, fields).own) this.measure(phrase);
    for (const phrase of learned) this.learn(article.slug, phrase);
  }

  /** Takes an article out with all its phrases; does nothing when there is none. */
  remove(slug: string): void {
    const entry = this.entryOf(slug);
    if (!entry) return;
    const fields = foldFields(entry.article);
    this.countLengths(fields, -1);
    const strengths = strengthsOf(fields, this.lengths, this.settings);
    for (const channel of CHANNELS) {
      this.channels[channel].removeArticle(entry.number, strengths[channel].keys());
    }
    for (const phrase of [...entry.own, ...entry.learned]) this.removePhrase(phrase);
    this.entries[entry.number] = undefined;
    this.numbers.delete(slug);
    this.unused.push(entry.number);
  }

  /** Adds a phrase that was confirmed for an article; nothing when it is known or there is no article. */
  learn(slug: string, phrase: string): void {
    const entry = this.entryOf(slug);
    const folded = foldText(phrase);
    const known = [...(entry?.own ?? []), ...(entry?.learned ?? [])];
    if (!entry || known.some((each) => foldText(this.phrases.text(each)) === folded)) return;
    const added = this.addPhrase(entry.number, phrase);
    entry.learned.push(added);
    this.measure(added);
  }

  learnedPhrases(slug: string): readonly string[] {
    return (this.entryOf(slug)?.learned ?? []).map((phrase) => this.phrases.text(phrase));
  }

  /** Scores all articles and phrases against the tokens of a query, channel by channel. */
  score(tokens: Tokens, scores: Readonly<Record<Channel, ChannelScores>>): void {
    for (const channel of CHANNELS) {
      scores[channel].clear(this.end, this.phrases.end);
      this.channels[channel].score(tokens[channel], this.live, this.phrases.live, scores[channel]);
    }
  }

  private insert(article: Article, fields: FoldedFields): IndexEntry {
    const number = this.unused.pop() ?? this.entries.length;
    if (number > MOST_ARTICLES) {
      throw new AppError('search.too-many-articles', `the index holds ${MOST_ARTICLES} articles`);
    }
    this.addStrengths(number, strengthsOf(fields, this.lengths, this.settings));
    const own = [article.title, ...article.questions].map((text) => this.addPhrase(number, text));
    const entry: IndexEntry = { number, article, own, learned: [] };
    this.entries[number] = entry;
    this.numbers.set(article.slug, number);
    return entry;
  }

  private addStrengths(number: number, strengths: ChannelStrengths): void {
    for (const channel of CHANNELS) this.channels[channel].addArticle(number, strengths[channel]);
  }

  private addPhrase(owner: number, text: string): number {
    const phrase = this.phrases.add(owner, text);
    const tokens = tokenise(foldText(text));
    for (const channel of CHANNELS) {
      this.channels[channel].addPhrase(phrase, new Set(tokens[channel]));
    }
    return phrase;
  }

  private removePhrase(phrase: number): void {
    const tokens = tokenise(foldText(this.phrases.text(phrase)));
    for (const channel of CHANNELS) {
      this.channels[channel].removePhrase(phrase, new Set(tokens[channel]));
    }
    this.phrases.remove(phrase);
  }

  private measure(phrase: number): void {
    const tokens = tokenise(foldText(this.phrases.text(phrase)));
    for (const channel of CHANNELS) {
      const hashes = new Set(tokens[channel]);
      this.channels[channel].measurePhrase(phrase, hashes, this.phrases.live);
    }
  }

  private countLengths(fields: FoldedFields, sign: 1 | -1): void {
    for (const field of FIELDS) this.lengths.count(field, fieldLength(fields[field]), sign);
  }
}
