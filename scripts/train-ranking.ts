import { writeFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../src/domain/language.js';
import { thresholdAtPrecision, type Answered } from '../src/search/evaluation/search-metrics.js';
import { confidenceInputs, confidenceOf } from '../src/search/ranking.js';
import { fitConfidence, type Judgement } from './ranking/fit-confidence.js';
import { readLessons, type LessonSet } from './ranking/lessons.js';
import { softmax, trainNet, type TrainableNet, type WeightedLesson } from './ranking/train-net.js';
import { weightsSource } from './ranking/weights-source.js';

/**
 * Trains the close ranking and its confidence on dev data and writes them into the search:
 * `node dist/scripts/train-ranking.js <folder of the public sets> [--dry]`. Figures are of
 * candidates that the trained part has not seen.
 */
const USAGE = 'usage: train-ranking <folder with en-stackfaq, en-banking77 …> [--dry]';
const TARGET = 'src/search/ranking-weights.ts';
const FOLDS = 3;

/** The first candidate of a lesson by a network that did not see the lesson. */
interface Unseen extends Judgement {
  readonly features: Float64Array;
  readonly share: number;
}

function main([folder, mode]: readonly string[]): void {
  if (folder === undefined) throw new Error(USAGE);
  const trained = LANGUAGES.map((language) => trainLanguage(language, folder));
  if (mode !== '--dry') writeFileSync(TARGET, weightsSource(trained));
}

function trainLanguage(language: Language, folder: string) {
  const sets = readLessons(language, folder, 'knowledge');
  const unseen = sets.map((set) => ({ set, judged: [] as Unseen[] }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const net = trainNet(weighted(sets, (at) => at % FOLDS !== fold));
    for (const { set, judged } of unseen) {
      judged.push(...judge(set, net, (at) => at % FOLDS === fold));
    }
  }
  const confidence = fitConfidence(unseen.flatMap(({ judged }) => judged));
  for (const { set, judged } of unseen) report(set.name, judged, confidence);
  const net = trainNet(weighted(sets, () => true));
  return { language, weights: [...net.weights], size: net.size, confidence };
}

function weighted(sets: readonly LessonSet[], isWanted: (at: number) => boolean): WeightedLesson[] {
  return sets.flatMap(({ lessons, weight }) =>
    lessons.filter((_, at) => isWanted(at)).map((lesson) => ({ ...lesson, weight })),
  );
}

function judge(set: LessonSet, net: TrainableNet, isWanted: (at: number) => boolean): Unseen[] {
  return set.lessons
    .filter((lesson, at) => isWanted(at) && lesson.rows.length > 0)
    .map(({ rows, right }) => {
      const odds = softmax(rows.map((row) => net.score(row)));
      const first = odds.indexOf(Math.max(...odds));
      const features = rows[first] ?? new Float64Array(0);
      const share = odds[first] ?? 0;
      return {
        features,
        share,
        isRight: first === right,
        inputs: confidenceInputs(features, share),
        weight: set.confidenceWeight,
      };
    });
}

function report(name: string, judged: readonly Unseen[], confidence: readonly number[]): void {
  const answered: Answered[] = judged.map(({ features, share, isRight }) => ({
    place: isRight ? 1 : 0,
    confidence: confidenceOf(features, share, confidence),
    micros: 0,
  }));
  const right = answered.filter(({ place }) => place === 1).length;
  const threshold = thresholdAtPrecision(answered);
  const told = answered.filter((each) => each.confidence >= threshold).length;
  const percent = (count: number): string =>
    `${((100 * count) / Math.max(1, answered.length)).toFixed(1)} %`.padStart(8);
  process.stdout.write(
    `${name.padEnd(16)} first right ${percent(right)}  nine in ten right from ${threshold.toFixed(3)}: ${percent(told)}\n`,
  );
}

main(process.argv.slice(2));
