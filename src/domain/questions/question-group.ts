import { piecesOf } from '../knowledge/near-questions.js';
import { likenessOf } from '../text/likeness.js';
import { LANGUAGES, type Language } from '../language.js';
import { foldText } from '../text/fold.js';
import type { NearArticle, OpenQuestion, Reason } from './open-question.js';

/** Questions that one article would answer. */
export interface QuestionGroup {
  /** The smallest id of its questions. */
  readonly id: string;
  readonly ids: readonly string[];
  /** The clearest wording in each language that it was asked in. */
  readonly titles: Partial<Record<Language, string>>;
  /** Different wordings, the clearest first. */
  readonly samples: readonly { readonly text: string; readonly language: Language }[];
  /** Different customers. */
  readonly customers: number;
  /** The angriest of them, 0 to 1. */
  readonly anger: number;
  /** UTC ISO 8601. */
  readonly firstAt: string;
  readonly lastAt: string;
  /** The articles that came nearest on average, best first, at most three. */
  readonly near: readonly NearArticle[];
  /** Customers who wish to be told. */
  readonly wishes: number;
  readonly why: Readonly<Record<OpenQuestion['why'], number>>;
  /** What was wrong with the answers they got. */
  readonly reasons: readonly Reason[];
}

const MOST_SAMPLES = 12;
const MOST_NEAR = 3;
const MOST_REASONS = 5;
/** Comparing every wording with every other is dear in a large group. */
const MOST_COMPARED = 60;

/** What a group of questions says as a whole. The questions come sorted by id. */
export function summarise(questions: readonly OpenQuestion[]): QuestionGroup {
  const byClarity = LANGUAGES.flatMap((language) => clearestFirst(questions, language));
  const times = questions.map(({ at }) => at).sort();
  const count = (why: OpenQuestion['why']): number =>
    questions.filter((question) => question.why === why).length;
  return {
    id: questions[0]?.id ?? '',
    ids: questions.map(({ id }) => id),
    titles: Object.fromEntries(
      [...byClarity].reverse().map(({ language, text }) => [language, text]),
    ),
    samples: byClarity.slice(0, MOST_SAMPLES).map(({ text, language }) => ({ text, language })),
    customers: new Set(questions.map(({ by }) => by)).size,
    anger: Math.max(0, ...questions.map(({ anger }) => anger)),
    firstAt: times[0] ?? '',
    lastAt: times.at(-1) ?? '',
    near: nearestOf(questions),
    wishes: new Set(questions.filter(({ tellMe }) => tellMe).map(({ by }) => by)).size,
    why: { unknown: count('unknown'), rejected: count('rejected'), declined: count('declined') },
    reasons: questions.flatMap(({ reason }) => reason ?? []).slice(0, MOST_REASONS),
  };
}

/** Different wordings of one language, by how much they share with the others, then the shorter one. */
function clearestFirst(questions: readonly OpenQuestion[], language: Language): OpenQuestion[] {
  const byWords = new Map(
    questions
      .filter((question) => question.language === language)
      .map((question) => [foldText(question.text).replace(/[^\p{L}\p{N}]/gu, ''), question]),
  );
  const different = [...byWords.values()].slice(0, MOST_COMPARED);
  const pieces = different.map(({ text }) => piecesOf(text));
  const ranked = different.map((question, at) => {
    const own = pieces[at] ?? new Set();
    const shared = pieces.reduce((sum, other) => sum + likenessOf(own, other), 0);
    return { question, shared: Math.round((Number.isNaN(shared) ? 0 : shared) * 1e6) };
  });
  return ranked.sort(byClarity).map(({ question }) => question);
}

function byClarity(
  a: { readonly question: OpenQuestion; readonly shared: number },
  b: { readonly question: OpenQuestion; readonly shared: number },
): number {
  const shorter = a.question.text.length - b.question.text.length;
  return b.shared - a.shared || shorter || (a.question.id < b.question.id ? -1 : 1);
}

function nearestOf(questions: readonly OpenQuestion[]): NearArticle[] {
  const sums = new Map<string, number>();
  for (const { near } of questions)
    for (const { slug, confidence } of near) sums.set(slug, (sums.get(slug) ?? 0) + confidence);
  return [...sums]
    .map(([slug, sum]) => ({ slug, confidence: Math.round((sum / questions.length) * 1e3) / 1e3 }))
    .sort((a, b) => b.confidence - a.confidence || (a.slug < b.slug ? -1 : 1))
    .slice(0, MOST_NEAR);
}
