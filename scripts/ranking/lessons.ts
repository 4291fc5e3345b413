import { join } from 'node:path';
import { loadArticles } from '../../src/backends/article-files/load-articles.js';
import type { Article } from '../../src/domain/knowledge/article.js';
import type { Language } from '../../src/domain/language.js';
import { readEntries, readQueries, type QueryRow } from '../../src/search/evaluation/rows.js';
import { toArticle } from '../../src/search/evaluation/systems.js';
import { LanguageSearch } from '../../src/search/language-search.js';

/** A query's candidates as the ranking sees them. */
export interface RankingLesson {
  readonly rows: readonly Float64Array[];
  /** The place of the right candidate; -1 when it is not among them. */
  readonly right: number;
}

/** The lessons of one set of entries, and how much each counts. */
export interface LessonSet {
  readonly name: string;
  readonly weight: number;
  /** How much they count for the confidence. */
  readonly confidenceWeight: number;
  readonly lessons: readonly RankingLesson[];
}

const PUBLIC_SETS: Readonly<Record<Language, readonly string[]>> = {
  en: ['en-stackfaq', 'en-banking77'],
  zh: ['zh-medical', 'zh-cmrc2018'],
};

/** The shop's own questions are few but the ones that count, above all for the confidence. */
const OWN_WEIGHT = 2;
const OWN_CONFIDENCE_WEIGHT = 6;

/** Every third question of an article is asked, the other two are indexed; then the next third. */
const OWN_FOLDS = 3;

/** Queries of public sets to which no article of the shop is the answer. */
const FOREIGN = 100;

/** All lessons of a language, from the dev splits below `folder` and the articles below `content`. */
export function readLessons(language: Language, folder: string, content: string): LessonSet[] {
  const own = loadArticles(content, () => []).filter(
    ({ language: own, variant }) => own === language && variant === undefined,
  );
  const sets = PUBLIC_SETS[language].map((name) => publicSet(name, folder, language));
  return [...sets.map(({ set }) => set), ...ownSets(own, language), foreign(own, language, sets)];
}

interface PublicSet {
  readonly set: LessonSet;
  readonly queries: readonly QueryRow[];
}

function publicSet(name: string, folder: string, language: Language): PublicSet {
  const entries = readEntries(join(folder, name, 'entries.jsonl'));
  const queries = readQueries(join(folder, name, 'queries.dev.jsonl'), entries);
  const lessons = lessonsOf(entries.map(toArticle), queries, language);
  return { set: { name, weight: 1, confidenceWeight: 1, lessons }, queries };
}

function ownSets(own: readonly Article[], language: Language): LessonSet[] {
  return Array.from({ length: OWN_FOLDS }, (_, fold) => {
    const isAsked = (at: number): boolean => at % OWN_FOLDS === fold;
    const indexed = own.map((article) => ({
      ...article,
      questions: article.questions.filter((_, at) => !isAsked(at)),
    }));
    const asked = own.flatMap(({ slug, questions }) =>
      questions.filter((_, at) => isAsked(at)).map((query) => ({ query, id: slug })),
    );
    const lessons = lessonsOf(indexed, asked, language);
    return {
      name: `${language}-own ${fold + 1}`,
      weight: OWN_WEIGHT,
      confidenceWeight: OWN_CONFIDENCE_WEIGHT,
      lessons,
    };
  });
}

/** For the confidence alone: questions that must not be answered. */
function foreign(
  own: readonly Article[],
  language: Language,
  sets: readonly PublicSet[],
): LessonSet {
  const queries = sets.flatMap(({ queries }) => queries.slice(0, FOREIGN));
  const lessons = lessonsOf(own, queries, language);
  return { name: `${language}-foreign`, weight: 1, confidenceWeight: 1, lessons };
}

function lessonsOf(
  articles: readonly Article[],
  queries: readonly QueryRow[],
  language: Language,
): RankingLesson[] {
  const search = new LanguageSearch(language);
  search.fill(articles, []);
  return queries.map(({ query, id }) => {
    const candidates = search.candidates(query, () => true);
    return {
      rows: candidates.map(({ features }) => features.slice()),
      right: candidates.findIndex(({ entry }) => entry.article.slug === id),
    };
  });
}
