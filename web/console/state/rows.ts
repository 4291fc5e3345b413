import type { Entry } from '../api/conversation-types.js';

/** A line of the transcript as drawn. */
export type Row =
  | { readonly kind: 'day'; readonly at: string; readonly key: string }
  | { readonly kind: 'event'; readonly entry: Entry; readonly key: string }
  | {
      readonly kind: 'words';
      readonly entry: Entry;
      readonly key: string;
      /** The first of several by the same person: carries the name. */
      readonly first: boolean;
      /** The last of them: carries the time. */
      readonly last: boolean;
    };

/** Messages of one person this far apart stand as separate groups. */
const GROUP_MS = 4 * 60_000;

/** The entries as lines, with a line wherever a new day begins. */
export function rowsOf(entries: readonly Entry[], dayKey: (at: string) => string): readonly Row[] {
  const rows: Row[] = [];
  let day = '';
  entries.forEach((entry, index) => {
    if (isToldAnyway(entry, entries[index + 1])) return;
    const key = dayKey(entry.at);
    if (key !== day) rows.push({ kind: 'day', at: entry.at, key: `day-${key}` });
    day = key;
    rows.push(rowOf(entry, entries[index - 1], entries[index + 1], dayKey));
  });
  return rows;
}

/** A change of hands that the next line puts into words for the customer; once is enough. */
function isToldAnyway(entry: Entry, next: Entry | undefined): boolean {
  const handover = entry.body.kind === 'event' && entry.body.name === 'handoff.status';
  return handover && next?.author.role === 'system' && next.body.kind === 'text';
}

function rowOf(
  entry: Entry,
  before: Entry | undefined,
  after: Entry | undefined,
  dayKey: (at: string) => string,
): Row {
  const key = String(entry.seq);
  if (entry.body.kind === 'event') return { kind: 'event', entry, key };
  const joins = (a: Entry | undefined, b: Entry | undefined): boolean =>
    a !== undefined && b !== undefined && belongTogether(a, b) && dayKey(a.at) === dayKey(b.at);
  return { kind: 'words', entry, key, first: !joins(before, entry), last: !joins(entry, after) };
}

function belongTogether(a: Entry, b: Entry): boolean {
  return (
    a.body.kind === 'text' &&
    b.body.kind === 'text' &&
    a.author.role === b.author.role &&
    a.author.id === b.author.id &&
    a.visibility === b.visibility &&
    Date.parse(b.at) - Date.parse(a.at) < GROUP_MS
  );
}
