import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillStore } from './turn/fill-store.js';
import { measureOurs, measureRestify, measureSdk, type Cost } from './turn/measure.js';

/**
 * `npm run bench [-- --turns 2000 --rounds 3 --stored 100000]`: CPU per turn of everything side by
 * side, all in one run, interleaved over rounds, medians. Loopback only; stops by itself.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      turns: { type: 'string', default: '2000' },
      rounds: { type: 'string', default: '3' },
      stored: { type: 'string', default: '100000' },
    },
  });
  const turns = Number(values.turns);
  const stored = Number(values.stored);
  const folder = mkdtempSync(join(tmpdir(), 'touchpoint-bench-'));
  try {
    if (stored > 0) await fillStore(join(folder, 'full'), stored);
    const rounds: Cost[][] = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      process.stderr.write(`round ${round + 1} of ${values.rounds} …\n`);
      rounds.push(await oneRound(turns, folder, stored, round));
    }
    process.stdout.write(table(rounds));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function oneRound(
  turns: number,
  folder: string,
  stored: number,
  round: number,
): Promise<Cost[]> {
  const costs = [
    await measureRestify(turns),
    await measureSdk(turns, 'expectReplies'),
    await measureSdk(turns, 'normal'),
    await measureOurs(turns, 'memory', join(folder, `memory${round}`)),
    await measureOurs(turns, 'lowdb', join(folder, `empty${round}`), ', 0 stored before'),
  ];
  if (stored > 0) {
    costs.push(
      await measureOurs(turns, 'lowdb', join(folder, 'full'), `, ${stored} stored before`),
    );
  }
  return costs;
}

/** Medians over the rounds, and each as a ratio to the SDK's echo bot with normal delivery. */
function table(rounds: readonly Cost[][]): string {
  const first = rounds[0] ?? [];
  const rows = first.map(({ name }, at) => {
    const all = rounds.map((costs) => costs[at]?.cpuUs ?? NaN).sort((a, b) => a - b);
    const rssMb = Math.max(...rounds.map((costs) => costs[at]?.rssMb ?? 0));
    return {
      name,
      median: all[Math.floor(all.length / 2)] ?? NaN,
      min: all[0] ?? NaN,
      max: all.at(-1) ?? NaN,
      rssMb,
    };
  });
  const sdk = rows.find(({ name }) => name.includes('normal delivery'))?.median ?? NaN;
  const lines = rows.map(
    ({ name, median, min, max, rssMb }) =>
      `${name.padEnd(62)} ${median.toFixed(0).padStart(6)} µs  (${min.toFixed(0)}–${max.toFixed(0)})  ` +
      `${(median / sdk).toFixed(2)} × SDK  ${rssMb.toFixed(0)} MB`,
  );
  const head = `CPU per turn, median of ${rounds.length} rounds, ${first[0]?.turns ?? 0} turns each`;
  return `${head}\n${lines.join('\n')}\n`;
}

void main();
