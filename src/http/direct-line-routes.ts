import type { Request, Response } from 'restify';
import { z } from 'zod';
import { checkActivity } from '../channels/activity-schema.js';
import { cleanText } from '../channels/clean-text.js';
import { displayName } from '../channels/direct-line/display-name.js';
import type { DirectLineChannel, Receipt } from '../channels/direct-line/direct-line-channel.js';
import { newConversationId, newUserId, parseWatermark } from '../channels/direct-line/ids.js';
import type { StreamTickets } from '../channels/direct-line/tickets.js';
import { TOKEN_SECONDS, type TokenClaims, type TokenMint } from '../channels/direct-line/tokens.js';
import type { ConversationLog } from '../domain/conversation/conversation-log.js';
import type { Conversation } from '../domain/conversation/conversation.js';
import type { Attachment } from '../domain/conversation/entry.js';
import { AppError } from '../errors.js';
import { callerOf, claimsFor } from './bearer.js';
import { readUpload } from './read-upload.js';
import { readJson } from './read-body.js';
import type { RateLimits } from './rate-limits.js';
import { sendJson } from './respond.js';
import { param, queryOf, type AddRoute } from './router.js';
import { wantedLanguage } from './wanted-language.js';

export interface DirectLineRoutes {
  readonly mint: TokenMint;
  readonly tickets: StreamTickets;
  readonly channel: DirectLineChannel;
  readonly log: ConversationLog;
  readonly limits: RateLimits;
  readonly keepFile: (bytes: Buffer, name: string) => Promise<Attachment | undefined>;
  readonly addressOf: (req: Request) => string;
  readonly publicUrl: string;
  /** The names of all agents: no customer may go by one of them. */
  readonly staffNames: () => Promise<readonly string[]>;
}

/** An activity is at most 256 KiB of JSON, as on Microsoft's service. */
export const ACTIVITY_LIMIT = 262_144;

const BASE = '/v3/directline';

/** `POST /tokens/generate` body; clients also send `User: { Id }` with capitals. */
const Id = z.string().max(64).transform(cleanText);

const TokenRequest = z.object({
  user: z.object({ id: Id.optional(), name: z.string().max(64).optional() }).optional(),
  trustedOrigins: z.array(z.string().max(300)).max(20).optional(),
  /** Ours: the customer that the shop's server has signed in. */
  customerId: Id.optional(),
  locale: z.string().max(50).optional(),
});

/** The Direct Line 3.0 operations. @see the Direct Line API reference, version 3.0 */
export function addDirectLineRoutes(add: AddRoute, parts: DirectLineRoutes): void {
  add('post', `${BASE}/tokens/generate`, (req, res) => generate(parts, req, res));
  add('post', `${BASE}/tokens/refresh`, (req, res) => refresh(parts, req, res));
  add('post', `${BASE}/conversations`, (req, res) => start(parts, req, res));
  add('get', `${BASE}/conversations/:id`, (req, res) => reconnect(parts, req, res));
  add('get', `${BASE}/conversations/:id/activities`, (req, res) => history(parts, req, res));
  add('post', `${BASE}/conversations/:id/activities`, (req, res) => post(parts, req, res));
  add('post', `${BASE}/conversations/:id/upload`, (req, res) => upload(parts, req, res));
  add('get', `${BASE}/session/getsessionid`, async (req, res) => {
    await callerOf(req, parts.mint);
    sendJson(res, 200, { sessionId: newConversationId() });
  });
}

async function generate(parts: DirectLineRoutes, req: Request, res: Response): Promise<void> {
  const caller = await callerOf(req, parts.mint);
  if (caller.kind !== 'secret')
    throw new AppError('http.forbidden', 'only the secret makes tokens');
  const body = await readTokenRequest(req);
  const claims: TokenClaims = {
    conversationId: newConversationId(),
    userId: vouchedId(body.user?.id),
    origins: (body.trustedOrigins ?? []).map((origin) => origin.toLowerCase()),
    customerId: body.customerId,
    userName: displayName(body.user?.name, await parts.staffNames()),
  };
  await sendToken(parts, res, 200, claims);
}

/** The shop's server may name users; the ids that a token vouches for begin with `dl_`. */
function vouchedId(id: string | undefined): string {
  if (!id) return newUserId();
  return id.startsWith('dl_') ? id : `dl_${id}`;
}

async function refresh(parts: DirectLineRoutes, req: Request, res: Response): Promise<void> {
  const caller = await callerOf(req, parts.mint);
  if (caller.kind !== 'token') throw new AppError('http.forbidden', 'a secret is not refreshed');
  await sendToken(parts, res, 200, caller.claims);
}

async function start(parts: DirectLineRoutes, req: Request, res: Response): Promise<void> {
  await parts.limits.spend('mint', parts.addressOf(req));
  const caller = await callerOf(req, parts.mint);
  const body = await readTokenRequest(req);
  if (caller.kind === 'secret' && body.user?.id?.startsWith('dl_')) {
    throw new AppError('http.bad-request', 'user ids that begin with dl_ are given by tokens');
  }
  const claims = caller.kind === 'token' ? caller.claims : claimsOfSecret(body);
  const language = wantedLanguage(body.locale, req.headers['accept-language']);
  const { created } = await parts.channel.start(claims, language);
  const streamUrl = streamUrlFor(parts, req, claims, 0);
  await sendToken(parts, res, created ? 201 : 200, claims, { streamUrl });
}

function claimsOfSecret(body: z.infer<typeof TokenRequest>): TokenClaims {
  const conversationId = newConversationId();
  return { conversationId, userId: body.user?.id || newUserId(), origins: [] };
}

async function reconnect(parts: DirectLineRoutes, req: Request, res: Response): Promise<void> {
  const { claims, conversation } = await member(parts, req);
  // Without a watermark the stream brings what arrives after this call, not after the upgrade.
  const after = parseWatermark(queryOf(req, 'watermark')) ?? conversation.nextSeq - 1;
  const streamUrl = streamUrlFor(parts, req, claims, after);
  await sendToken(parts, res, 200, claims, { streamUrl });
}

async function history(parts: DirectLineRoutes, req: Request, res: Response): Promise<void> {
  const { claims } = await member(parts, req);
  const after = parseWatermark(queryOf(req, 'watermark')) ?? 0;
  sendJson(res, 200, await parts.channel.history(claims.conversationId, after));
}

async function post(parts: DirectLineRoutes, req: Request, res: Response): Promise<void> {
  const { claims } = await member(parts, req);
  await parts.limits.spend('conversation', claims.conversationId);
  const check = checkActivity(await readJson(req, ACTIVITY_LIMIT));
  if (!check.ok) throw new AppError('http.bad-request', check.message);
  sendReceipt(res, await parts.channel.receive(claims, check.activity));
}

async function upload(parts: DirectLineRoutes, req: Request, res: Response): Promise<void> {
  const { claims } = await member(parts, req);
  await parts.limits.spend('conversation', claims.conversationId);
  const { activity, files } = await readUpload(req);
  const check = checkActivity(activity ?? { type: 'message' });
  if (!check.ok) throw new AppError('http.bad-request', check.message);
  const kept: Attachment[] = [];
  for (const file of files) {
    const attachment = await parts.keepFile(file.bytes, file.name);
    if (!attachment)
      throw new AppError('http.unsupported', 'send a picture (PNG, JPEG, GIF, WebP), a PDF or MP4');
    kept.push(attachment);
  }
  sendReceipt(res, await parts.channel.receive(claims, check.activity, kept));
}

/** The caller's claims for the conversation in the path; 403 for every conversation that is not theirs. */
async function member(
  parts: DirectLineRoutes,
  req: Request,
): Promise<{ claims: TokenClaims; conversation: Conversation }> {
  await parts.limits.spend('address', parts.addressOf(req));
  const caller = await callerOf(req, parts.mint);
  const id = param(req, 'id');
  const conversation =
    caller.kind === 'secret' || caller.claims.conversationId === id
      ? await parts.log.read(id)
      : undefined;
  const claims = claimsFor(caller, id, conversation?.userId ?? '');
  if (!conversation) throw new AppError('http.not-found', 'there is no such conversation');
  return { claims, conversation };
}

function sendReceipt(res: Response, receipt: Receipt): void {
  if (receipt.ok) return sendJson(res, 200, { id: receipt.id });
  switch (receipt.reason) {
    case 'empty':
      throw new AppError('http.missing', 'a message needs text, a value or a file');
    case 'forbidden':
      throw new AppError('http.forbidden', 'customers cannot send this event');
    case 'full':
      throw new AppError('http.throttled', 'too many messages are waiting, please wait a little');
    default:
      throw new AppError('http.not-found', 'there is no such conversation');
  }
}

async function sendToken(
  parts: DirectLineRoutes,
  res: Response,
  status: number,
  claims: TokenClaims,
  more: object = {},
): Promise<void> {
  const token = await parts.mint.issue(claims);
  const { conversationId } = claims;
  sendJson(res, status, { conversationId, token, expires_in: TOKEN_SECONDS, ...more });
}

function streamUrlFor(
  parts: DirectLineRoutes,
  req: Request,
  claims: TokenClaims,
  after: number,
): string {
  const { conversationId, origins } = claims;
  const ticket = parts.tickets.issue({ conversationId, origins, after });
  const base = parts.publicUrl || `http://${req.headers.host ?? 'localhost'}`;
  return `${base.replace(/^http/, 'ws')}${BASE}/conversations/${conversationId}/stream?t=${ticket}`;
}

async function readTokenRequest(req: Request): Promise<z.infer<typeof TokenRequest>> {
  const parsed = TokenRequest.safeParse(lowerKeys((await readJson(req, 16_384)) ?? {}));
  if (parsed.success) return parsed.data;
  throw new AppError(
    'http.bad-request',
    `field "${parsed.error.issues[0]?.path.join('.') ?? ''}" is wrong`,
  );
}

/** `{ User: { Id } }` as `{ user: { id } }`: old clients differ in their capitals. */
function lowerKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.slice(0, 1).toLowerCase() + key.slice(1),
      lowerKeys(inner),
    ]),
  );
}
