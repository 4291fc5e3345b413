import type { Request, Response } from 'restify';
import { z } from 'zod';
import { newConversationId, newUserId } from '../channels/direct-line/ids.js';
import { TOKEN_SECONDS, type TokenClaims, type TokenMint } from '../channels/direct-line/tokens.js';
import { AppError } from '../errors.js';
import { readJson } from './read-body.js';
import type { RateLimits } from './rate-limits.js';
import { sendJson } from './respond.js';
import type { AddRoute } from './router.js';

export interface WebchatRoutes {
  readonly mint: TokenMint;
  readonly limits: RateLimits;
  readonly addressOf: (req: Request) => string;
  /** In the demo a visitor may play a customer who has signed in: their id to their name. */
  readonly demoCustomer?: (id: string) => Promise<string | undefined>;
}

const TokenRequest = z.object({
  resume: z.string().max(4_000).optional(),
  locale: z.string().max(50).optional(),
  as: z.string().max(64).optional(),
});

/** Tokens for our own chat page, minted on the server so that the secret never reaches a browser. */
export function addWebchatRoutes(add: AddRoute, parts: WebchatRoutes): void {
  add('post', '/api/webchat/token', (req, res) => token(parts, req, res));
}

async function token(parts: WebchatRoutes, req: Request, res: Response): Promise<void> {
  await parts.limits.spend('mint', parts.addressOf(req));
  const parsed = TokenRequest.safeParse((await readJson(req, 16_384)) ?? {});
  if (!parsed.success) throw new AppError('http.bad-request', 'send { "resume"?: string }');
  const claims = (await resumed(parts, parsed.data.resume)) ?? (await fresh(parts, parsed.data.as));
  sendJson(res, 200, {
    conversationId: claims.conversationId,
    userId: claims.userId,
    token: await parts.mint.issue(claims),
    expires_in: TOKEN_SECONDS,
    resume: await parts.mint.issueResume(claims),
  });
}

/** The conversation the page was in before, even when its token has long expired. */
async function resumed(parts: WebchatRoutes, resume?: string): Promise<TokenClaims | undefined> {
  if (!resume) return undefined;
  const check = await parts.mint.checkResume(resume);
  return check.ok ? check.claims : undefined;
}

async function fresh(parts: WebchatRoutes, as?: string): Promise<TokenClaims> {
  const userName = as ? await parts.demoCustomer?.(as) : undefined;
  return {
    conversationId: newConversationId(),
    userId: newUserId(),
    origins: [],
    ...(userName ? { customerId: as, userName } : {}),
  };
}
