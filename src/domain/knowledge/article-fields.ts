import type { ArticleFault } from './article-fault.js';
import type { ArticleText } from './article-text.js';

type Kind = 'line' | 'list' | 'lines';

const FIELDS = {
  title: 'line',
  questions: 'lines',
  keywords: 'list',
  intent: 'line',
  next: 'list',
  products: 'list',
  updated: 'line',
  source: 'line',
  validFrom: 'line',
  validTo: 'line',
  audience: 'list',
  channels: 'list',
} as const satisfies Readonly<Record<string, Kind>>;

export type ArticleField = keyof typeof FIELDS;

/** Every field of an article's front matter, in the order in which it is written. */
export const ARTICLE_FIELD_NAMES = Object.keys(FIELDS) as readonly ArticleField[];

const EXPECTED: Readonly<Record<Kind, string>> = {
  line: 'one line of text',
  list: 'a list such as [one, two]',
  lines: 'text with one question a line',
};

/**
 * An article's text from the fields of a file, a table row or a JSON object. What is missing is empty,
 * what is wrong is told: nothing is lost without a word. Lists may be written as text, parted by
 * commas or semicolons, and `questions` line by line.
 */
export function readFields(
  fields: Readonly<Record<string, unknown>>,
  place: { readonly topic: string; readonly body: string },
): { readonly text: ArticleText; readonly faults: readonly ArticleFault[] } {
  const faults: ArticleFault[] = [];
  const read: Partial<Record<ArticleField, string | string[]>> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (!isField(key)) {
      faults.push({ field: key, code: 'unknown-key', instead: nearestField(key) });
      continue;
    }
    const kind = FIELDS[key];
    const plain = plainOf(value, kind);
    if (plain === undefined)
      faults.push({ field: key, code: 'wrong-type', instead: EXPECTED[kind] });
    else if (plain.length > 0) read[key] = plain;
  }
  const empty = { title: '', questions: [], keywords: [], next: [], updated: '', source: '' };
  // Each kind was read as its field wants it, and the loop above let in no other.
  const text = { ...empty, ...(read as Partial<ArticleText>), ...place };
  return { text, faults };
}

function isField(key: string): key is ArticleField {
  return Object.hasOwn(FIELDS, key);
}

function plainOf(value: unknown, kind: Kind): string | string[] | undefined {
  if (value === null || value === undefined) return kind === 'line' ? '' : [];
  if (kind === 'line') return wordOf(value)?.trim();
  if (Array.isArray(value)) {
    const words = value.map(wordOf);
    return words.every((word) => word !== undefined) ? tidy(words) : undefined;
  }
  return wordOf(value) === undefined ? undefined : tidy(splitUp(String(value), kind));
}

/** Numbers and truth values are what YAML and tables make of words that look like them. */
function wordOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function splitUp(text: string, kind: Kind): string[] {
  return text.split(kind === 'lines' ? /\r?\n/ : /[,;，、；\r\n]+/);
}

function tidy(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}

/** The field that begins most like a key that is none. */
function nearestField(key: string): string {
  const likeness = (field: string): number => {
    const plain = key.toLowerCase();
    const shared = [...field.toLowerCase()].filter((letter, at) => plain[at] === letter).length;
    return shared - Math.abs(field.length - key.length) / 2;
  };
  return ARTICLE_FIELD_NAMES.reduce((best, field) =>
    likeness(field) > likeness(best) ? field : best,
  );
}
