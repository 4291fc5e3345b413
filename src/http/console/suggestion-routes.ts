import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { cleanText } from '../../channels/clean-text.js';
import type { ConversationLog } from '../../domain/conversation/conversation-log.js';
import type { KnowledgeCounter } from '../../domain/reports/knowledge-counter.js';
import { MOST_CANNED, type CannedReplies } from '../../domain/suggestions/canned-replies.js';
import type { PastAnswers } from '../../domain/suggestions/past-answers.js';
import { suggest, type SuggestParts } from '../../domain/suggestions/suggest.js';
import {
  MOST_LINES,
  TRANSCRIPT_DAYS,
  type TranscriptSearch,
} from '../../domain/suggestions/transcript-search.js';
import { AppError } from '../../errors.js';
import { readJson } from '../read-body.js';
import { sendError, sendJson } from '../respond.js';
import { param, queryOf, type AddRoute } from '../router.js';
import { parseBody, readerOf, writerOf, type ConsoleAccess } from './console-access.js';

export interface SuggestionRoutes extends ConsoleAccess {
  readonly log: ConversationLog;
  readonly knowledge: SuggestParts['knowledge'];
  readonly intentsOf: SuggestParts['intentsOf'];
  readonly answers: PastAnswers;
  readonly canned: CannedReplies;
  readonly transcripts: TranscriptSearch;
  readonly counter: KnowledgeCounter;
}

const BODY_LIMIT = 65_536;
const MOST_FOUND = 50;
const MOST_QUERY = 200;

const Used = z.object({
  kind: z.enum(['article', 'answer', 'canned']),
  id: z.string().min(1).max(300),
});
const Words = z
  .string()
  .max(4_000)
  .transform((text) => cleanText(text).trim());
const Canned = z.object({
  id: z.string().uuid().optional(),
  title: Words.refine((title) => title !== '' && title.length <= 100, 'is empty or too long'),
  text: z
    .object({ zh: Words.optional(), en: Words.optional() })
    .refine(({ zh, en }) => zh || en, 'write it in one language at least'),
});
const Removed = z.object({ id: z.string().uuid() });

/** Suggestions beside a conversation, canned replies, and the search through transcripts. */
export function addSuggestionRoutes(add: AddRoute, parts: SuggestionRoutes): void {
  const path = '/console/api/conversations/:id/suggestions';
  add('get', path, async (req, res) => {
    await readerOf(parts, req);
    const conversation = await parts.log.read(param(req, 'id'));
    if (!conversation) throw new AppError('http.not-found', 'there is no such record');
    sendJson(res, 200, await suggest(parts, conversation));
  });
  add('post', `${path}/used`, async (req, res) => {
    await writerOf(parts, req);
    const { kind, id } = parseBody(Used, await readJson(req, BODY_LIMIT));
    if (kind === 'article') parts.counter.used(id);
    else if (kind === 'answer') await parts.answers.used(id);
    else await parts.canned.used(id);
    sendJson(res, 200, {});
  });
  add('get', '/console/api/transcripts', async (req, res) => {
    await readerOf(parts, req);
    const words = (queryOf(req, 'q') ?? '').slice(0, MOST_QUERY).trim();
    const found =
      words === '' ? { lines: [], cut: false } : await parts.transcripts.find(words, MOST_FOUND);
    sendJson(res, 200, { ...found, days: TRANSCRIPT_DAYS, most: MOST_LINES });
  });
  addCannedRoutes(add, parts);
}

function addCannedRoutes(add: AddRoute, parts: SuggestionRoutes): void {
  const path = '/console/api/canned';
  add('get', path, async (req, res) => {
    await readerOf(parts, req);
    const words = queryOf(req, 'q');
    const found =
      words === undefined
        ? await parts.canned.list()
        : await parts.canned.find(words.slice(0, MOST_QUERY));
    sendJson(res, 200, { replies: found });
  });
  add('post', path, async (req, res) => {
    const agent = await writerOf(parts, req);
    const { id = randomUUID(), ...reply } = parseBody(Canned, await readJson(req, BODY_LIMIT));
    const saved = await parts.canned.save({ id, ...reply }, agent.id);
    if (!saved) return sendError(res, 409, 'canned.full', `there are ${MOST_CANNED} already`);
    sendJson(res, 200, { reply: saved });
  });
  add('post', `${path}/remove`, async (req, res) => {
    await writerOf(parts, req);
    await parts.canned.remove(parseBody(Removed, await readJson(req, BODY_LIMIT)).id);
    sendJson(res, 200, {});
  });
}
