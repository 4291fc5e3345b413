import { randomBytes, createHash, timingSafeEqual } from 'node:crypto';
import { jwtVerify, SignJWT, errors } from 'jose';
import type { Clock } from '../../clock.js';

/** What a token vouches for. */
export interface TokenClaims {
  readonly conversationId: string;
  readonly userId: string;
  /** Allowed page origins; empty means any. */
  readonly origins: readonly string[];
  /** Set only by the shop's own server with the secret: this is a signed-in customer. */
  readonly customerId?: string;
  readonly userName?: string;
}

export type TokenCheck =
  | { readonly ok: true; readonly claims: TokenClaims }
  | { readonly ok: false; readonly reason: 'expired' | 'invalid' };

type Verified =
  | (Extract<TokenCheck, { ok: true }> & { readonly expiresMs: number })
  | Extract<TokenCheck, { ok: false }>;

/** Seconds a token lives. directlinejs refreshes every 15 minutes, whatever it is told. */
export const TOKEN_SECONDS = 1_800;

/** Seconds the right to come back into the same conversation lives (a reload days later). */
const RESUME_SECONDS = 30 * 24 * 3_600;

/** Clock leeway for expiry, in seconds. */
const LEEWAY_S = 5;

/** Checked tokens remembered at once. */
const MAX_CHECKED = 10_000;

/**
 * Direct Line tokens: JWTs (HS256, pinned) for exactly one conversation and user. directlinejs reads
 * the claim `user`, so it must be called that.
 */
export class TokenMint {
  private readonly key: Uint8Array;
  /** Tokens whose signature was checked, until they expire: clients send the same one with every call. */
  private readonly checked = new Map<string, { claims: TokenClaims; expiresMs: number }>();
  private readonly secretDigests: readonly Buffer[];

  /** @param secrets the Direct Line secret, and during rotation the one before */
  constructor(
    secrets: readonly string[],
    private readonly clock: Clock,
  ) {
    this.secretDigests = secrets.map(sha256);
    this.key = sha256(`direct-line-token|${secrets[0] ?? ''}`);
  }

  /** Whether this is a valid secret; takes the same time either way. */
  isSecret(candidate: string): boolean {
    const digest = sha256(candidate);
    return this.secretDigests.map((known) => timingSafeEqual(known, digest)).includes(true);
  }

  issue(claims: TokenClaims): Promise<string> {
    return this.sign(claims, 'directline', TOKEN_SECONDS);
  }

  /** A long-lived right to get new tokens for the same conversation; kept by the chat page. */
  issueResume(claims: TokenClaims): Promise<string> {
    return this.sign(claims, 'resume', RESUME_SECONDS);
  }

  async check(token: string): Promise<TokenCheck> {
    const known = this.checked.get(token);
    if (known && known.expiresMs > this.clock.now()) return { ok: true, claims: known.claims };
    this.checked.delete(token);
    const check = await this.verify(token, 'directline');
    if (check.ok) this.remember(token, check);
    return check;
  }

  private remember(
    token: string,
    { claims, expiresMs }: { claims: TokenClaims; expiresMs: number },
  ): void {
    if (this.checked.size >= MAX_CHECKED) this.checked.clear();
    this.checked.set(token, { claims, expiresMs });
  }

  checkResume(token: string): Promise<TokenCheck> {
    return this.verify(token, 'resume');
  }

  private sign(claims: TokenClaims, audience: string, seconds: number): Promise<string> {
    const issuedAt = Math.floor(this.clock.now() / 1000);
    return new SignJWT({
      conv: claims.conversationId,
      user: claims.userId,
      origins: claims.origins,
      ...(claims.customerId ? { customer: claims.customerId } : {}),
      ...(claims.userName ? { name: claims.userName } : {}),
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + seconds)
      .setJti(randomBytes(12).toString('base64url'))
      .sign(this.key);
  }

  private async verify(token: string, audience: string): Promise<Verified> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        audience,
        clockTolerance: LEEWAY_S,
        currentDate: new Date(this.clock.now()),
      });
      const { conv, user, origins, customer, name, exp = 0 } = payload;
      if (typeof conv !== 'string' || typeof user !== 'string')
        return { ok: false, reason: 'invalid' };
      return {
        ok: true,
        expiresMs: (exp + LEEWAY_S) * 1000,
        claims: {
          conversationId: conv,
          userId: user,
          origins: Array.isArray(origins) ? origins.map(String) : [],
          ...(typeof customer === 'string' ? { customerId: customer } : {}),
          ...(typeof name === 'string' ? { userName: name } : {}),
        },
      };
    } catch (error) {
      return { ok: false, reason: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
    }
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
