import { seedShop } from '../../src/backends/shop-files/seed-shop.js';
import type { Overrides } from '../../src/app.js';
import { systemClock } from '../../src/clock.js';
import { MemoryStore } from '../../src/storage/memory/memory-store.js';
import { demoShop } from './demo-shop.js';
import { plainBrain } from './plain-brain.js';
import { startServer, type RunningServer } from './start-server.js';

export const SESSION_SECRET = 'a-session-secret-that-tests-know-0123456789';

/** The whole server, but with a brain that needs no model and agents whose passwords are not hashed. */
export async function startQuietServer(
  settings: Readonly<Record<string, string>> = {},
  overrides: Overrides = {},
): Promise<RunningServer> {
  const store = overrides.store ?? (await demoStore());
  return startServer({ SESSION_SECRET, ...settings }, { brain: plainBrain, ...overrides, store });
}

/** The demo world in memory. Nobody can log in by password: `ConsoleClient` opens sessions itself. */
export async function demoStore(): Promise<MemoryStore> {
  const store = new MemoryStore();
  const hashPassword = (): Promise<string> => Promise.resolve('');
  await seedShop(demoShop(), { store, clock: systemClock, hashPassword });
  return store;
}
