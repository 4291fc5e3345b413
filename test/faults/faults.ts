import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../../src/understanding/engine/random.js';
import { Api } from './api.js';
import { check, type Finding } from './check.js';
import type { Customer } from './customer.js';
import { showProgress, table, type Outcome } from './report.js';
import { ServerProcess, freePort } from './server-process.js';
import { besiege } from './siege.js';

/** Time for each kill, with the start before it; then for the rest, the last start and the reading. */
const KILL_MS = 4_500;
const REST_MS = 90_000;

interface Options {
  readonly kills: number;
  readonly seed: number;
}

/**
 * `npm run faults [-- --kills 30 --seed N]`: kills the server with SIGKILL at random moments while
 * customers write, then holds what they saw and were promised against what the server has kept.
 * Resolves to whether every promise was kept.
 */
async function main(): Promise<boolean> {
  const options = readOptions();
  const folder = mkdtempSync(join(tmpdir(), 'touchpoint-faults-'));
  const secret = randomBytes(32).toString('base64url');
  const server = new ServerProcess({ port: await freePort(), folder, secret });
  const overdue = setTimeout(() => giveUp(folder), options.kills * KILL_MS + REST_MS);
  process.once('exit', () => void server.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

  const outcome = await run(server, secret, options);
  clearTimeout(overdue);
  process.stdout.write(table(outcome));
  const kept = outcome.findings.length === 0;
  if (kept) rmSync(folder, { recursive: true, force: true });
  else process.stdout.write(`The server's log and data are kept in ${folder}\n`);
  return kept;
}

async function run(
  server: ServerProcess,
  secret: string,
  { kills, seed }: Options,
): Promise<Outcome> {
  const startedAt = performance.now();
  const api = new Api(server.port);
  let killed = 0;
  const onKill = (done: number): void => showProgress((killed = done), kills);
  const customers = await besiege(server, api, {
    kills,
    limitMs: kills * KILL_MS,
    secret,
    random: createRandom(seed),
    onKill,
  });
  // A last, orderly restart, so that what is read comes from the disk and not from memory.
  await server.stop();
  await server.start();
  const findings = await holdToPromises(customers);
  await server.stop();
  api.close();
  findings.push(
    ...server.troubles().map((what): Finding => ({ fault: 'ended', where: 'server', what })),
  );
  const ledgers = customers.map(({ ledger }) => ledger);
  return {
    kills,
    killed,
    seed,
    ledgers,
    findings,
    starts: server.starts,
    readyMs: server.readyMs,
    tookMs: performance.now() - startedAt,
  };
}

async function holdToPromises(customers: readonly Customer[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const customer of customers) findings.push(...check(customer.ledger, await customer.log()));
  return findings;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: { kills: { type: 'string' }, seed: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
  return { kills: Number(values.kills ?? 30), seed };
}

function giveUp(folder: string): void {
  process.stdout.write(
    `\nThe run did not come to its end in time; the server's log and data are in ${folder}\n`,
  );
  process.exit(1);
}

main().then(
  (kept) => process.exit(kept ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exit(1);
  },
);
