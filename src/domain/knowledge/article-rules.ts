import { leadOf, type ArticlePlace, type ArticleText } from './article-text.js';
import type { ArticleFault } from './article-fault.js';
import type { CheckValues } from './shop-values.js';

/**
 * Finds what the shop cannot fill in between `{{` and `}}`: the line in the text, counted from 1, and
 * what to do. Empty when every value is known.
 */
export type KnownValues = CheckValues;

/** For a shop without values: every line with `{{` in it is at fault. */
export const noValues: KnownValues = (text) =>
  text
    .split('\n')
    .flatMap((content, at) =>
      content.includes('{{') ? [{ line: at + 1, message: 'no value in {{ }} is known here' }] : [],
    );

/** Longer texts are no answers. In characters. */
const MOST_BODY = 100_000;
const MOST_LINE = 500;
const MOST_LINES = 200;

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_NAME = 80;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SAFE_LINK = /^(https?:|mailto:|tel:|#|\/(?!\/)|[^:]*$)/i;

/** Whether a text may name an article, a topic or a file: small letters, digits and single dashes. */
export function isName(text: string): boolean {
  return text.length <= MOST_NAME && NAME.test(text);
}

/** Whether a text may be the slug of a place: a name, and behind a dot perhaps that of a variant. */
export function isSlug(text: string): boolean {
  const parts = text.split('.');
  return parts.length <= 2 && parts.every(isName);
}

/**
 * What keeps an article from being told to customers; empty when nothing does. The same for files,
 * the console and imports.
 */
export function articleFaults(
  place: ArticlePlace,
  text: ArticleText,
  knownValues: KnownValues,
): ArticleFault[] {
  return [
    ...(isSlug(place.slug) ? [] : [badName('slug', place.slug)]),
    ...(isName(text.topic) ? [] : [badName('topic', text.topic)]),
    ...missingFaults(place, text),
    ...lengthFaults(text),
    ...dayFaults(text),
    ...variantFaults(place, text),
    ...strayValues(text),
    ...bodyFaults(text.body, knownValues),
  ];
}

function badName(field: string, found: string): ArticleFault {
  return { field, code: found === '' ? 'missing' : 'bad-name', found };
}

function missingFaults({ language }: ArticlePlace, text: ArticleText): ArticleFault[] {
  const missing: string[] = [];
  if (text.title.trim() === '') missing.push('title');
  if (text.questions.length === 0) missing.push('questions');
  if (text.source.trim() === '') missing.push('source');
  if (leadOf(text.body, language) === '') missing.push('body');
  return missing.map((field) => ({ field, code: 'missing' }));
}

function lengthFaults(text: ArticleText): ArticleFault[] {
  const faults: ArticleFault[] = [];
  const tooLong = (field: string, most: number): void => {
    faults.push({ field, code: 'too-long', instead: String(most) });
  };
  if (text.body.length > MOST_BODY) tooLong('body', MOST_BODY);
  if (text.title.length > MOST_LINE) tooLong('title', MOST_LINE);
  if (text.source.length > MOST_LINE) tooLong('source', MOST_LINE);
  for (const field of ['questions', 'keywords', 'next'] as const) {
    if (text[field].some((line) => line.length > MOST_LINE)) tooLong(field, MOST_LINE);
    if (text[field].length > MOST_LINES) {
      faults.push({ field, code: 'wrong-type', instead: `at most ${MOST_LINES} lines` });
    }
  }
  return faults;
}

function dayFaults(text: ArticleText): ArticleFault[] {
  const faults = (['updated', 'validFrom', 'validTo'] as const).flatMap((field): ArticleFault[] => {
    const found = text[field];
    return found === undefined || isDay(found) ? [] : [{ field, code: 'not-a-day', found }];
  });
  const { validFrom, validTo } = text;
  if (faults.length > 0 || validFrom === undefined || validTo === undefined) return faults;
  return validTo < validFrom ? [{ field: 'validTo', code: 'days-reversed', found: validTo }] : [];
}

/** A variant for everybody, everywhere and always would never be chosen before the text for all. */
function variantFaults({ slug }: ArticlePlace, text: ArticleText): ArticleFault[] {
  const { audience, channels, validFrom, validTo } = text;
  if (!slug.includes('.') || audience || channels || validFrom || validTo) return [];
  return [{ field: 'audience', code: 'no-readers' }];
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

function bodyFaults(body: string, knownValues: KnownValues): ArticleFault[] {
  // A text beyond measure is refused for its length; looking through it would only cost time.
  if (body.length > MOST_BODY) return [];
  const html = body.split('\n').flatMap((content, at) => htmlFaults(content, at + 1));
  const values = knownValues(body).map(({ line, message, problem }): ArticleFault => {
    const value = problem ? { value: problem } : {};
    return { field: 'body', code: 'unknown-value', found: message, line, ...value };
  });
  return [...html, ...values];
}

/** Values are filled into the text alone; anywhere else customers would read the braces. */
function strayValues({ title, questions, keywords, source }: ArticleText): ArticleFault[] {
  const said = { title: [title], questions, keywords, source: [source] };
  return Object.entries(said).flatMap(([field, lines]): ArticleFault[] =>
    lines.some((line) => line.includes('{{')) ? [{ field, code: 'stray-value' }] : [],
  );
}

function htmlFaults(content: string, line: number): ArticleFault[] {
  const [tag] = /<(?:\/?[a-z][^>]*>?|!--)/i.exec(withoutAddresses(content)) ?? [];
  const faults: ArticleFault[] = [];
  if (tag !== undefined) faults.push({ field: 'body', code: 'html', found: clip(tag), line });
  for (const [, target = ''] of content.matchAll(/\]\(\s*<?([^)>\s]*)/g)) {
    // Browsers read an address without its control characters and entities.
    const plain = target.replace(/&[#\w]+;?|[^!-~]/g, '');
    if (plain !== target.replace(/[^!-~]/g, '') || !SAFE_LINK.test(plain)) {
      faults.push({ field: 'body', code: 'unsafe-link', found: clip(target), line });
    }
  }
  return faults;
}

/** `<https://…>` is Markdown for a link. */
function withoutAddresses(content: string): string {
  return content.replace(/<(?:https?:\/\/|mailto:)[^\s<>]*>/gi, '');
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
