import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../src/domain/language.js';
import { readPairs, readRows } from '../src/understanding/evaluation/rows.js';
import { IntentModel } from '../src/understanding/engine/intent-model.js';
import { loadShopNumbers } from '../src/understanding/training/load-shop-numbers.js';
import { whatIsWanted } from '../src/understanding/negation.js';
import { createPrepare, createReader } from '../src/understanding/text/prepare.js';
import { SIGNS, type SplitReading } from '../src/understanding/several/turn-signs.js';
import { splitsOf, turnScore } from '../src/understanding/several/two-requests.js';
import { createSimplify } from '../src/understanding/text/simplify.js';
import { loadOwnUnderstander } from './own-understander.js';
import { fitChoice } from './turns/fit-choice.js';

/**
 * Learns where a message turns from one wish to the next, from `intents/turns` (messages with two
 * wishes, and messages of several clauses with one; none of them teaches the intents), and writes
 * the weights: `node dist/scripts/train-turns.js [--dry]`. The figures are of halves not learned from.
 */
const TARGET = 'src/understanding/several/turn-weights.ts';
const FOLDER = join('intents', 'turns');
/** Log odds a turn needs against no turn: about one in fifteen messages of several clauses is taken apart wrongly. */
const LEAST = 0.6;

interface Lesson {
  readonly language: Language;
  /** Two ids, or none for a message with one wish. */
  readonly wishes: readonly string[];
  readonly splits: readonly SplitReading[];
}

type Split = (text: string) => readonly SplitReading[];

async function main([mode]: readonly string[]): Promise<void> {
  const split = await createSplit();
  const lessons = LANGUAGES.flatMap((language) => readLessons(language, split));
  for (const language of LANGUAGES) report(language, lessons);
  const weights = fit(lessons);
  SIGNS.forEach((sign, at) => {
    process.stdout.write(`  ${sign.padEnd(22)}${(weights[at + 1] ?? 0).toFixed(2).padStart(7)}\n`);
  });
  if (mode !== '--dry') writeFileSync(TARGET, sourceOf(weights));
}

async function createSplit(): Promise<Split> {
  const { data } = await loadOwnUnderstander();
  const model = new IntentModel(data);
  const numbers = loadShopNumbers(join('intents', 'entities'));
  const read = createReader(createSimplify(), createPrepare(numbers));
  const rank = (text: string) => model.read(text).ranked;
  return (message) => {
    const prepared = read(message);
    const wanted = whatIsWanted(prepared);
    return splitsOf(wanted.text, rank(wanted.leaves ? wanted.text : prepared), rank);
  };
}

function readLessons(language: Language, split: Split): Lesson[] {
  const two = readPairs(join(FOLDER, `two-${language}.tsv`));
  const one = readRows(join(FOLDER, `one-${language}.tsv`));
  return [
    ...two.map(({ labels, text }) => ({ language, wishes: labels, splits: split(text) })),
    ...one.map(({ text }) => ({ language, wishes: [], splits: split(text) })),
  ];
}

function fit(lessons: readonly Lesson[]): readonly number[] {
  const choices = lessons.map(({ wishes, splits }) => ({
    options: splits.map(({ signs }) => signs),
    right: splits.map((each) => isRight(each, wishes)),
    isTwo: wishes.length > 0,
  }));
  // Two wishes that no split hears teach nothing: to hear one would be wrong as well.
  return fitChoice(choices.filter(({ right, isTwo }) => !isTwo || right.includes(true)));
}

function isRight({ first, second }: SplitReading, wishes: readonly string[]): boolean {
  return first.id === wishes[0] && second.id === wishes[1];
}

/** How messages of one language are heard with weights learned from the other half of all. */
function report(language: Language, lessons: readonly Lesson[]): void {
  const counts = { two: 0, right: 0, reachable: 0, one: 0, torn: 0 };
  for (const half of [0, 1]) {
    const weights = fit(lessons.filter((_, at) => at % 2 !== half));
    for (const [at, lesson] of lessons.entries()) {
      if (at % 2 === half && lesson.language === language) judge(lesson, weights, counts);
    }
  }
  const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`;
  process.stdout.write(
    `${language}: of ${counts.two} messages with two wishes ${share(counts.right, counts.two)} heard ` +
      `(${share(counts.reachable, counts.two)} within reach), of ${counts.one} with one ` +
      `${share(counts.torn, counts.one)} torn\n`,
  );
}

function judge(
  { wishes, splits }: Lesson,
  weights: readonly number[],
  counts: { two: number; right: number; reachable: number; one: number; torn: number },
): void {
  const scored = splits.map((each) => ({ each, score: turnScore(each.signs, weights) }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  const said = best !== undefined && best.score > LEAST;
  if (wishes.length === 0) {
    counts.one += 1;
    counts.torn += Number(said);
    return;
  }
  counts.two += 1;
  counts.reachable += Number(splits.some((each) => isRight(each, wishes)));
  counts.right += Number(said && isRight(best.each, wishes));
}

function sourceOf([start = 0, ...signs]: readonly number[]): string {
  const short = (value: number): number => Math.round(value * 1_000) / 1_000;
  return `/** Made by \`scripts/train-turns.ts\` from \`intents/turns\`; the order is that of \`SIGNS\`. */
export const TURN_WEIGHTS = {
  start: ${short(start)},
  /** Log odds from which a message is heard as two wishes. */
  least: ${LEAST},
  signs: ${JSON.stringify(signs.map(short))},
};
`;
}

void main(process.argv.slice(2));
