import type { Store } from '../store.js';
import type { Conversation } from './conversation.js';
import type { Entry } from './entry.js';
import { SEGMENT_SIZE, segmentId, segments, tailStart } from './segment.js';

/** Entries after `after`, oldest first, at most `limit`, from old segments and the tail. */
export async function readEntries(
  store: Store,
  conversation: Conversation,
  after: number,
  limit: number,
): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  const start = tailStart(conversation);
  for (let seq = after + 1; seq < start && found.length < limit; seq = nextSegmentStart(seq)) {
    const segment = await store.get(segments, segmentId(conversation.id, seq));
    for (const entry of segment?.value.entries ?? []) if (entry.seq >= seq) found.push(entry);
  }
  for (const entry of conversation.tail) if (entry.seq > after) found.push(entry);
  return found.slice(0, limit);
}

function nextSegmentStart(seq: number): number {
  return (Math.floor((seq - 1) / SEGMENT_SIZE) + 1) * SEGMENT_SIZE + 1;
}
