import type { Entry } from '../api/conversation-types.js';

/** Entries drawn while the newest are followed. */
export const FOLLOWED = 160;

/** Entries drawn at most; beyond, the far end is taken out of the page again. */
export const DRAWN = 320;

/** How far the window moves when the reader comes to its edge. */
const STEP = 120;

/**
 * The entries to draw. A conversation may hold many thousands; only a window of them is in the page.
 *
 * @param startSeq where the window begins; `undefined` follows the newest entries
 */
export function windowOf(
  entries: readonly Entry[],
  startSeq: number | undefined,
): { readonly start: number; readonly end: number } {
  if (startSeq === undefined)
    return { start: Math.max(0, entries.length - FOLLOWED), end: entries.length };
  const start = indexFrom(entries, startSeq);
  return { start, end: Math.min(entries.length, start + DRAWN) };
}

/** The start of the window moved towards older entries; `undefined` when it is at the oldest loaded. */
export function earlier(entries: readonly Entry[], start: number): number | undefined {
  return start === 0 ? undefined : entries[Math.max(0, start - STEP)]?.seq;
}

/** The start of the window moved towards newer entries; `undefined` when the newest are in it. */
export function later(entries: readonly Entry[], start: number): number | undefined {
  return start + DRAWN >= entries.length ? undefined : entries[start + STEP]?.seq;
}

/** The index of the first entry at or after a sequence. */
function indexFrom(entries: readonly Entry[], seq: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
