import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { ConversationLog } from '../../domain/conversation/conversation-log.js';
import { entitiesOf } from '../../domain/conversation/latest-messages.js';
import type { Entry } from '../../domain/conversation/entry.js';
import { maySupervise, type Agent } from '../../domain/handoff/agent.js';
import type { LearningDesk } from '../../domain/learning/learning-desk.js';
import type { LearnedUtterance } from '../../domain/learning/learned-utterance.js';
import type { TrainingDesk } from '../../domain/learning/training.js';
import type { Store } from '../../domain/store.js';
import { AppError } from '../../errors.js';
import type { IntentDirectory } from '../../turn/dialog.js';
import { readJson } from '../read-body.js';
import { sendError, sendJson } from '../respond.js';
import { param, queryOf, type AddRoute } from '../router.js';
import { agentOf, refuseForgery } from './console-session.js';
import type { Sessions } from './sessions.js';

export interface LearningRoutes {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly secure: boolean;
  readonly log: ConversationLog;
  readonly learning: LearningDesk;
  readonly intents: IntentDirectory;
  /** Absent when this bot cannot be trained while it runs. */
  readonly training?: TrainingDesk;
}

const BODY_LIMIT = 4_096;
const SHOWN = 500;
/** The bot's answers follow within so many entries. */
const ANSWERS_WITHIN = 20;

const State = z.enum(['waiting', 'accepted', 'rejected']);
const Meaning = z.object({ intent: z.string().max(100) });

/** What was learned in use, and training with it. Agents decide about messages; supervisors train. */
export function addLearningRoutes(add: AddRoute, parts: LearningRoutes): void {
  const base = '/console/api/learning';
  add('get', base, async (req, res) => {
    const agent = await whoAsks(parts, req);
    const state = State.safeParse(queryOf(req, 'state') ?? 'waiting');
    if (!state.success) throw new AppError('http.bad-request', 'state is waiting, accepted, …');
    sendJson(res, 200, {
      lessons: (await parts.learning.list(state.data, SHOWN)).map(lessonView),
      intents: parts.intents.all(),
      training: await parts.training?.state(),
      maySupervise: maySupervise(agent),
    });
  });
  const one = `${base}/lessons/:id`;
  add('post', `${one}/accept`, (req, res) =>
    decide(parts, req, res, (id, agent) => parts.learning.accept(id, agent.id)),
  );
  add('post', `${one}/reject`, (req, res) =>
    decide(parts, req, res, (id, agent) => parts.learning.reject(id, agent.id)),
  );
  add('post', `${one}/undo`, (req, res) =>
    decide(parts, req, res, (id) => parts.learning.undo(id)),
  );
  add('post', `${one}/correct`, (req, res) =>
    decide(parts, req, res, (id, agent, body) =>
      parts.learning.correct(id, intentIn(parts, body), agent.id),
    ),
  );
  addMeaningRoutes(add, parts);
  addTrainingRoutes(add, parts, base);
}

/** What one message of a conversation means: asked and told beside the bot's answer. */
function addMeaningRoutes(add: AddRoute, parts: LearningRoutes): void {
  const path = '/console/api/conversations/:id/entries/:seq/meaning';
  add('get', path, async (req, res) => {
    await whoAsks(parts, req);
    const found = await parts.learning.find(param(req, 'id'), seqOf(req));
    sendJson(res, 200, { lesson: found && lessonView(found), intents: parts.intents.all() });
  });
  add('post', path, async (req, res) => {
    const agent = await whoChanges(parts, req);
    const intent = intentIn(parts, await readJson(req, BODY_LIMIT));
    const noted = await teach(parts, param(req, 'id'), seqOf(req), intent, agent);
    if (!noted) return sendError(res, 422, 'learning.no-example', 'too long to be an example');
    sendJson(res, 200, { lesson: lessonView(noted) });
  });
}

async function teach(
  { log, learning }: LearningRoutes,
  conversationId: string,
  seq: number,
  intent: string,
  agent: Agent,
): Promise<LearnedUtterance | undefined> {
  const { userName } = await log.require(conversationId);
  const entries = await log.entries(conversationId, seq - 1, ANSWERS_WITHIN);
  const said = entries.find((entry) => entry.seq === seq && entry.author.role === 'customer');
  const trace = entries.find(({ replyTo, trace: why }) => replyTo === seq && why)?.trace;
  if (!said || !trace) throw new AppError('http.not-found', 'the bot did not answer this message');
  return learning.note({
    ...{ conversationId, seq, intent },
    text: typeof trace['text'] === 'string' ? trace['text'] : '',
    language: trace['language'] === 'en' ? 'en' : 'zh',
    heardAs: heardIn(trace),
    from: 'agent',
    by: `agent:${agent.id}`,
    personal: { entities: entitiesOf(trace), names: userName ? [userName] : [] },
  });
}

function heardIn(trace: NonNullable<Entry['trace']>): string {
  const intents = trace['intents'];
  const first: unknown = Array.isArray(intents) ? intents[0] : undefined;
  const named = typeof first === 'object' && first !== null && 'id' in first;
  return named && trace['verdict'] !== 'none' ? String(first.id) : 'none';
}

function addTrainingRoutes(add: AddRoute, parts: LearningRoutes, base: string): void {
  const { training } = parts;
  if (!training) return;
  add('post', `${base}/train`, async (req, res) => {
    const agent = await whoSupervises(parts, req);
    if (!training.train(`agent:${agent.id}`))
      return sendError(res, 409, 'learning.running', 'a training is under way');
    sendJson(res, 200, { training: await training.state() });
  });
  add('post', `${base}/trainings/:id/accept`, async (req, res) => {
    const agent = await whoSupervises(parts, req);
    const result = await training.accept(param(req, 'id'), `agent:${agent.id}`);
    if (result === 'unknown') throw new AppError('http.not-found', 'no such model waits');
    if (result === 'outdated')
      return sendError(res, 409, 'learning.outdated', 'the examples changed since; train again');
    sendJson(res, 200, { training: await training.state() });
  });
  add('post', `${base}/trainings/:id/dismiss`, async (req, res) => {
    const agent = await whoSupervises(parts, req);
    if (!(await training.dismiss(param(req, 'id'), `agent:${agent.id}`)))
      throw new AppError('http.not-found', 'no such model waits');
    sendJson(res, 200, { training: await training.state() });
  });
}

async function decide(
  parts: LearningRoutes,
  req: Request,
  res: Response,
  change: (id: string, agent: Agent, body: unknown) => Promise<LearnedUtterance | undefined>,
): Promise<void> {
  const agent = await whoChanges(parts, req);
  const body = await readJson(req, BODY_LIMIT);
  const changed = await change(param(req, 'id'), agent, body);
  if (!changed) throw new AppError('http.not-found', 'there is no such record');
  sendJson(res, 200, { lesson: lessonView(changed) });
}

/** Without the customer's identity: the words are what is judged. */
function lessonView({ by, before, ...shown }: LearnedUtterance): object {
  return {
    ...shown,
    by: by.startsWith('agent:') ? by : 'customer',
    undoable: before !== undefined,
  };
}

function intentIn({ intents }: LearningRoutes, body: unknown): string {
  const parsed = Meaning.safeParse(body);
  if (parsed.success && intents.all().includes(parsed.data.intent)) return parsed.data.intent;
  throw new AppError('http.bad-request', 'intent must be one of the catalogue');
}

function seqOf(req: Request): number {
  const seq = Number(param(req, 'seq'));
  if (Number.isInteger(seq) && seq > 0) return seq;
  throw new AppError('http.bad-request', 'seq is a sequence');
}

async function whoAsks({ sessions, store, secure }: LearningRoutes, req: Request): Promise<Agent> {
  const who = await agentOf(req, sessions, store, secure);
  if (!who) throw new AppError('http.unauthorized', 'log in first');
  return who.agent;
}

async function whoChanges(parts: LearningRoutes, req: Request): Promise<Agent> {
  const who = await agentOf(req, parts.sessions, parts.store, parts.secure);
  if (!who) throw new AppError('http.unauthorized', 'log in first');
  refuseForgery(req, parts.sessions, who.session);
  return who.agent;
}

async function whoSupervises(parts: LearningRoutes, req: Request): Promise<Agent> {
  const agent = await whoChanges(parts, req);
  if (!maySupervise(agent)) throw new AppError('http.forbidden', 'only supervisors train the bot');
  return agent;
}
