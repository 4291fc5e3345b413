import { randomBytes } from 'node:crypto';

/** A conversation id of 128 random bits: never enough to get in, and not to be guessed either. */
export function newConversationId(): string {
  return randomBytes(16).toString('base64url');
}

/** A user id made by us; ids that a token vouches for begin with `dl_`. */
export function newUserId(): string {
  return `dl_${randomBytes(12).toString('base64url')}`;
}

/** `conv|0000007`: the form of ids that Direct Line clients expect. */
export function activityId(conversationId: string, seq: number): string {
  return `${conversationId}|${String(seq).padStart(7, '0')}`;
}

/**
 * A watermark is the sequence as text; `undefined` for none. Anything else counts as the beginning, an
 * empty one too: directlinejs sends it when its stream broke before the first activity came.
 */
export function parseWatermark(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
