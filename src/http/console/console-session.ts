import type { IncomingMessage } from 'node:http';
import { agents, type Agent } from '../../domain/handoff/agent.js';
import type { Store } from '../../domain/store.js';
import { AppError } from '../../errors.js';
import type { OpenSession, Sessions } from './sessions.js';

/** An agent with the session that proves it. */
export interface LoggedIn {
  readonly agent: Agent;
  readonly session: OpenSession;
}

/** `__Host-` ties a cookie to this host over HTTPS; on plain loopback browsers would drop it. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-sid' : 'sid';
}

export function sessionCookie(id: string, secure: boolean, maxAgeS: number): string {
  const parts = [
    `${cookieName(secure)}=${id}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${maxAgeS}`,
  ];
  return (secure ? [...parts, 'Secure'] : parts).join('; ');
}

/** The agent behind a request's cookie; `undefined` when there is none. */
export async function agentOf(
  req: IncomingMessage,
  sessions: Sessions,
  store: Store,
  secure: boolean,
): Promise<LoggedIn | undefined> {
  const session = await sessions.find(sessionIdOf(req, secure));
  if (!session) return undefined;
  const stored = await store.get(agents, session.agentId);
  return stored ? { agent: stored.value, session } : undefined;
}

/** The session id that the request carries, good or not; `undefined` when it carries none. */
export function sessionIdOf(req: IncomingMessage, secure: boolean): string | undefined {
  return readCookie(req.headers.cookie, cookieName(secure));
}

/**
 * Refuses requests that another site's page made: a foreign Origin or Sec-Fetch-Site, or no CSRF
 * token. Throws `http.forbidden`.
 */
export function refuseForgery(
  req: IncomingMessage,
  sessions: Sessions,
  session: OpenSession,
): void {
  const token = req.headers['x-csrf-token'];
  if (isSameSite(req) && sessions.csrfFits(session, typeof token === 'string' ? token : undefined))
    return;
  throw new AppError('http.forbidden', 'reload the console and try again');
}

/** Whether the browser says that the request comes from our own pages; tools without a browser say nothing. */
export function isSameSite(req: IncomingMessage): boolean {
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = req.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const pair = (header ?? '').split(';').find((part) => part.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
}
