import type { Language } from '../../src/domain/language.js';
import { foldText } from '../../src/domain/text/fold.js';
import type { IntentId } from '../../src/domain/understanding.js';

export interface Sentence {
  readonly text: string;
  readonly intent: IntentId;
  readonly language: Language;
}

/** Two sentences that say nearly the same; `likeness` is 1 when only signs, blanks or letter case differ. */
export interface Duplicate {
  readonly a: Sentence;
  readonly b: Sentence;
  readonly likeness: number;
}

/** Share of common letter pairs (Dice 1945) from which two sentences are shown to the editor. */
const ALIKE = 0.85;
/** Letter pairs in more sentences than this say nothing about likeness and would make it slow. */
const MOST_COMMON = 1_500;

interface Entry {
  readonly sentence: Sentence;
  readonly plain: string;
  readonly pairs: ReadonlySet<string>;
}

/** Every sentence of `left` that is nearly one of `right`, for which `counts` holds; the most alike first. */
export function nearDuplicates(
  left: readonly Sentence[],
  right: readonly Sentence[],
  counts: (a: Sentence, b: Sentence) => boolean,
): Duplicate[] {
  const entries = right.map(entryOf);
  const index = indexOf(entries);
  const symmetric = left === right;
  return left
    .map(entryOf)
    .flatMap((entry, at) =>
      [...candidatesFor(entry, index)]
        .filter((other) => !symmetric || other > at)
        .flatMap((other) => duplicateOf(entry, entries[other], counts)),
    )
    .sort((x, y) => y.likeness - x.likeness);
}

function duplicateOf(
  a: Entry,
  b: Entry | undefined,
  counts: (a: Sentence, b: Sentence) => boolean,
): Duplicate[] {
  if (!b || a.plain === '' || b.plain === '') return [];
  if (a.sentence.language !== b.sentence.language || !counts(a.sentence, b.sentence)) return [];
  const likeness = a.plain === b.plain ? 1 : diceOf(a.pairs, b.pairs);
  return likeness < ALIKE ? [] : [{ a: a.sentence, b: b.sentence, likeness }];
}

function entryOf(sentence: Sentence): Entry {
  const plain = foldText(sentence.text).replace(/[^\p{L}\p{N}]/gu, '');
  const edged = `^${plain}$`;
  const pairs = Array.from({ length: edged.length - 1 }, (_, at) => edged.slice(at, at + 2));
  return { sentence, plain, pairs: new Set(pairs) };
}

function indexOf(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  entries.forEach(({ pairs }, at) => {
    for (const pair of pairs) {
      const found = index.get(pair);
      if (found) found.push(at);
      else index.set(pair, [at]);
    }
  });
  return index;
}

/** Sentences with enough pairs in common, judged by the rarer pairs. */
function candidatesFor(
  { pairs }: Entry,
  index: ReadonlyMap<string, readonly number[]>,
): Iterable<number> {
  const lists = [...pairs].map((pair) => index.get(pair) ?? []).sort((a, b) => a.length - b.length);
  // Who shares 85 % of all pairs shares one of any 30 % of them.
  const enough = Math.max(2, Math.ceil(lists.length * 0.35));
  const rare = lists.slice(0, enough).filter(({ length }) => length <= MOST_COMMON);
  return new Set(rare.flat());
}

function diceOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.abs(a.size - b.size) > (1 - ALIKE) * (a.size + b.size)) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}
