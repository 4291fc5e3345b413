import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '../language.js';
import { hasHan } from '../text/fold.js';
import type { ArticleFault } from './article-fault.js';

/** What a file or row holds that may become an article; nothing of it is checked yet. */
export interface ArticleCandidate {
  /** File, and row or line in it: `faq.csv:7`. */
  readonly where: string;
  readonly slug?: string;
  readonly language?: string;
  readonly topic?: string;
  /** Front matter by its names. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Lines of the file above the body, so that a fault in the text is told with its line in the file. */
  readonly linesBefore?: number;
  /** Lines of the file on which the fields stand, counted from 1; absent where `where` says it all. */
  readonly fieldLines?: Readonly<Record<string, number>>;
}

/** Something wrong, and in which file and row. */
export interface ImportFault extends ArticleFault {
  readonly where: string;
}

/** What was read from files, and what could not be. */
export interface ReadCandidates {
  readonly candidates: readonly ArticleCandidate[];
  readonly faults: readonly ImportFault[];
}

/** What is assumed where a file says nothing. */
export interface ImportDefaults {
  /** `imported` when not given. */
  readonly topic?: string;
  /** What the script of the words suggests when not given. */
  readonly language?: Language;
}

/** The language that a candidate is in: named, by default, or by the script of its words. `undefined` for a name of no known language. */
export function languageOf(
  candidate: ArticleCandidate,
  defaults: ImportDefaults,
): Language | undefined {
  const named = candidate.language?.trim().toLowerCase() ?? '';
  if (named !== '') return LANGUAGES.find((language) => NAMES[language].test(named));
  if (defaults.language) return defaults.language;
  const { title, questions } = candidate.fields;
  return hasHan(`${String(title)}${String(questions)}${candidate.body}`) ? 'zh' : 'en';
}

const NAMES: Readonly<Record<Language, RegExp>> = {
  zh: /^(zh|cn|中|汉|chinese|chi)/,
  en: /^(en|英|eng)/,
};

/** A name for an article that has none: from an English title, else from a hash that stays the same. */
export function slugFor(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  const words = plain.replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '');
  // Two letters left over from a Chinese title are no name.
  if (words.length > 3 && !hasHan(title)) return words;
  return `a-${createHash('sha256').update(title).digest('hex').slice(0, 10)}`;
}
