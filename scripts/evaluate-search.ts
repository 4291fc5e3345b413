import { parseArgs } from 'node:util';
import { baselineSystems } from '../bench/search/baseline-systems.js';
import { AppError } from '../src/errors.js';
import {
  readEntries,
  readQueries,
  type EntryRow,
  type QueryRow,
} from '../src/search/evaluation/rows.js';
import {
  measureSearch,
  precisionFrom,
  thresholdAtPrecision,
  type SearchMetrics,
} from '../src/search/evaluation/search-metrics.js';
import { answerAll, ownSystem, type MeasuredSystem } from '../src/search/evaluation/systems.js';

const USAGE = `usage: evaluate -- search --entries E.jsonl --queries Q.jsonl [--dev D.jsonl] [--learn L.jsonl] [--baselines] [--json]
  E: {"id","question","answer","lang","similar"?}  Q, D, L: {"query","id"}, one object a line.
  --dev sets the confidence from which on is answered, --learn (also several times) gives confirmed
  questions, --baselines measures MiniSearch, lunr and natural's TfIdf on the same rows.`;

/** Exit code for a call or a file that cannot be used. */
const CANNOT_RUN = 2;
const MEGABYTE = 1024 * 1024;

interface Figures extends SearchMetrics {
  readonly indexSeconds: number;
  readonly rssMb: number;
  /** With `--dev`: the confidence it set, and the share of right answers from there on. */
  readonly threshold?: number;
  readonly precision?: number;
}

/**
 * Measures the search on a set of entries and queries and prints the figures.
 *
 * @param args the command line after `search`
 * @returns the exit code: 0, or 2 when a file or the call cannot be used
 */
export function evaluateSearch(args: readonly string[]): number {
  try {
    run(readOptions(args));
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return CANNOT_RUN;
  }
}

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      entries: { type: 'string' },
      queries: { type: 'string' },
      dev: { type: 'string' },
      learn: { type: 'string', multiple: true, default: [] },
      baselines: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.entries === undefined || values.queries === undefined) {
    throw new AppError('evaluation.usage', `--entries and --queries are needed\n${USAGE}`);
  }
  return { ...values, entries: values.entries, queries: values.queries };
}

function run(options: ReturnType<typeof readOptions>): void {
  const entries = readEntries(options.entries);
  const queries = readQueries(options.queries, entries);
  const dev = options.dev === undefined ? [] : readQueries(options.dev, entries);
  const learned = options.learn.flatMap((file) => readQueries(file, entries));
  const own = measure(() => ownSystem(entries, learned), queries, unseen(dev, learned));
  const others = options.baselines ? measureBaselines(entries, queries, learned) : {};
  if (options.json) {
    const all = options.baselines ? { ...own, baselines: others } : own;
    process.stdout.write(`${JSON.stringify(all)}\n`);
    return;
  }
  process.stdout.write(report({ touchpoint: own, ...others }));
}

function measure(
  make: () => MeasuredSystem,
  queries: readonly QueryRow[],
  dev: readonly QueryRow[],
): Figures {
  const began = process.hrtime.bigint();
  const system = make();
  const indexSeconds = Number(process.hrtime.bigint() - began) / 1e9;
  const threshold = dev.length > 0 ? thresholdAtPrecision(answerAll(system, dev)) : undefined;
  const answered = answerAll(system, queries);
  return {
    ...measureSearch(answered, threshold),
    indexSeconds,
    rssMb: process.memoryUsage.rss() / MEGABYTE,
    ...(threshold === undefined
      ? {}
      : { threshold, precision: precisionFrom(answered, threshold) }),
  };
}

/** A query that was learned is always answered right: it says nothing about thresholds. */
function unseen(dev: readonly QueryRow[], learned: readonly QueryRow[]): readonly QueryRow[] {
  const known = new Set(learned.map(({ query }) => query));
  return dev.filter(({ query }) => !known.has(query));
}

function measureBaselines(
  entries: readonly EntryRow[],
  queries: readonly QueryRow[],
  learned: readonly QueryRow[],
): Readonly<Record<string, Figures>> {
  const measured: Record<string, Figures> = {};
  for (const [name, make] of baselineSystems(entries, learned)) {
    measured[name] = measure(make, queries, []);
  }
  return measured;
}

/** A table with a row for each figure and a column for each system; shares as per cent. */
function report(systems: Readonly<Record<string, Figures>>): string {
  const names = Object.keys(systems);
  const figures = Object.keys(systems[names[0] ?? ''] ?? {}) as (keyof Figures)[];
  const rows = figures.map((figure) => [
    figure,
    ...names.map((name) => written(figure, systems[name]?.[figure])),
  ]);
  return [['', ...names], ...rows]
    .map(([head = '', ...cells]) => `  ${head.padEnd(15)}${cells.map(padded).join('')}\n`)
    .join('');
}

function padded(cell: string): string {
  return cell.padStart(13);
}

function written(figure: keyof Figures, value: number | undefined): string {
  if (value === undefined) return '';
  if (figure === 'rows') return String(value);
  if (figure.endsWith('Us')) return `${Math.round(value)} µs`;
  if (figure === 'indexSeconds') return `${value.toFixed(2)} s`;
  if (figure === 'rssMb') return `${Math.round(value)} MB`;
  return figure === 'threshold' ? value.toFixed(3) : `${(100 * value).toFixed(1)} %`;
}
