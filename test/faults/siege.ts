import type { Api } from './api.js';
import { Customer } from './customer.js';
import { pause } from './pause.js';
import type { ServerProcess } from './server-process.js';

export interface SiegeOptions {
  readonly kills: number;
  readonly secret: string;
  /** Numbers in [0, 1): the moments of the kills follow from it. */
  readonly random: () => number;
  readonly onKill: (kills: number) => void;
}

/** Customers who write all the time. */
const TALKERS = 12;

/** Messages of a visitor: comes once between two kills, says a little, stays on the page. */
const VISIT = 3;

/** Part of the kills that hit a server which is still starting. */
const EARLY = 0.2;

/** A start lasts about so long, and a life after it at most. */
const START_MS = 1_500;
const LIFE_MS = 2_500;

/** Longest time for the last answers to reach the screens. */
const SETTLE_MS = 40_000;

/**
 * Kills the server again and again at random moments while customers write and visitors come, then
 * lets everything come to rest. Resolves to everybody who was there.
 */
export async function besiege(
  server: ServerProcess,
  api: Api,
  options: SiegeOptions,
): Promise<Customer[]> {
  const { random, secret } = options;
  const customers: Customer[] = [];
  const talks: Promise<void>[] = [];
  const enter = (name: string, most?: number): void => {
    const customer = new Customer(api, customers.length % 2 ? 'zh' : 'en', name);
    customers.push(customer);
    talks.push(customer.visit(secret, most));
  };
  for (let n = 1; n <= TALKERS; n += 1) enter(`talker${n}`);
  for (let kill = 1; kill <= options.kills; kill += 1) {
    const visit = pause(random() * (START_MS + LIFE_MS)).then(() => enter(`visitor${kill}`, VISIT));
    await liveAndDie(server, random);
    options.onKill(kill);
    await visit;
  }
  await server.start();
  for (const customer of customers) customer.stop();
  await Promise.all(talks);
  await settle(customers);
  return customers;
}

/** One life of the server: mostly killed at work, sometimes before it is ready. */
async function liveAndDie(server: ServerProcess, random: () => number): Promise<void> {
  const early = random() < EARLY;
  const span = random();
  const ready = server.start();
  if (!early) await ready;
  await pause(span * (early ? START_MS : LIFE_MS));
  await server.kill();
  await ready;
}

async function settle(customers: readonly Customer[]): Promise<void> {
  const until = performance.now() + SETTLE_MS;
  while (performance.now() < until && !customers.every(({ settled }) => settled)) await pause(100);
  // Whatever would come too often has time to come.
  await pause(500);
}
