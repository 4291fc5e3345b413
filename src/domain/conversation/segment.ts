import type { Collection } from '../store.js';
import type { Conversation } from './conversation.js';
import type { Entry } from './entry.js';

/** Entries a segment holds. Small, so that a record is never large; fixed, so that ids follow from sequences. */
export const SEGMENT_SIZE = 32;

/** Keys remembered of entries that have left the tail: retries come soon or never. */
const OLDER_KEYS = 64;

/** A full, never changing piece of a log: entries `n * SEGMENT_SIZE + 1` to `(n + 1) * SEGMENT_SIZE`. */
export interface Segment {
  readonly entries: readonly Entry[];
}

export const segments: Collection<Segment> = { name: 'segment', indexes: {} };

/** The id of the segment that holds `seq`. */
export function segmentId(conversationId: string, seq: number): string {
  return `${conversationId}.${Math.floor((seq - 1) / SEGMENT_SIZE)}`;
}

/** The first sequence that is still in the conversation's own record. */
export function tailStart(conversation: Conversation): number {
  return conversation.nextSeq - conversation.tail.length;
}

/**
 * Splits off what may leave the tail: whole segments whose entries all had their turn, keeping at
 * least half a segment of context behind.
 */
export function spill(conversation: Conversation): { full: Segment[]; rest: Conversation } {
  const full: Segment[] = [];
  let tail = conversation.tail;
  let start = tailStart(conversation);
  const settled = (seq: number): boolean => seq <= conversation.handledThrough;
  while (tail.length >= SEGMENT_SIZE * 1.5 && settled(start + SEGMENT_SIZE - 1)) {
    full.push({ entries: tail.slice(0, SEGMENT_SIZE) });
    tail = tail.slice(SEGMENT_SIZE);
    start += SEGMENT_SIZE;
  }
  if (full.length === 0) return { full, rest: conversation };
  const left = full.flatMap(({ entries }) => entries);
  const keys = left.flatMap(({ key, seq }) => (key ? [[key, seq] as const] : []));
  const olderKeys = [...conversation.olderKeys, ...keys].slice(-OLDER_KEYS);
  return { full, rest: { ...conversation, tail, olderKeys } };
}
