import type { Request } from 'restify';
import type { TokenClaims, TokenMint } from '../channels/direct-line/tokens.js';
import { AppError } from '../errors.js';
import { originAllowed } from './cors.js';

/** Who calls a Direct Line route: the shop's own server with the secret, or a client with a token. */
export type Caller =
  { readonly kind: 'secret' } | { readonly kind: 'token'; readonly claims: TokenClaims };

/** Reads the Authorization header. Throws `http.unauthorized`, `http.forbidden` or `http.token-expired`. */
export async function callerOf(req: Request, mint: TokenMint): Promise<Caller> {
  const header = req.headers.authorization ?? '';
  const bearer = /^(?:Bearer|BotConnector) +(\S+)$/i.exec(header)?.[1];
  if (!bearer) throw new AppError('http.unauthorized', 'send Authorization: Bearer <token>');
  if (mint.isSecret(bearer)) return { kind: 'secret' };
  const check = await mint.check(bearer);
  if (!check.ok) {
    throw check.reason === 'expired'
      ? new AppError('http.token-expired', 'the token has expired, get a new one')
      : new AppError('http.forbidden', 'the token is not valid');
  }
  if (check.claims.origins.length > 0 && !originAllowed(req.headers.origin, check.claims.origins)) {
    throw new AppError('http.forbidden', 'the token does not belong to this page');
  }
  return { kind: 'token', claims: check.claims };
}

/**
 * The token's claims for one conversation. A token of another conversation and a conversation that
 * does not exist give the same answer, so that ids cannot be probed.
 */
export function claimsFor(caller: Caller, conversationId: string, userId: string): TokenClaims {
  if (caller.kind === 'secret') return { conversationId, userId, origins: [] };
  if (caller.claims.conversationId !== conversationId) {
    throw new AppError('http.forbidden', 'the token does not belong to this conversation');
  }
  return caller.claims;
}
