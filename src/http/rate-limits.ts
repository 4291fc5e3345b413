import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../errors.js';

/** Points per window; the key is a client address, a conversation or an account. */
const RULES = {
  /** New conversations and tokens from one address. */
  mint: { points: 60, duration: 60 },
  /** Requests of one address to Direct Line. */
  address: { points: 600, duration: 10 },
  /** Messages into one conversation: a burst of 30, then about 5 a second. */
  conversation: { points: 60, duration: 12 },
  /** Wrong passwords from one address, and for one account. */
  login: { points: 20, duration: 300 },
  account: { points: 5, duration: 300 },
} as const;

export type RateRule = keyof typeof RULES;

/** Counts what clients do; `spend` throws `http.throttled` with `retryAfterMs` when it is too much. */
export class RateLimits {
  private readonly limiters: ReadonlyMap<RateRule, RateLimiterMemory>;

  constructor(private readonly enabled: boolean) {
    this.limiters = new Map(
      Object.entries(RULES).map(([rule, options]) => [
        rule as RateRule,
        new RateLimiterMemory(options),
      ]),
    );
  }

  async spend(rule: RateRule, key: string): Promise<void> {
    if (!this.enabled) return;
    try {
      await this.limiters.get(rule)?.consume(key);
    } catch (refused) {
      const retryAfterMs = refused instanceof RateLimiterRes ? refused.msBeforeNext : 1_000;
      throw new AppError('http.throttled', 'too many requests, please wait a little', {
        retryAfterMs,
      });
    }
  }

  /** Gives back one point that was spent for nothing bad. */
  async refund(rule: RateRule, key: string): Promise<void> {
    if (this.enabled) await this.limiters.get(rule)?.reward(key);
  }

  /** Forgets what was spent. */
  async forgive(rule: RateRule, key: string): Promise<void> {
    await this.limiters.get(rule)?.delete(key);
  }
}
