import { hashText, joinHashes } from './hashes.js';
import { stemEnglish } from './english-stem.js';
import { ENGLISH_STOP_WORDS } from './lexicon/common-words.js';
import { ENGLISH_GROUPS } from './lexicon/english-groups.js';

const STEM_SEED = 1;
const CONCEPT_SEED = 5;
const LONGEST = 5;

/** Expression (the joined hashes of its stems) → the concepts it stands for. */
const CONCEPTS = readGroups();
const STOP_STEMS: ReadonlySet<string> = new Set(
  ENGLISH_STOP_WORDS.trim().split(/\s+/).map(stemEnglish),
);

/** The concept token of a word that stands for itself. */
export function wordConcept(stem: string): number {
  return hashText(stem, CONCEPT_SEED);
}

/**
 * What the words of a sentence stand for, in order: at each place the longest expression of the
 * lexicon, else the word itself unless it is a stop word. An expression in several groups gives
 * several concepts in one place.
 */
export function englishConcepts(stems: readonly string[]): readonly (readonly number[])[] {
  const places: (readonly number[])[] = [];
  for (let at = 0; at < stems.length;) {
    const match = longestMatch(stems, at);
    if (match) places.push(match.concepts);
    else if (!STOP_STEMS.has(stems[at] ?? '')) places.push([wordConcept(stems[at] ?? '')]);
    at += match?.words ?? 1;
  }
  return places;
}

function longestMatch(
  stems: readonly string[],
  from: number,
): { concepts: readonly number[]; words: number } | undefined {
  let found: { concepts: readonly number[]; words: number } | undefined;
  let hash = 0;
  for (let words = 1; words <= LONGEST && from + words <= stems.length; words++) {
    hash = joinHashes(hash, hashText(stems[from + words - 1] ?? '', STEM_SEED));
    const concepts = CONCEPTS.get(hash);
    if (concepts) found = { concepts, words };
  }
  return found;
}

function expressionHash(stems: readonly string[]): number {
  return stems.reduce((hash, stem) => joinHashes(hash, hashText(stem, STEM_SEED)), 0);
}

function readGroups(): ReadonlyMap<number, readonly number[]> {
  const concepts = new Map<number, number[]>();
  ENGLISH_GROUPS.trim()
    .split('\n')
    .forEach((line, group) => {
      const concept = hashText(`group ${group}`, CONCEPT_SEED);
      for (const expression of line.split(',')) {
        const stems = expression.trim().replaceAll("'", '').split(/\s+/).map(stemEnglish);
        const hash = expressionHash(stems);
        const known = concepts.get(hash) ?? [];
        if (!known.includes(concept)) concepts.set(hash, [...known, concept]);
      }
    });
  return concepts;
}
