/** One line of a comparison: in both texts, only in the old, or only in the new one. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many pairs of lines the middle is shown as replaced as a whole. */
const MOST_PAIRS = 4_000_000;

/**
 * What changed between two texts, line by line, with as few changes as there can be (the longest
 * common subsequence); of one change, what was removed comes first.
 */
export function diffLines(before: string, after: string): DiffLine[] {
  const old = before.split('\n');
  const fresh = after.split('\n');
  const head = sharedHead(old, fresh);
  const tail = sharedTail(old.slice(head), fresh.slice(head));
  const same = (text: string): DiffLine => ({ kind: 'same', text });
  return [
    ...old.slice(0, head).map(same),
    ...diffMiddle(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)),
    ...old.slice(old.length - tail).map(same),
  ];
}

function sharedHead(old: readonly string[], fresh: readonly string[]): number {
  const most = Math.min(old.length, fresh.length);
  let count = 0;
  while (count < most && old[count] === fresh[count]) count++;
  return count;
}

function sharedTail(old: readonly string[], fresh: readonly string[]): number {
  return sharedHead([...old].reverse(), [...fresh].reverse());
}

function diffMiddle(old: readonly string[], fresh: readonly string[]): DiffLine[] {
  const width = fresh.length + 1;
  // An empty table makes the walk remove all of the old and add all of the new.
  const lengths =
    old.length * fresh.length > MOST_PAIRS ? undefined : commonLengths(old, fresh, width);
  const lines: DiffLine[] = [];
  let [o, f] = [0, 0];
  while (o < old.length || f < fresh.length) {
    const [was, is] = [old[o], fresh[f]];
    const down = lengths?.[(o + 1) * width + f] ?? 0;
    const right = lengths?.[o * width + f + 1] ?? 0;
    if (lengths && was !== undefined && was === is) {
      lines.push({ kind: 'same', text: was });
      o++;
      f++;
    } else if (was !== undefined && (is === undefined || down >= right)) {
      lines.push({ kind: 'removed', text: was });
      o++;
    } else {
      lines.push({ kind: 'added', text: is ?? '' });
      f++;
    }
  }
  return lines;
}

/** At `o * width + f`: how many lines the old text from `o` on and the new one from `f` on share. */
function commonLengths(
  old: readonly string[],
  fresh: readonly string[],
  width: number,
): Uint32Array {
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let o = old.length - 1; o >= 0; o--) {
    for (let f = fresh.length - 1; f >= 0; f--) {
      const at = o * width + f;
      lengths[at] =
        old[o] === fresh[f]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}
