import { parseArgs } from 'node:util';
import { AppError } from '../src/errors.js';
import { bayesBaseline } from '../src/understanding/evaluation/bayes-baseline.js';
import { measureIntents } from '../src/understanding/evaluation/intent-metrics.js';
import {
  judgeOwn,
  measurePairs,
  measureVerdicts,
} from '../src/understanding/evaluation/judge-own.js';
import { nlpJsAccuracy } from '../src/understanding/evaluation/nlpjs-baseline.js';
import { figureLines, weaknessLines } from '../src/understanding/evaluation/report.js';
import {
  readOutside,
  readPairs,
  readOwnRows,
  readRows,
  type Row,
} from '../src/understanding/evaluation/rows.js';
import {
  trainAndJudge,
  withOutsideNamed,
  type DataSet,
} from '../src/understanding/evaluation/train-on-rows.js';
import { NONE } from '../src/understanding/engine/intent-model.js';
import { TRAINING } from '../src/understanding/engine/intent-trainer.js';
import { evaluateEntities } from './evaluate-entities.js';
import { evaluateSearch } from './evaluate-search.js';
import { makeReport } from './health/make-report.js';
import { loadOwnUnderstander } from './own-understander.js';

const USAGE = `usage:
  evaluate -- intents --train T.tsv [--dev D.tsv] [--oos-train F] [--oos-dev F] [--oos-test F] --test E.tsv [--seed N] [--baselines]
  evaluate -- intents --own [--multi] --test E.tsv
  evaluate -- entities --own --test E.jsonl [--now 2026-11-20T12:00:00+08:00] [--baselines]
  evaluate -- search --entries E.jsonl --queries Q.jsonl [--dev D.jsonl] [--learn L.jsonl] [--baselines]
  evaluate -- report --out report.html [--curve]   the shipped model's health as a page
  Add --json for one line of JSON. T, D, E: label<TAB>text. F: sentences, with or without a label.
  With --multi: id1<TAB>id2<TAB>text. Accuracy counts every row, in scope or not.
  --baselines adds the accuracy of natural's Bayes and of nlp.js on the same rows (minutes on large sets).`;

/** Exit code for a call or a file that cannot be used. */
const CANNOT_RUN = 2;

/** What a run has to show: figures for programs, lines for people. */
interface Outcome {
  readonly figures: object;
  readonly lines: readonly string[];
}

type Options = ReturnType<typeof readOptions>;

function readOptions(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      own: { type: 'boolean', default: false },
      multi: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      baselines: { type: 'boolean', default: false },
      train: { type: 'string' },
      dev: { type: 'string' },
      test: { type: 'string' },
      out: { type: 'string' },
      curve: { type: 'boolean', default: false },
      'oos-train': { type: 'string' },
      'oos-dev': { type: 'string' },
      'oos-test': { type: 'string' },
      now: { type: 'string' },
      seed: { type: 'string', default: String(TRAINING.seed) },
    },
  });
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw new AppError('evaluation.usage', '--seed is no number');
  return { ...values, seed, what: positionals[0] };
}

async function run(options: Options): Promise<Outcome> {
  const { test } = options;
  if (options.what === 'report' && options.out) return makeReport(options.out, options.curve);
  if (test === undefined) throw new AppError('evaluation.usage', `--test is missing\n${USAGE}`);
  if (options.what === 'entities' && options.own) return evaluateEntities(test, options);
  if (options.what !== 'intents') throw new AppError('evaluation.usage', USAGE);
  if (options.own) return options.multi ? ownPairs(test) : ownIntents(test);
  if (options.train === undefined)
    throw new AppError('evaluation.usage', `--train or --own is missing\n${USAGE}`);
  return trainedIntents(options, options.train, test);
}

async function trainedIntents(options: Options, train: string, test: string): Promise<Outcome> {
  const outside = (file: string | undefined): Row[] =>
    file === undefined ? [] : readOutside(file);
  const dev = [
    ...(options.dev === undefined ? [] : readRows(options.dev)),
    ...outside(options['oos-dev']),
  ];
  const set = {
    train: [...readRows(train), ...outside(options['oos-train'])],
    // Out-of-scope rows alone cannot calibrate; then parts of train do.
    dev: options.dev === undefined ? undefined : dev,
    test: [...readRows(test), ...outside(options['oos-test'])],
  };
  const { judged, ...cost } = trainAndJudge(set, options.seed);
  const baselines = options.baselines ? await baselinesOn(set) : {};
  const figures = { ...measureIntents(judged), ...cost, ...baselines };
  return { figures, lines: [...figureLines(figures), '', ...weaknessLines(judged)] };
}

async function baselinesOn(set: DataSet): Promise<object> {
  const test = withOutsideNamed(set);
  const nlpJs = await nlpJsAccuracy(set.train, test, NONE);
  const bayes = bayesBaseline(set.train, test);
  return {
    nlpJsAccuracy: nlpJs,
    naturalBayesAccuracy: bayes.accuracy,
    naturalBayesSmoothing: bayes.smoothing,
  };
}

async function ownIntents(test: string): Promise<Outcome> {
  const rows = readOwnRows(test);
  const { understander, modelBytes } = await loadOwnUnderstander();
  const judged = judgeOwn(rows, understander);
  const verdicts = measureVerdicts(rows, understander);
  const figures = { ...measureIntents(judged), ...verdicts, modelBytes, seed: TRAINING.seed };
  return { figures, lines: [...figureLines(figures), '', ...weaknessLines(judged)] };
}

async function ownPairs(test: string): Promise<Outcome> {
  const rows = readPairs(test);
  const { understander } = await loadOwnUnderstander();
  const figures = measurePairs(rows, understander);
  return { figures, lines: figureLines(figures) };
}

async function main(): Promise<void> {
  const [what, ...rest] = process.argv.slice(2);
  if (what === 'search') {
    process.exitCode = evaluateSearch(rest);
    return;
  }
  const options = readOptions(process.argv.slice(2));
  const { figures, lines } = await run(options);
  process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : `${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = CANNOT_RUN;
});
