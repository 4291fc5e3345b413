import { writeFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../src/domain/language.js';
import {
  precisionFrom,
  thresholdAtPrecision,
  type Answered,
} from '../src/search/evaluation/search-metrics.js';
import { confidenceInputs, confidenceOf, type Judged } from '../src/search/ranking.js';
import { fitConfidence, type Judgement } from './ranking/fit-confidence.js';
import { readLessons, type LessonSet, type RankingLesson } from './ranking/lessons.js';
import { softmax, trainNets, type AveragedNet, type WeightedLesson } from './ranking/train-net.js';
import { weightsSource } from './ranking/weights-source.js';

/**
 * Trains the close ranking and its confidence on dev data and writes them into the search:
 * `node dist/scripts/train-ranking.js <folder of the public sets> [--dry]`. Figures are of
 * lessons that neither the ranking nor the confidence has seen, nor their neighbours.
 */
const USAGE = 'usage: train-ranking <folder with en-stackfaq, en-banking77 …> [--dry]';
const TARGET = 'src/search/ranking-weights.ts';
const FOLDS = 5;

/** The first candidate of a lesson, by a network and a confidence that did not see its group. */
interface Unseen extends Judgement, Judged {
  readonly share: number;
  readonly group: number;
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
    const net = trainNets(weighted(sets, ({ group }) => group % FOLDS !== fold));
    for (const { set, judged } of unseen) {
      judged.push(...judge(set, net, ({ group }) => group % FOLDS === fold));
    }
  }
  const all = unseen.flatMap(({ judged }) => judged);
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    fitConfidence(all.filter(({ group }) => group % FOLDS !== fold)),
  );
  for (const { set, judged } of unseen) report(set.name, judged, confidencesOf(judged, byFold));
  reportOwn(unseen, byFold);
  const net = trainNets(weighted(sets, () => true));
  return { language, nets: net.nets, confidence: fitConfidence(all) };
}

function weighted(
  sets: readonly LessonSet[],
  isWanted: (lesson: RankingLesson) => boolean,
): WeightedLesson[] {
  return sets
    .filter(({ weight }) => weight > 0)
    .flatMap(({ lessons, weight }) =>
      lessons.filter(isWanted).map((lesson) => ({ ...lesson, weight })),
    );
}

function judge(
  set: LessonSet,
  net: AveragedNet,
  isWanted: (lesson: RankingLesson) => boolean,
): Unseen[] {
  return set.lessons
    .filter((lesson) => isWanted(lesson) && lesson.rows.length > 0)
    .map(({ rows, known, right, group }) => {
      const odds = softmax(rows.map((row) => net.score(row)));
      const first = odds.indexOf(Math.max(...odds));
      const judged = {
        features: rows[first] ?? new Float64Array(0),
        known: known[first] ?? [],
      };
      const share = odds[first] ?? 0;
      return {
        ...judged,
        ...{ share, group },
        isRight: first === right,
        inputs: confidenceInputs(judged, share),
        weight: set.confidenceWeight,
      };
    });
}

/** The confidences of some judgements by the weights of their fold, which have not seen them. */
function confidencesOf(
  judged: readonly Unseen[],
  byFold: readonly (readonly number[])[],
): Answered[] {
  return judged.map((each) => ({
    place: each.isRight ? 1 : 0,
    confidence: confidenceOf(each, each.share, byFold[each.group % FOLDS] ?? []),
    micros: 0,
  }));
}

/** What a threshold does to the shop's own questions and to those that it has no answer for. */
function reportOwn(
  unseen: readonly { readonly set: LessonSet; readonly judged: readonly Unseen[] }[],
  byFold: readonly (readonly number[])[],
): void {
  const some = (part: string): Answered[] =>
    confidencesOf(
      unseen.filter(({ set }) => set.name.includes(part)).flatMap(({ judged }) => judged),
      byFold,
    );
  const own = some('-own');
  const outside = some('-outside');
  for (let threshold = 0.5; threshold < 0.98; threshold += 0.05) {
    const told = (rows: readonly Answered[]): number =>
      rows.filter(({ confidence }) => confidence >= threshold).length;
    const right = precisionFrom(own, threshold);
    process.stdout.write(
      `from ${threshold.toFixed(2)}: ${percent(told(own), own)} told, ${(100 * right).toFixed(1)} % right; outside ${percent(told(outside), outside)} told\n`,
    );
  }
}

function percent(count: number, of: readonly unknown[]): string {
  return `${((100 * count) / Math.max(1, of.length)).toFixed(1)} %`.padStart(8);
}

function report(name: string, judged: readonly Unseen[], answered: readonly Answered[]): void {
  const right = judged.filter(({ isRight }) => isRight).length;
  const threshold = thresholdAtPrecision(answered);
  const told = answered.filter((each) => each.confidence >= threshold).length;
  process.stdout.write(
    `${name.padEnd(16)} first right ${percent(right, judged)}  nine in ten right from ${threshold.toFixed(3)}: ${percent(told, judged)}\n`,
  );
}

main(process.argv.slice(2));
