import type { Request } from 'restify';
import type { z } from 'zod';
import type { Agent } from '../../domain/handoff/agent.js';
import type { Store } from '../../domain/store.js';
import { AppError } from '../../errors.js';
import { agentOf, refuseForgery } from './console-session.js';
import type { Sessions } from './sessions.js';

/** What tells who is at the console. */
export interface ConsoleAccess {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly secure: boolean;
}

/** The agent who reads. Throws `http.unauthorized` without a session. */
export async function readerOf(access: ConsoleAccess, req: Request): Promise<Agent> {
  const who = await agentOf(req, access.sessions, access.store, access.secure);
  if (!who) throw new AppError('http.unauthorized', 'log in first');
  return who.agent;
}

/** The agent who changes something. Throws `http.unauthorized`, and `http.forbidden` for a forgery. */
export async function writerOf(access: ConsoleAccess, req: Request): Promise<Agent> {
  const who = await agentOf(req, access.sessions, access.store, access.secure);
  if (!who) throw new AppError('http.unauthorized', 'log in first');
  refuseForgery(req, access.sessions, who.session);
  return who.agent;
}

/** The body as its schema has it. Throws `http.bad-request` that names the field. */
export function parseBody<S extends z.ZodTypeAny>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data as z.output<S>;
  const issue = parsed.error.issues[0];
  throw new AppError(
    'http.bad-request',
    `field "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`,
  );
}
