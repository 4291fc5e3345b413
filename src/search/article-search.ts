import {
  isValid,
  type Article,
  type ArticleSearch,
  type SearchHit,
  type SearchQuery,
} from '../domain/knowledge/article.js';
import type { Language } from '../domain/language.js';
import { LanguageSearch, type Candidate } from './language-search.js';
import { confidenceOf, rankScore } from './ranking.js';

/** What an article of the understood intent gets on top, as a share of the best score. */
const INTENT_BONUS = 0.35;

/** Larger leads do not come from better answers but from queries that hardly anything shares a word with. */
const MOST_LEAD = 0.4;

/** With the intent known, the article is looked for among few: the odds of being right rise. */
const INTENT_TRUST = 0.5;

/** A customer's wording that a person confirmed for an article. */
export interface LearnedPhrase {
  readonly slug: string;
  readonly language: Language;
  readonly phrase: string;
}

/** The knowledge base's search: candidates by BM25F and best phrase, then the close ranking. */
export class IndexedSearch implements ArticleSearch {
  private readonly languages: Readonly<Record<Language, LanguageSearch>>;

  /**
   * @param learned what was confirmed so far; with it at hand from the start the classifier is taught
   * as well, which phrases that are learned one by one later only correct.
   */
  constructor(articles: readonly Article[], learned: readonly LearnedPhrase[] = []) {
    const searchIn = (language: Language): LanguageSearch => {
      const search = new LanguageSearch(language);
      search.fill(
        articles.filter((article) => article.language === language),
        learned.filter((each) => each.language === language),
      );
      return search;
    };
    this.languages = { zh: searchIn('zh'), en: searchIn('en') };
  }

  /**
   * Adds the article, or puts it in the place of the one of its slug and language, whose learned
   * phrases it keeps. Findable at once. @throws AppError `search.too-many-articles`
   */
  put(article: Article): void {
    this.languages[article.language].put(article);
  }

  /** Makes an article unfindable and forgets what was learned for it; nothing when there is none. */
  remove(slug: string, language: Language): void {
    this.languages[language].remove(slug);
  }

  /** Makes an article findable by one more wording; nothing when it is known or there is no article. */
  learn(slug: string, language: Language, phrase: string): void {
    this.languages[language].learn(slug, phrase);
  }

  search(query: SearchQuery, limit: number): readonly SearchHit[] {
    const { text, language, intents = [], now } = query;
    const allowed = (article: Article): boolean => isValid(article, now);
    const found = this.languages[language].candidates(text, allowed);
    const scored = found.map((candidate) => ({ candidate, score: rankScore(candidate.features) }));
    const best = Math.max(0, ...scored.map(({ score }) => score));
    const ranked = scored
      .map(({ candidate, score }) => ({
        candidate,
        score: score + best * bonusOf(candidate, intents),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    return ranked
      .slice(0, limit)
      .map((hit, at) => toHit(hit, ranked[at + 1]?.score ?? 0, language, intents));
  }
}

interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

function toHit(
  { candidate, score }: Ranked,
  next: number,
  language: Language,
  intents: readonly string[],
): SearchHit {
  const { article } = candidate.entry;
  // A lead over nobody, or over hardly anything, is no sign of being right.
  const lead = Math.min(MOST_LEAD, score > 0 ? (score - next) / score : 0);
  const words = confidenceOf(candidate.features, lead, language);
  const confidence = isAsked(article, intents) ? words + (1 - words) * INTENT_TRUST : words;
  return { article, score, confidence, matched: { phrase: article.title, channel: 'body' } };
}

function bonusOf({ entry }: Candidate, intents: readonly string[]): number {
  return isAsked(entry.article, intents) ? INTENT_BONUS : 0;
}

function isAsked(article: Article, intents: readonly string[]): boolean {
  return article.intent !== undefined && intents.includes(article.intent);
}
