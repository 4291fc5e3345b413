import { piecesOf } from '../knowledge/near-questions.js';
import { likenessOf } from '../text/likeness.js';
import type { Language } from '../language.js';
import { foldText } from '../text/fold.js';
import type { OpenQuestion } from './open-question.js';
import { crossLanguagePairs } from './cross-language.js';
import { Sets } from './sets.js';
import { summarise, type QuestionGroup } from './question-group.js';

/**
 * Share of common pieces from which two questions are asked alike. Lower than for duplicates within the
 * knowledge base: a person looks at a group before anything is made of it.
 */
const ALIKE = 0.6;

/** Pieces that more distinct questions than this have in common bring no two of them together. */
const COMMON = 300;

interface Wording {
  readonly pieces: ReadonlySet<string>;
  readonly places: number[];
}

/**
 * Puts near-duplicate questions together: within a language by the pieces that they share, across
 * languages by the articles that came near and the intent that was heard. Every question is in exactly
 * one group, whatever the order of the input; groups come by the number of different customers, then
 * anger, then recency.
 */
export function groupQuestions(questions: readonly OpenQuestion[]): QuestionGroup[] {
  const sorted = [...questions].sort(byId);
  const sets = new Sets(sorted.length);
  for (const language of ['zh', 'en'] as const) joinAlike(sorted, language, sets);
  const alike = sets.all().map((places) => places.flatMap((place) => sorted[place] ?? []));
  const merged = new Sets(alike.length);
  for (const [one, other] of crossLanguagePairs(alike)) merged.join(one, other);
  const groups = merged.all().map((places) => places.flatMap((place) => alike[place] ?? []));
  return groups.map((group) => summarise(group.sort(byId))).sort(byWeight);
}

function joinAlike(questions: readonly OpenQuestion[], language: Language, sets: Sets): void {
  const wordings = [...wordingsOf(questions, language).values()];
  for (const { places } of wordings) for (const place of places) sets.join(places[0] ?? 0, place);
  const byPiece = new Map<string, number[]>();
  wordings.forEach(({ pieces }, at) => {
    for (const piece of pieces) byPiece.set(piece, [...(byPiece.get(piece) ?? []), at]);
  });
  const tried = new Set<number>();
  for (const sharing of byPiece.values()) {
    if (sharing.length > COMMON) continue;
    for (const [one, other] of pairsOf(sharing)) {
      const pair = one * wordings.length + other;
      if (tried.has(pair)) continue;
      tried.add(pair);
      const [left, right] = [wordings[one], wordings[other]];
      if (left && right && likenessOf(left.pieces, right.pieces) >= ALIKE)
        sets.join(left.places[0] ?? 0, right.places[0] ?? 0);
    }
  }
}

/** Questions with the same words are one wording; one without any word is a wording by its signs. */
function wordingsOf(
  questions: readonly OpenQuestion[],
  language: Language,
): ReadonlyMap<string, Wording> {
  const found = new Map<string, Wording>();
  questions.forEach((question, place) => {
    if (question.language !== language) return;
    const pieces = piecesOf(question.text);
    const key = pieces.size > 0 ? [...pieces].sort().join('|') : `= ${foldText(question.text)}`;
    const known = found.get(key);
    if (known) known.places.push(place);
    else found.set(key, { pieces, places: [place] });
  });
  return found;
}

function* pairsOf(places: readonly number[]): Generator<readonly [number, number]> {
  for (let one = 0; one < places.length; one++) {
    for (let other = one + 1; other < places.length; other++) {
      yield [places[one] ?? 0, places[other] ?? 0];
    }
  }
}

function byId(a: OpenQuestion, b: OpenQuestion): number {
  return a.id < b.id ? -1 : 1;
}

function byWeight(a: QuestionGroup, b: QuestionGroup): number {
  if (a.customers !== b.customers) return b.customers - a.customers;
  if (a.anger !== b.anger) return b.anger - a.anger;
  if (a.lastAt !== b.lastAt) return a.lastAt < b.lastAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
