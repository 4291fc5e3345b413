/** Why a request did not succeed, in the terms that decide what to do next. */
export type Fault =
  /** No answer at all: network, name resolution, time-out. */
  | { readonly kind: 'unreachable' }
  /** The server is there but cannot serve now (5xx). */
  | { readonly kind: 'unavailable'; readonly retryAfterMs?: number }
  /** Too many requests (429). */
  | { readonly kind: 'busy'; readonly retryAfterMs: number }
  /** The token is no longer good (401, 403). */
  | { readonly kind: 'expired' }
  /** The conversation is not there (404). */
  | { readonly kind: 'gone' }
  /** The message is too large (413). */
  | { readonly kind: 'too-long' }
  /** Anything else: repeating it would change nothing. */
  | { readonly kind: 'refused' };

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

const DEFAULT_BUSY_MS = 3_000;
const MOST_BUSY_MS = 120_000;

/** `now` reads the date form of Retry-After against the clock, in milliseconds. */
export function faultOf(status: number, retryAfter: string | null, now: number): Fault {
  const retryAfterMs = readRetryAfter(retryAfter, now);
  if (status === 429) return { kind: 'busy', retryAfterMs: retryAfterMs ?? DEFAULT_BUSY_MS };
  if (status === 401 || status === 403) return { kind: 'expired' };
  if (status === 404) return { kind: 'gone' };
  if (status === 413) return { kind: 'too-long' };
  if (status === 408 || status >= 500) {
    return retryAfterMs === undefined
      ? { kind: 'unavailable' }
      : { kind: 'unavailable', retryAfterMs };
  }
  return { kind: 'refused' };
}

function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.min(MOST_BUSY_MS, Math.max(0, ms));
}
