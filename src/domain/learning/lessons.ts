import { foldText } from '../text/fold.js';
import { likenessOf } from '../text/likeness.js';
import type { Language } from '../language.js';
import type { IntentId } from '../understanding.js';
import type { LearnedUtterance } from './learned-utterance.js';

/** An example for the next training. */
export interface Lesson {
  readonly text: string;
  readonly intent: IntentId;
  readonly language: Language;
  /** `agent`: a person on staff vouches for it; `customers`: several customers agree. */
  readonly vouchedBy: 'agent' | 'customers';
}

/** So many different customers must have meant the same before their choices count by themselves. */
const CUSTOMERS_TO_AGREE = 2;

/** Share of common letter pairs (Dice 1945) from which two wordings count as the same. */
const NEARLY_EQUAL = 0.75;

/**
 * The messages to learn from.
 *
 * Anybody can chat with the bot, so nobody alone may teach it: a customer's choice waits until an
 * agent accepts it, or until two different customers chose the same intent for nearly equal words.
 * Customers who contradict each other, and words that an agent rejected for that intent, count for
 * nothing. The same words for the same intent are one example, however many said them.
 */
export function lessonsOf(known: readonly LearnedUtterance[]): Lesson[] {
  const accepted = known.filter(({ state }) => state === 'accepted');
  const choices = known.filter(({ state, from }) => state === 'waiting' && from === 'choice');
  const rejected = known.filter(({ state }) => state === 'rejected');
  const settled = new Map(accepted.map((one) => [plain(one.text), one.intent]));
  const agreed = choices.filter(
    (one) =>
      isAgreed(one, choices) &&
      !rejected.some((other) => other.intent === one.intent && nearlyEqual(one.text, other.text)) &&
      !choices.some((other) => other.intent !== one.intent && nearlyEqual(one.text, other.text)) &&
      (settled.get(plain(one.text)) ?? one.intent) === one.intent,
  );
  return unique([
    ...accepted.map((one) => lessonOf(one, 'agent')),
    ...agreed.map((one) => lessonOf(one, 'customers')),
  ]);
}

/** Whether enough different customers meant the same by nearly these words. */
function isAgreed(one: LearnedUtterance, all: readonly LearnedUtterance[]): boolean {
  const people = new Set(
    all
      .filter(({ intent, text }) => intent === one.intent && nearlyEqual(text, one.text))
      .map(({ by }) => by),
  );
  return people.size >= CUSTOMERS_TO_AGREE;
}

/** Whether two messages are the same but for a letter or two, blanks, signs and letter case. */
export function nearlyEqual(a: string, b: string): boolean {
  const [left, right] = [plain(a), plain(b)];
  if (left === right) return left !== '';
  const shorter = Math.min(left.length, right.length);
  if (shorter < 2 || shorter / Math.max(left.length, right.length) < NEARLY_EQUAL / 2) return false;
  return likenessOf(pairsOf(left), pairsOf(right)) >= NEARLY_EQUAL;
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}

function plain(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function lessonOf(
  { text, intent, language }: LearnedUtterance,
  vouchedBy: Lesson['vouchedBy'],
): Lesson {
  return { text, intent, language, vouchedBy };
}

/** The first of each wording and intent; words without a letter teach nothing. */
function unique(lessons: readonly Lesson[]): Lesson[] {
  const byWords = new Map<string, Lesson>();
  for (const lesson of lessons) {
    const words = plain(lesson.text);
    const key = `${lesson.intent}|${words}`;
    if (words !== '' && !byWords.has(key)) byWords.set(key, lesson);
  }
  return [...byWords.values()];
}
