import type { Api } from './api.js';
import { Customer } from './customer.js';
import { pause } from './pause.js';
import type { ServerProcess } from './server-process.js';

export interface SiegeOptions {
  readonly kills: number;
  /** After this time no further life begins, so that a slow machine comes to an end, too. */
  readonly limitMs: number;
  readonly secret: string;
  /** Numbers in [0, 1): the moments of the kills follow from it. */
  readonly random: () => number;
  readonly onKill: (kills: number) => void;
}

/** Customers who write all the time. */
const TALKERS = 12;

/** Messages of a visitor: comes once between two kills, says a little, stays on the page. */
const VISIT = 3;

/** Every so many kills one hits a server that is still starting. */
const EARLY = 5;

/** A start lasts about so long, as long as none was seen; a life after it lasts so long at most. */
const START_MS = 1_500;
const LIFE_MS = 2_500;

/** Longest time for the last acknowledgements, and again for the last answers to reach the screens. */
const SETTLE_MS = 30_000;

/**
 * Kills the server again and again at random moments while customers write and visitors come, then
 * lets everything come to rest. Resolves to everybody who was there, their pages closed.
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
  const until = performance.now() + options.limitMs;
  for (let kill = 1; kill <= options.kills && performance.now() < until; kill += 1) {
    const visit = pause(random() * (START_MS + LIFE_MS)).then(() => enter(`visitor${kill}`, VISIT));
    await liveAndDie(server, kill % EARLY === 0, random());
    options.onKill(kill);
    await visit;
  }
  await server.start();
  for (const customer of customers) customer.stop();
  await Promise.race([Promise.all(talks), pause(SETTLE_MS)]);
  await settle(customers);
  await Promise.all(customers.map((customer) => customer.close()));
  // Whoever still waits for an acknowledgement gives up now.
  await Promise.all(talks);
  return customers;
}

/** One life of the server, ended at work or before it is ready; `part` in [0, 1) says how far into it. */
async function liveAndDie(server: ServerProcess, early: boolean, part: number): Promise<void> {
  const ready = server.start();
  if (!early) await ready;
  await pause(part * (early ? (server.readyMs.at(-1) ?? START_MS) : LIFE_MS));
  await server.kill();
  await ready;
}

async function settle(customers: readonly Customer[]): Promise<void> {
  const until = performance.now() + SETTLE_MS;
  while (performance.now() < until && !customers.every(({ settled }) => settled)) await pause(100);
  // Whatever would come too often has time to come.
  await pause(500);
}
