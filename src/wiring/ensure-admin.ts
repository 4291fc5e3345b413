import { randomBytes } from 'node:crypto';
import { agents } from '../domain/handoff/agent.js';
import type { Store } from '../domain/store.js';

/**
 * Makes the first administrator of an installation that has no agents yet.
 *
 * @returns the one-time shown password, or `undefined` when there is somebody already
 */
export async function ensureAdmin(
  store: Store,
  hashPassword: (password: string) => Promise<string>,
): Promise<string | undefined> {
  const somebody = await store.find(agents, 'all', 'all', { limit: 1 });
  if (somebody.length > 0) return undefined;
  const password = randomBytes(15).toString('base64url');
  await store.put(agents, 'admin', {
    id: 'admin',
    login: 'admin',
    name: { zh: '管理员', en: 'Administrator' },
    title: { zh: '管理员', en: 'Administrator' },
    role: 'admin',
    languages: ['zh', 'en'],
    skills: [],
    capacity: 5,
    passwordHash: await hashPassword(password),
  });
  return password;
}
