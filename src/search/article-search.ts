import {
  isValid,
  type Article,
  type ArticleSearch,
  type SearchHit,
  type SearchQuery,
} from '../domain/knowledge/article.js';
import type { Language } from '../domain/language.js';
import { LanguageSearch } from './language-search.js';
import { shares } from './phrase-classifier.js';
import { confidenceOf, confidenceWeights } from './ranking.js';

/** What an article of the understood intent gets on top of its log odds. */
const INTENT_BONUS = 2;

/**
 * How much of the doubt goes when the article is of the understood intent. Set with `THRESHOLDS`: such
 * an article is told from a confidence by words of 0.2 (Chinese) or 0.3 (English) on, where nine in ten
 * of the shop's own held-back questions are right if 85 % of the intents are.
 */
const INTENT_TRUST: Readonly<Record<Language, number>> = { en: 0.76, zh: 0.6 };

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
    const search = this.languages[language];
    const found = search.candidates(text, (article) => isValid(article, now));
    const scores = found.map(
      ({ entry, score }) => score + (isAsked(entry.article, intents) ? INTENT_BONUS : 0),
    );
    const odds = shares(scores);
    return found
      .map((candidate, at) => ({ candidate, score: scores[at] ?? 0, share: odds[at] ?? 0 }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ candidate, score, share }) => ({
        article: candidate.entry.article,
        score,
        confidence: trusted(
          confidenceOf(candidate, share, confidenceWeights(language)),
          isAsked(candidate.entry.article, intents) ? INTENT_TRUST[language] : 0,
        ),
        matched: search.match(candidate.entry),
      }));
  }
}

/** @param trust the share of the doubt that goes, 0 to 1 */
function trusted(confidence: number, trust: number): number {
  return confidence + (1 - confidence) * trust;
}

function isAsked({ intent }: Article, intents: readonly string[]): boolean {
  return intent !== undefined && intents.includes(intent);
}
