import { tokenise } from './channels.js';
import { foldText } from '../domain/text/fold.js';
import type { IndexEntry } from './index/article-index.js';
import { articleKey, type LanguageSearch } from './language-search.js';
import { PhraseClassifier, type PhraseVector } from './phrase-classifier.js';
import { phraseVector } from './phrase-vector.js';

/** The closest other articles, from which the classifier must tell an article. */
const RIVALS = 60;
const ROUNDS = 10;
const FIRST_RATE = 1;
const RATE_DECAY = 1;
const HELD_OUT = 5;
/** A classifier that is right this seldom knows nothing. */
const BY_CHANCE = 0.3;

interface Lesson {
  text: string;
  readonly vector: PhraseVector;
  readonly right: number;
  readonly rivals: readonly number[];
}

/**
 * Teaches the classifier every phrase of every article, in a fixed shuffled order.
 *
 * @returns how far its logits may be trusted, see `trustIn`.
 */
export function teachAll(search: LanguageSearch): number {
  const lessons: Lesson[] = [];
  for (let number = 0; number < search.index.end; number++) {
    const entry = search.index.entry(number);
    if (entry) lessons.push(...lessonsOf(search, entry));
  }
  const trust = trustIn(lessons);
  teach(search.classifier, lessons);
  return trust;
}

/** Teaches the phrases of one article again. */
export function teachArticle(search: LanguageSearch, slug: string): void {
  const entry = search.index.entryOf(slug);
  if (!entry) return;
  const lessons = lessonsOf(search, entry);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { vector, right, rivals } of lessons) {
      search.classifier.teach(vector, right, rivals, FIRST_RATE / (1 + RATE_DECAY));
    }
  }
}

/**
 * The factor on the logits under which a classifier that was taught four fifths of the phrases makes
 * the other fifth most likely: near 0 where every phrase of an article is worded differently, near 1
 * where they resemble each other.
 */
function trustIn(lessons: readonly Lesson[]): number {
  const classifier = new PhraseClassifier(20);
  teach(
    classifier,
    lessons.filter((_, at) => at % HELD_OUT !== 0),
  );
  const asked = lessons
    .filter((_, at) => at % HELD_OUT === 0)
    .map(({ vector, right, rivals }) =>
      [right, ...rivals].map((article) => classifier.logit(vector, article)),
    );
  const right = asked.filter((logits) => Math.max(...logits) === logits[0]).length;
  const share = right / Math.max(1, asked.length);
  return Math.max(0, share - BY_CHANCE) / (1 - BY_CHANCE);
}

function teach(classifier: PhraseClassifier, lessons: readonly Lesson[]): void {
  const order = [...lessons];
  const random = steadyRandom(1);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    order.forEach(({ vector, right, rivals }, at) => {
      const progress = (round + at / order.length) / ROUNDS;
      classifier.teach(vector, right, rivals, FIRST_RATE / (1 + RATE_DECAY * progress));
    });
  }
}

function lessonsOf(search: LanguageSearch, entry: IndexEntry): readonly Lesson[] {
  const phrases = [...entry.own, ...entry.learned];
  return phrases.map((phrase) => {
    const text = search.index.phrases.text(phrase);
    const rivals = search
      .candidates(text, (article) => article.slug !== entry.article.slug)
      .slice(0, RIVALS)
      .map((candidate) => articleKey(candidate.entry.article.slug));
    const vector = phraseVector(tokenise(foldText(text)), search.index);
    return { text, vector, right: articleKey(entry.article.slug), rivals };
  });
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const item = items[at] as T;
    items[at] = items[other] as T;
    items[other] = item;
  }
}

/** A linear congruential generator: the same numbers on every machine. */
function steadyRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
