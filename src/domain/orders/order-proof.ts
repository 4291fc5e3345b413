import { createHash, timingSafeEqual } from 'node:crypto';
import type { Memory } from '../conversation/conversation.js';
import { isoTime } from '../../clock.js';
import type { Order } from './order.js';

/** How long a proof lasts, and how often one may fail (threat list 3.9). */
export const PROOF_MS = 30 * 60_000;
export const MAX_FAILED_PROOFS = 5;
export const MAX_FAILS_PER_ORDER_AND_DAY = 20;

/**
 * Whether the last four digits of the buyer's phone fit the order. Compares digests, and compares
 * against a dummy when there is no such order, so that time does not tell a wrong number from a
 * wrong factor.
 */
export function factorFits(order: Order | undefined, lastFour: string): boolean {
  const expected = order ? order.buyerPhone.replace(/\D/g, '').slice(-4) : 'none';
  const same = timingSafeEqual(digest(expected), digest(lastFour));
  // An order without a phone has nothing to prove it by.
  return same && order !== undefined && expected.length === 4;
}

/** Whether this conversation may see this order now. One order's proof opens no other. */
export function isVerified(memory: Memory, orderNumber: string, nowMs: number): boolean {
  const until = memory.verified[orderNumber];
  return until !== undefined && Date.parse(until) > nowMs;
}

/** The memory after a proof that held. Failures stay counted, or one's own order would buy new tries. */
export function withProof(memory: Memory, orderNumber: string, nowMs: number): Memory {
  const until = isoTime(nowMs + PROOF_MS);
  return { ...memory, verified: { ...memory.verified, [orderNumber]: until } };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
