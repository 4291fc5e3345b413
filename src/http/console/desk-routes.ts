import type { Request, Response } from 'restify';
import { z } from 'zod';
import { cleanText } from '../../channels/clean-text.js';
import type { CaseDesk } from '../../domain/cases/case-desk.js';
import type { ConversationLog } from '../../domain/conversation/conversation-log.js';
import type { ConversationFeed } from '../../domain/conversation/feed.js';
import { agents, maySupervise, type Agent } from '../../domain/handoff/agent.js';
import type { DeskResult, HandoffDesk } from '../../domain/handoff/handoff-desk.js';
import type { Store } from '../../domain/store.js';
import { AppError } from '../../errors.js';
import { readJson } from '../read-body.js';
import { sendError, sendJson } from '../respond.js';
import { param, queryOf, type AddRoute } from '../router.js';
import { parseBody, readerOf, writerOf } from './console-access.js';
import type { DeskView } from './desk.js';
import type { Sessions } from './sessions.js';
import { caseView } from './views.js';

export interface DeskRoutes {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly secure: boolean;
  readonly desk: DeskView;
  readonly handoff: HandoffDesk;
  readonly cases: CaseDesk;
  readonly feed: ConversationFeed;
  readonly log: ConversationLog;
}

const BODY_LIMIT = 65_536;

const Words = z.object({
  text: z
    .string()
    .max(8_000)
    .transform(cleanText)
    .refine((text) => text.trim() !== '', 'is empty'),
  key: z.string().min(8).max(100),
});
const Transfer = z.object({
  agentId: z.string().max(100).optional(),
  queue: z.boolean().optional(),
  note: z.string().max(2_000).optional(),
});
const CaseChange = z
  .object({
    status: z.enum(['open', 'waiting', 'resolved', 'closed']).optional(),
    note: z.string().min(1).max(4_000).transform(cleanText).optional(),
  })
  .refine(({ status, note }) => status ?? note, 'send a status or a note');

type Action = (id: string, agent: Agent, body: unknown) => Promise<DeskResult>;

/** Reading and working on conversations and cases; every route needs a session, every change the CSRF token. */
export function addDeskRoutes(add: AddRoute, parts: DeskRoutes): void {
  const one = '/console/api/conversations/:id';
  add('get', '/console/api/inbox', async (req, res) => {
    const agent = await readerOf(parts, req);
    sendJson(res, 200, await parts.desk.inbox(agent));
  });
  add('get', one, async (req, res) => {
    await readerOf(parts, req);
    sendFound(res, await parts.desk.conversation(param(req, 'id')));
  });
  add('get', `${one}/entries`, async (req, res) => {
    await readerOf(parts, req);
    const before = Number(queryOf(req, 'before') ?? 'NaN');
    if (!Number.isInteger(before)) throw new AppError('http.bad-request', 'before is a sequence');
    sendFound(res, await parts.desk.before(param(req, 'id'), before));
  });
  for (const [name, action] of Object.entries(actionsOf(parts))) {
    add('post', `${one}/${name}`, (req, res) => act(parts, req, res, action));
  }
  add('post', `${one}/typing`, async (req, res) => {
    const agent = await writerOf(parts, req);
    const conversationId = param(req, 'id');
    const { owner } = await parts.log.require(conversationId);
    // Nobody is shown an agent at work who does not have the conversation.
    if (owner.kind === 'agent' && owner.agentId === agent.id) {
      parts.feed.publish({ kind: 'typing', conversationId, role: 'agent' });
    }
    sendJson(res, 200, {});
  });
  addCaseRoutes(add, parts);
}

function addCaseRoutes(add: AddRoute, parts: DeskRoutes): void {
  add('get', '/console/api/cases', async (req, res) => {
    await readerOf(parts, req);
    const done = ['resolved', 'closed'].includes(queryOf(req, 'status') ?? '');
    const found = done ? await parts.cases.listDone(500) : await parts.cases.listOpen(500);
    sendJson(res, 200, { cases: found.map(caseView) });
  });
  add('post', '/console/api/cases/:number', async (req, res) => {
    const agent = await writerOf(parts, req);
    const change = parseBody(CaseChange, await readJson(req, BODY_LIMIT));
    const text = change.note ?? `→ ${String(change.status)}`;
    const changed = await parts.cases.add(
      param(req, 'number'),
      { who: agent.id, text },
      change.status,
    );
    sendFound(res, changed && { case: caseView(changed) });
  });
}

function actionsOf({ handoff, store }: DeskRoutes): Readonly<Record<string, Action>> {
  return {
    accept: (id, agent) => handoff.accept(id, agent),
    reject: (id, agent) => handoff.reject(id, agent),
    back: (id, agent) => handoff.backToBot(id, agent),
    resolve: (id, agent) => handoff.resolve(id, agent),
    takeover: async (id, agent) => {
      if (!maySupervise(agent)) throw new AppError('http.forbidden', 'only supervisors take over');
      return handoff.takeOver(id, agent);
    },
    reply: (id, agent, body) => {
      const { text, key } = parseBody(Words, body);
      return handoff.reply(id, agent, text, `a:${key}`);
    },
    note: (id, agent, body) => {
      const { text, key } = parseBody(Words, body);
      return handoff.note(id, agent, text, `n:${key}`);
    },
    transfer: async (id, agent, body) => {
      const { agentId, queue, note } = parseBody(Transfer, body);
      const colleague = agentId ? await store.get(agents, agentId) : undefined;
      if (!queue && !colleague)
        throw new AppError('http.bad-request', 'name an agentId or queue: true');
      const moved =
        colleague && !queue
          ? await handoff.transfer(id, agent, colleague.value)
          : await handoff.requeue(id, agent);
      if (moved.ok && note) await handoff.note(id, agent, cleanText(note), `n:${id}.${Date.now()}`);
      return moved;
    },
  };
}

async function act(parts: DeskRoutes, req: Request, res: Response, action: Action): Promise<void> {
  const agent = await writerOf(parts, req);
  const body = await readJson(req, BODY_LIMIT);
  const id = param(req, 'id');
  const result = await action(id, agent, body ?? {});
  if (!result.ok) return sendRefusal(parts, res, result);
  const conversation = await parts.desk.conversation(id);
  sendJson(res, 200, { ...(result.seq ? { seq: result.seq } : {}), ...pickItem(conversation) });
}

function pickItem(conversation: object | undefined): object {
  return conversation && 'item' in conversation ? { item: conversation.item } : {};
}

/** 409 with the name of who owns it now, so that the loser of a race knows. */
async function sendRefusal(
  parts: DeskRoutes,
  res: Response,
  result: Extract<DeskResult, { ok: false }>,
): Promise<void> {
  const { owner } = result;
  const other = owner.kind === 'agent' ? await parts.store.get(agents, owner.agentId) : undefined;
  const by = other && { by: { id: other.id, name: other.value.name } };
  const taken = owner.kind === 'agent' && result.reason === 'not-allowed';
  sendError(
    res,
    409,
    taken ? 'handoff.taken' : 'handoff.not-yours',
    taken ? 'a colleague was quicker' : `this is with the ${owner.kind} now`,
    by,
  );
}

function sendFound(res: Response, found: object | undefined): void {
  if (!found) throw new AppError('http.not-found', 'there is no such record');
  sendJson(res, 200, found);
}
