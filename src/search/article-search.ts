import {
  isValid,
  type Article,
  type ArticleSearch,
  type SearchHit,
  type SearchQuery,
} from '../domain/knowledge/article.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import { LanguageSearch, type Candidate } from './language-search.js';
import { confidenceOf, rankScore } from './ranking.js';

/** What an article of the understood intent gets on top, as a share of the best score. */
const INTENT_BONUS = 0.35;

/** Larger leads do not come from better answers but from queries that hardly anything shares a word with. */
const MOST_LEAD = 0.4;

/** With the intent known, the article is looked for among few: the odds of being right rise. */
const INTENT_TRUST = 0.5;

/** The knowledge base's search: candidates by BM25F and best phrase, then the close ranking. */
export class IndexedSearch implements ArticleSearch {
  private readonly languages: ReadonlyMap<Language, LanguageSearch>;

  constructor(articles: readonly Article[]) {
    this.languages = new Map(
      LANGUAGES.map((language) => {
        const search = new LanguageSearch(language);
        search.fill(
          articles.filter((article) => article.language === language),
          [],
        );
        return [language, search];
      }),
    );
  }

  search(query: SearchQuery, limit: number): readonly SearchHit[] {
    const { text, language, intents = [], now } = query;
    const allowed = (article: Article): boolean => isValid(article, now);
    const found = this.languages.get(language)?.candidates(text, allowed) ?? [];
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
