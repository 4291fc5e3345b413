import { foldText } from '../domain/text/fold.js';
import { tokenise } from './channels.js';
import type { ArticleIndex, IndexEntry } from './index/article-index.js';
import { marginsOf } from './margins.js';
import type { PhraseClassifier, PhraseVector } from './phrase-classifier.js';
import { PhraseNets } from './phrase-nets.js';
import type { PhraseReader } from './phrase-reader.js';
import { shuffle, steadyRandom } from './steady-random.js';

/** Up to this many articles each is told from all others, beyond it from the closest ones. */
const ALL_RIVALS = 400;
/** Log odds that one unit of a margin stands for. */
const MARGIN_ODDS = 3.4;

const ROUNDS = 8;
const FIRST_RATE = 1;
/** A single article is taught gently: the others do not get to answer. */
const SINGLE_ROUNDS = 4;
const SINGLE_RATE = 0.3;

/** Finds the numbers of the articles that a phrase could be taken for. */
export type FindRivals = (phrase: string) => readonly number[];

interface Lesson {
  readonly vector: PhraseVector;
  readonly right: number;
  readonly rivals: readonly number[];
}

/** Teaches the classifier every phrase of every article, in a fixed shuffled order. */
export function teachAll(
  classifier: PhraseClassifier,
  index: ArticleIndex,
  findRivals: FindRivals,
): void {
  const rivalsOf = index.live <= ALL_RIVALS ? allOthers(index) : findRivals;
  const { reader } = classifier;
  for (const entry of index.all()) {
    for (const text of phrasesOf(index, entry)) reader.count(tokenise(foldText(text)));
  }
  const lessons: Lesson[] = [];
  for (const entry of index.all()) lessons.push(...lessonsOf(index, entry, rivalsOf, reader));
  const random = steadyRandom(1);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(lessons, random);
    for (const { vector, right, rivals } of lessons) {
      classifier.teach(vector, right, rivals, FIRST_RATE / (1 + round));
    }
  }
  if (index.live > ALL_RIVALS) return;
  classifier.average(marginsOf(lessons), MARGIN_ODDS);
  classifier.nets = new PhraseNets(lessons);
}

/** Teaches the phrases of one article again. */
export function teachArticle(
  classifier: PhraseClassifier,
  index: ArticleIndex,
  slug: string,
  findRivals: FindRivals,
): void {
  const entry = index.entryOf(slug);
  if (!entry) return;
  const { reader } = classifier;
  for (const text of phrasesOf(index, entry)) reader.meet(tokenise(foldText(text)));
  const lessons = lessonsOf(index, entry, findRivals, reader);
  for (let round = 0; round < SINGLE_ROUNDS; round++) {
    for (const { vector, right, rivals } of lessons) {
      classifier.teach(vector, right, rivals, SINGLE_RATE);
      classifier.nets?.teach(vector, right, rivals);
    }
  }
}

function allOthers(index: ArticleIndex): FindRivals {
  const numbers = [...index.all()].map(({ number }) => number);
  return () => numbers;
}

function lessonsOf(
  index: ArticleIndex,
  entry: IndexEntry,
  rivalsOf: FindRivals,
  reader: PhraseReader,
): readonly Lesson[] {
  const { number } = entry;
  return phrasesOf(index, entry).map((text) => ({
    vector: reader.read(tokenise(foldText(text))),
    right: number,
    rivals: rivalsOf(text).filter((rival) => rival !== number),
  }));
}

function phrasesOf(index: ArticleIndex, { own, learned }: IndexEntry): readonly string[] {
  return [...own, ...learned].map((phrase) => index.phrases.text(phrase));
}
