import type { Request, Response } from 'restify';
import { z } from 'zod';
import { agents, type Agent } from '../../domain/handoff/agent.js';
import type { Localised } from '../../domain/language.js';
import type { Presence } from '../../domain/handoff/presence.js';
import type { Store } from '../../domain/store.js';
import { AppError, codeOf } from '../../errors.js';
import { readJson } from '../read-body.js';
import type { RateLimits } from '../rate-limits.js';
import { sendError, sendJson } from '../respond.js';
import type { AddRoute } from '../router.js';
import {
  agentOf,
  isSameSite,
  refuseForgery,
  sessionCookie,
  sessionIdOf,
} from './console-session.js';
import type { DeskView } from './desk.js';
import type { PasswordCheck } from './passwords.js';
import type { Sessions } from './sessions.js';

export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly name: Localised;
}

export interface LoginRoutes {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly passwords: PasswordCheck;
  readonly limits: RateLimits;
  readonly presence: Presence;
  readonly desk: DeskView;
  readonly addressOf: (req: Request) => string;
  readonly secure: boolean;
  /** Shown on the login page; empty outside the demo. */
  readonly demoLogins: readonly DemoLogin[];
}

const Login = z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(500) });
const Status = z.object({ status: z.enum(['available', 'away']) });

const COOKIE_SECONDS = 12 * 3_600;

/** Logging in and out of the console, and who one is. */
export function addLoginRoutes(add: AddRoute, parts: LoginRoutes): void {
  add('get', '/console/api/demo', async (_req, res) => {
    sendJson(res, 200, { demo: parts.demoLogins.length > 0, logins: parts.demoLogins });
  });
  add('post', '/console/api/login', (req, res) => login(parts, req, res));
  add('post', '/console/api/logout', (req, res) => logout(parts, req, res));
  add('get', '/console/api/me', (req, res) => me(parts, req, res));
  add('post', '/console/api/me/status', (req, res) => setStatus(parts, req, res));
}

async function login(parts: LoginRoutes, req: Request, res: Response): Promise<void> {
  if (!isSameSite(req)) throw new AppError('http.forbidden', 'log in from the console page');
  const parsed = Login.safeParse(await readJson(req, 4_096));
  if (!parsed.success) throw new AppError('http.bad-request', 'send login and password');
  const name = parsed.data.login.trim().toLowerCase();
  const address = parts.addressOf(req);
  if (!(await mayTry(parts, res, name, address))) return;
  const agent = (await parts.desk.staff()).find((found) => found.login === name);
  if (!(await parts.passwords.fits(parsed.data.password, agent?.passwordHash)) || !agent) {
    return sendError(res, 401, 'auth.wrong', 'login or password is wrong');
  }
  await parts.limits.forgive('account', name);
  await parts.limits.refund('login', address);
  const before = sessionIdOf(req, parts.secure);
  if (before) await parts.sessions.close(before);
  const session = await parts.sessions.open(agent.id);
  res.setHeader('set-cookie', sessionCookie(session.id, parts.secure, COOKIE_SECONDS));
  sendJson(res, 200, { agent: await self(parts, agent), csrf: parts.sessions.csrfOf(session) });
}

/**
 * Counts the try before the password is looked at, so that many at once cannot slip through. The
 * address comes first: one that is blocked can no longer lock other people's accounts.
 */
async function mayTry(
  parts: LoginRoutes,
  res: Response,
  name: string,
  address: string,
): Promise<boolean> {
  try {
    await parts.limits.spend('login', address);
    await parts.limits.spend('account', name);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'http.throttled') throw error;
    res.setHeader('retry-after', '300');
    sendError(res, 429, 'auth.slow-down', 'too many tries; wait five minutes');
    return false;
  }
}

async function logout(parts: LoginRoutes, req: Request, res: Response): Promise<void> {
  const who = await agentOf(req, parts.sessions, parts.store, parts.secure);
  if (who) {
    refuseForgery(req, parts.sessions, who.session);
    await parts.sessions.close(who.session.id);
  }
  res.setHeader('set-cookie', sessionCookie('', parts.secure, 0));
  sendJson(res, 200, {});
}

async function me(parts: LoginRoutes, req: Request, res: Response): Promise<void> {
  const who = await agentOf(req, parts.sessions, parts.store, parts.secure);
  if (!who) return sendError(res, 401, 'auth.none', 'log in first');
  sendJson(res, 200, {
    agent: await self(parts, who.agent),
    csrf: parts.sessions.csrfOf(who.session),
    demo: parts.demoLogins.length > 0,
    demoLogins: parts.demoLogins,
    agents: await parts.desk.agents(),
  });
}

async function setStatus(parts: LoginRoutes, req: Request, res: Response): Promise<void> {
  const who = await agentOf(req, parts.sessions, parts.store, parts.secure);
  if (!who) return sendError(res, 401, 'auth.none', 'log in first');
  refuseForgery(req, parts.sessions, who.session);
  const parsed = Status.safeParse(await readJson(req, 1_024));
  if (!parsed.success) throw new AppError('http.bad-request', 'status is "available" or "away"');
  parts.presence.choose(who.agent.id, parsed.data.status);
  sendJson(res, 200, { agent: await self(parts, who.agent) });
}

async function self(parts: LoginRoutes, agent: Agent): Promise<object | undefined> {
  const stored = await parts.store.get(agents, agent.id);
  const views = await parts.desk.agents();
  return views.find((view) => 'id' in view && view.id === stored?.id);
}
