import type { Both } from './types.js';

/** Who or what stood in the way, as the server tells it with some refusals. */
export interface Winner {
  readonly id: string;
  readonly name: Both | string;
}

export interface Refusal {
  readonly ok: false;
  /** The HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfterMs?: number;
  readonly by?: Winner;
  /** Everything that the server said of it. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What came of a request: a value, or a refusal that the desk can put into words. */
export type Answer<T> = { readonly ok: true; readonly value: T } | Refusal;

/** Whether the same request may succeed later without anybody changing anything. */
export function isPassing(refusal: Refusal): boolean {
  return refusal.status === 0 || refusal.status === 429 || refusal.status >= 500;
}
