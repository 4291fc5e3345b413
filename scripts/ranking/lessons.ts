import { join } from 'node:path';
import { loadArticles } from '../../src/backends/article-files/load-articles.js';
import type { Article } from '../../src/domain/knowledge/article.js';
import type { Language } from '../../src/domain/language.js';
import { readEntries, readQueries, type QueryRow } from '../../src/search/evaluation/rows.js';
import { toArticle } from '../../src/search/evaluation/systems.js';
import { LanguageSearch } from '../../src/search/language-search.js';
import { loadIntents } from '../../src/understanding/training/load-intents.js';

/** A query's candidates as the ranking sees them. */
export interface RankingLesson {
  readonly rows: readonly Float64Array[];
  /** By candidate, see `knownShares`. */
  readonly known: readonly (readonly number[])[];
  /** The place of the right candidate; -1 when it is not among them. */
  readonly right: number;
  /** Lessons of one group are near each other: they are seen together or not at all. */
  readonly group: number;
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

/** Neighbours in the public sets are often about the same thing. */
const NEIGHBOURS = 10;

/** What the shop is asked in vain, one question to two of its own. */
const OUTSIDE = 'none';
const OUTSIDE_CONFIDENCE_WEIGHT = 2;

/** All lessons of a language, from the dev splits below `folder` and the articles below `content`. */
export function readLessons(language: Language, folder: string, content: string): LessonSet[] {
  const own = loadArticles(content, () => []).filter(
    ({ language: own, variant }) => own === language && variant === undefined,
  );
  const sets = PUBLIC_SETS[language].map((name) => publicSet(name, folder, language));
  return [...sets, ...ownSets(own, language), outside(own, language)];
}

function publicSet(name: string, folder: string, language: Language): LessonSet {
  const entries = readEntries(join(folder, name, 'entries.jsonl'));
  const queries = readQueries(join(folder, name, 'queries.dev.jsonl'), entries);
  const lessons = lessonsOf(entries.map(toArticle), queries, language, (_, at) =>
    Math.floor(at / NEIGHBOURS),
  );
  return { name, weight: 1, confidenceWeight: 1, lessons };
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
    const lessons = lessonsOf(indexed, asked, language, ({ id }) =>
      own.findIndex(({ slug }) => slug === id),
    );
    return {
      name: `${language}-own ${fold + 1}`,
      weight: OWN_WEIGHT,
      confidenceWeight: OWN_CONFIDENCE_WEIGHT,
      lessons,
    };
  });
}

/** For the confidence alone: questions that must not be answered. */
function outside(own: readonly Article[], language: Language): LessonSet {
  const file = loadIntents('intents').find(({ intent }) => intent === OUTSIDE);
  const queries = (file?.examples[language] ?? []).map((query) => ({ query, id: OUTSIDE }));
  return {
    name: `${language}-outside`,
    weight: 0,
    confidenceWeight: OUTSIDE_CONFIDENCE_WEIGHT,
    lessons: lessonsOf(own, queries, language, (_, at) => at),
  };
}

function lessonsOf(
  articles: readonly Article[],
  queries: readonly QueryRow[],
  language: Language,
  groupOf: (row: QueryRow, at: number) => number,
): RankingLesson[] {
  const search = new LanguageSearch(language);
  search.fill(articles, []);
  return queries.map((row, at) => {
    const candidates = search.candidates(row.query, () => true);
    return {
      rows: candidates.map(({ features }) => features.slice()),
      known: candidates.map(({ known }) => known),
      right: candidates.findIndex(({ entry }) => entry.article.slug === row.id),
      group: groupOf(row, at),
    };
  });
}
