import { tokenise } from './channels.js';
import { foldText } from '../domain/text/fold.js';
import type { IndexEntry } from './index/article-index.js';
import { articleKey, type LanguageSearch } from './language-search.js';
import type { PhraseVector } from './phrase-classifier.js';
import { phraseVector } from './phrase-vector.js';

/** An article is taught when it has as many phrases as this. */
const FEWEST_PHRASES = 4;
/** The closest other articles, from which the classifier must tell an article. */
const RIVALS = 40;
const ROUNDS = 10;
const FIRST_RATE = 1;
const RATE_DECAY = 4;

interface Lesson {
  readonly vector: PhraseVector;
  readonly right: number;
  readonly rivals: readonly number[];
}

/** Teaches the classifier every phrase of every article, in a fixed shuffled order. */
export function teachAll(search: LanguageSearch): void {
  const lessons: Lesson[] = [];
  for (let number = 0; number < search.index.end; number++) {
    const entry = search.index.entry(number);
    if (entry) lessons.push(...lessonsOf(search, entry));
  }
  const random = steadyRandom(1);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(lessons, random);
    lessons.forEach(({ vector, right, rivals }, at) => {
      const progress = (round + at / lessons.length) / ROUNDS;
      search.taught.teach(vector, right, rivals, FIRST_RATE / (1 + RATE_DECAY * progress));
    });
  }
}

/** Teaches the phrases of one article again. */
export function teachArticle(search: LanguageSearch, slug: string): void {
  const entry = search.index.entryOf(slug);
  if (!entry) return;
  const lessons = lessonsOf(search, entry);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { vector, right, rivals } of lessons) {
      search.taught.teach(vector, right, rivals, FIRST_RATE / (1 + RATE_DECAY));
    }
  }
}

function lessonsOf(search: LanguageSearch, entry: IndexEntry): readonly Lesson[] {
  const phrases = [...entry.own, ...entry.learned];
  if (phrases.length < FEWEST_PHRASES) return [];
  return phrases.map((phrase) => {
    const text = search.index.phrases.text(phrase);
    const rivals = search
      .candidates(text, (article) => article.slug !== entry.article.slug)
      .slice(0, RIVALS)
      .map((candidate) => articleKey(candidate.entry.article.slug));
    const vector = phraseVector(tokenise(foldText(text)), search.index);
    return { vector, right: articleKey(entry.article.slug), rivals };
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
