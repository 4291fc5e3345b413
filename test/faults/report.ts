import { FAULTS, type Finding } from './check.js';
import type { Ledger } from './ledger.js';

export interface Outcome {
  /** Asked for, and done in the time there was. */
  readonly kills: number;
  readonly killed: number;
  readonly seed: number;
  readonly tookMs: number;
  readonly starts: number;
  /** One for each start that was not cut short. */
  readonly readyMs: readonly number[];
  readonly ledgers: readonly Ledger[];
  readonly findings: readonly Finding[];
}

/** Findings shown in full; the table counts them all. */
const EXAMPLES = 10;

const BAR = 30;

/** A bar that moves, where somebody watches. */
export function showProgress(done: number, kills: number): void {
  if (!process.stderr.isTTY) return;
  const full = Math.round((done / kills) * BAR);
  process.stderr.write(
    `\rkilling the server [${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${done}/${kills}`,
  );
  if (done >= kills) process.stderr.write('\n');
}

/** One table of what was done and what was broken, with the first findings below it. */
export function table(outcome: Outcome): string {
  const { kills, killed, seed, tookMs, readyMs, ledgers, findings } = outcome;
  const sent = ledgers.flatMap((ledger) => ledger.sent);
  const faults = Object.entries(FAULTS).map(([fault, label]): [string, number] => {
    return [label, findings.filter((finding) => finding.fault === fault).length];
  });
  const rows: [string, number | string][] = [
    ['seed', seed],
    ['kills', killed === kills ? kills : `${killed} of ${kills}`],
    ['of them before it was ready', outcome.starts - readyMs.length],
    ['customers', ledgers.length],
    ['messages acknowledged', sent.filter(({ id }) => id !== undefined).length],
    ['of them sent again', sent.filter(({ tries }) => tries > 1).length],
    ...faults,
    [
      'ready after a start, ms, median / most',
      `${quantile(readyMs, 0.5)} / ${quantile(readyMs, 1)}`,
    ],
    ['seconds', Math.round(tookMs / 1_000)],
  ];
  const lines = rows.map(([label, value]) => `${label.padEnd(42)} ${String(value).padStart(12)}`);
  const examples = findings.slice(0, EXAMPLES).map(({ where, what }) => `  ${where}: ${what}`);
  return `${[...lines, ...examples].join('\n')}\n`;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil((sorted.length - 1) * part)] ?? 0);
}
