import { IntentModel, NONE } from '../engine/intent-model.js';
import { trainIntents, TRAINING, type Example } from '../engine/intent-trainer.js';
import { encodeModel } from '../engine/model-codec.js';
import { normalise } from '../text/normalise.js';
import { createPrepare } from '../text/prepare.js';
import { createSimplify, type Simplify } from '../text/simplify.js';
import type { Judged } from './intent-metrics.js';
import { isOutside, type Row } from './rows.js';

/** The parts of a public set; the out-of-scope rows are labelled `none`. */
export interface DataSet {
  readonly train: readonly Row[];
  /** For calibration only; without it parts of train are held back for that. */
  readonly dev?: readonly Row[];
  readonly test: readonly Row[];
}

export interface TrainedRun {
  readonly judged: readonly Judged[];
  readonly trainCpuSeconds: number;
  readonly modelBytes: number;
  readonly seed: number;
}

const WARM_UP = 200;

/** Trains with the one fixed setting and judges the test; nothing is chosen by looking at the test. */
export function trainAndJudge(set: DataSet, seed: number = TRAINING.seed): TrainedRun {
  const simplify = createSimplify();
  const read = createRead(simplify);
  const toExamples = (rows: readonly Row[]): Example[] =>
    rows.map(({ label, text }) => ({ intent: label, text: read(text) }));
  const before = process.cpuUsage();
  const corpus = { examples: toExamples(set.train), groups: [] };
  const data = trainIntents(corpus, set.dev && toExamples(set.dev), { ...TRAINING, seed });
  const cpu = process.cpuUsage(before);
  const model = new IntentModel(data);
  return {
    judged: judge(withOutsideNamed(set), (text) => model.read(read(text)).ranked),
    trainCpuSeconds: Math.round((cpu.user + cpu.system) / 10_000) / 100,
    modelBytes: encodeModel(data).length,
    seed,
  };
}

function createRead(simplify: Simplify): (text: string) => string {
  const prepare = createPrepare();
  return (text) => prepare(normalise(text, simplify));
}

/** A label that train does not have and that means "nothing" is out of scope. */
export function withOutsideNamed({ train, test }: DataSet): Row[] {
  const known = new Set(train.map((row) => row.label));
  return test.map((row) =>
    !known.has(row.label) && isOutside(row.label) ? { ...row, label: NONE } : row,
  );
}

function judge(
  rows: readonly Row[],
  classify: (text: string) => readonly { readonly id: string; readonly score: number }[],
): Judged[] {
  for (const { text } of rows.slice(0, WARM_UP)) classify(text);
  return rows.map(({ label, text }) => {
    const start = performance.now();
    const first = classify(text)[0] ?? { id: NONE, score: 0 };
    const micros = 1_000 * (performance.now() - start);
    return {
      text,
      expected: label,
      predicted: first.id,
      score: first.score,
      predictedClass: '',
      micros,
    };
  });
}
