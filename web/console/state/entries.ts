import type { Entry } from '../api/conversation-types.js';

/**
 * Both lists as one, rising by sequence, each sequence once; of two versions the incoming one stays.
 * The same array comes back when nothing is new.
 */
export function mergeEntries(held: readonly Entry[], incoming: readonly Entry[]): readonly Entry[] {
  if (incoming.length === 0) return held;
  const last = held.at(-1)?.seq ?? 0;
  const risesFrom = (entry: Entry, index: number): boolean =>
    entry.seq > (incoming[index - 1]?.seq ?? last);
  if (incoming.every(risesFrom)) return [...held, ...incoming];
  const bySeq = new Map(held.map((entry) => [entry.seq, entry]));
  for (const entry of incoming) bySeq.set(entry.seq, entry);
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/**
 * The sequence before which entries are missing, `undefined` when the log has no hole. Sequences
 * are gapless, so a hole means that something was lost on the way; the newest hole comes first.
 */
export function newestGap(entries: readonly Entry[]): number | undefined {
  for (let index = entries.length - 1; index > 0; index -= 1) {
    const entry = entries[index];
    const before = entries[index - 1];
    if (entry && before && entry.seq !== before.seq + 1) return entry.seq;
  }
  return undefined;
}
