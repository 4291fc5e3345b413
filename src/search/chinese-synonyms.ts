import { hasHan } from '../domain/text/fold.js';
import { readLexicon } from '../lexicon/lexicon.js';
import { hashText } from './hashes.js';

/** Single characters are in too many words to stand for one of them. */
const SHORTEST = 2;
const GROUP_SEED = 7;

/** Expression → the tokens of its groups. */
const GROUPS = readGroups();
/** First character → length of its longest expression. */
const LONGEST = readLongest();

/**
 * The groups of the thesaurus that a run of Chinese speaks of, in order: at each place the longest
 * expression counts; text that no group has gives nothing.
 */
export function chineseSynonyms(run: string): readonly number[] {
  const tokens: number[] = [];
  for (let at = 0; at < run.length;) {
    const match = longestMatch(run, at);
    if (match) tokens.push(...match.groups);
    at += match?.length ?? 1;
  }
  return tokens;
}

function longestMatch(
  run: string,
  at: number,
): { groups: readonly number[]; length: number } | undefined {
  const longest = Math.min(LONGEST.get(run.charAt(at)) ?? 0, run.length - at);
  for (let length = longest; length >= SHORTEST; length--) {
    const groups = GROUPS.get(run.slice(at, at + length));
    if (groups) return { groups, length };
  }
  return undefined;
}

function readGroups(): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  readLexicon().forEach(({ kind, words }, group) => {
    if (kind !== 'synonyms') return;
    const token = hashText(`group ${group}`, GROUP_SEED);
    for (const expression of words.filter(hasHan)) {
      const known = groups.get(expression) ?? [];
      if (!known.includes(token)) groups.set(expression, [...known, token]);
    }
  });
  return groups;
}

function readLongest(): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const expression of GROUPS.keys()) {
    const first = expression.charAt(0);
    longest.set(first, Math.max(longest.get(first) ?? 0, expression.length));
  }
  return longest;
}
