import { LANGUAGES, type Language } from '../language.js';
import {
  languageOf,
  slugFor,
  type ArticleCandidate,
  type ImportDefaults,
  type ImportFault,
} from './article-candidate.js';
import type { DraftText } from './article-change.js';
import { readFields } from './article-fields.js';
import type { ArticleRecord } from './article-record.js';
import type { ArticleFault } from './article-fault.js';
import { articleFaults, type KnownValues } from './article-rules.js';
import { articleId, versionOf, type ArticlePlace } from './article-text.js';
import { NearQuestions } from './near-questions.js';
import { without } from './without.js';

/**
 * What would become of a candidate: a new article, a new draft of one, nothing because it says the
 * same, a near-duplicate of another article, or nothing because of faults.
 */
export type ImportKind = 'new' | 'changed' | 'same' | 'duplicate' | 'faulty';

export interface ImportItem extends ArticlePlace {
  readonly where: string;
  readonly kind: ImportKind;
  readonly title: string;
  readonly text: DraftText;
  /** The revision it would replace; 0 for a new article. */
  readonly revision: number;
  readonly faults: readonly ImportFault[];
  /** The article that asks nearly the same, and how it asks. */
  readonly duplicateOf?: ArticlePlace & { readonly question: string };
  /** Languages in which the article is neither imported nor there. */
  readonly missing: readonly Language[];
}

interface Owner extends ArticlePlace {
  readonly where?: string;
}

interface ImportRules {
  readonly knownValues: KnownValues;
  readonly defaults: ImportDefaults;
}

/**
 * Decides what an import would do; changes nothing. Every candidate has one item, in the order of the
 * files.
 *
 * @param existing the newest text of every article
 */
export function planImport(
  candidates: readonly ArticleCandidate[],
  existing: readonly ArticleRecord[],
  rules: ImportRules,
): ImportItem[] {
  const steps = planSteps(candidates, existing, rules);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Steps between which a live bot answers customers: a few milliseconds of work. */
const STEPS_AT_ONCE = 8;

/**
 * As `planImport`, but lets others work in between: thousands of articles take a second or more.
 *
 * @param onProgress told how many candidates are decided on
 */
export async function planImportInTurns(
  candidates: readonly ArticleCandidate[],
  existing: readonly ArticleRecord[],
  rules: ImportRules,
  onProgress: (decided: number) => void = () => undefined,
): Promise<ImportItem[]> {
  const steps = planSteps(candidates, existing, rules);
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (count % STEPS_AT_ONCE > 0) continue;
    onProgress(step.value);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The work in small steps, each telling how many candidates are decided on. */
function* planSteps(
  candidates: readonly ArticleCandidate[],
  existing: readonly ArticleRecord[],
  rules: ImportRules,
): Generator<number, ImportItem[], undefined> {
  const records = new Map(existing.map((record) => [articleId(record), record]));
  const first = new Map<string, string>();
  const near = { zh: new NearQuestions<Owner>(), en: new NearQuestions<Owner>() };
  for (const record of existing) {
    noteQuestions(record, near);
    yield 0;
  }
  const decide = (candidate: ArticleCandidate): ImportItem => {
    const item = readCandidate(candidate, rules);
    const id = articleId(item);
    const doubled = first.get(id);
    if (doubled === undefined) first.set(id, item.where);
    const faults = doubled === undefined ? item.faults : [...item.faults, doubledAt(item, doubled)];
    if (faults.length > 0) return { ...item, kind: 'faulty', faults };
    const record = records.get(id);
    const duplicateOf = record ? undefined : nearest(item, near);
    for (const question of questionsOf(item.text)) near[item.language].add(question, item);
    return {
      ...item,
      ...kindOf(item, record),
      ...(duplicateOf ? { kind: 'duplicate', duplicateOf } : {}),
    };
  };
  const items: ImportItem[] = [];
  for (const candidate of candidates) {
    items.push(decide(candidate));
    yield items.length;
  }
  return withMissing(items, records);
}

function kindOf(
  { text }: ImportItem,
  record: ArticleRecord | undefined,
): Pick<ImportItem, 'kind' | 'revision'> {
  if (!record) return { kind: 'new', revision: 0 };
  const same = versionOf(record.text) === versionOf({ ...text, updated: '' });
  return {
    kind: same && record.state !== 'archived' ? 'same' : 'changed',
    revision: record.revision,
  };
}

function readCandidate(
  candidate: ArticleCandidate,
  { knownValues, defaults }: ImportRules,
): ImportItem {
  const { where, linesBefore = 0, fieldLines } = candidate;
  const topic = candidate.topic ?? defaults.topic ?? 'imported';
  const body = candidate.body.replace(/\r\n?/g, '\n').trim();
  const { text: found, faults: unread } = readFields(candidate.fields, { topic, body });
  const language = languageOf(candidate, defaults);
  const place = { slug: candidate.slug ?? slugFor(found.title), language: language ?? 'zh' };
  // A title is a question; where the facts come from is at least the file.
  const text = {
    ...found,
    questions: found.questions.length > 0 ? found.questions : [found.title].filter(Boolean),
    source: found.source === '' ? (where.split(':')[0] ?? where) : found.source,
  };
  const day = text.updated === '' ? { ...text, updated: '2000-01-01' } : text;
  const faults = [...unread, ...articleFaults(place, day, knownValues)].map((fault) => ({
    ...fault,
    ...placeOf(fault, linesBefore, fieldLines),
    where,
  }));
  const unknown: ImportFault = { where, field: 'language', code: 'unknown-language' };
  return {
    ...{ ...place, where, title: text.title, kind: 'new', revision: 0, missing: [] },
    text: without(text, 'updated'),
    faults: language ? faults : [{ ...unknown, found: candidate.language ?? '' }, ...faults],
  };
}

function doubledAt({ where, slug }: ImportItem, other: string): ImportFault {
  return { where, field: 'slug', code: 'doubled', found: slug, instead: other };
}

/** The line in the file: of the text, of the field, or where the fields begin when it has none. */
function placeOf(
  { line, field }: ArticleFault,
  linesBefore: number,
  fieldLines: ArticleCandidate['fieldLines'],
): { readonly line?: number } {
  if (line !== undefined) return { line: line + linesBefore };
  return fieldLines ? { line: fieldLines[field] ?? 1 } : {};
}

function noteQuestions(
  { slug, language, state, text }: ArticleRecord,
  near: Readonly<Record<Language, NearQuestions<Owner>>>,
): void {
  if (state === 'archived') return;
  for (const question of questionsOf(text)) near[language].add(question, { slug, language });
}

function nearest(
  { slug, language, text }: ImportItem,
  near: Record<Language, NearQuestions<Owner>>,
): ImportItem['duplicateOf'] {
  const main = slug.split('.')[0];
  for (const question of questionsOf(text)) {
    const found = near[language].find(question, (owner) => owner.slug.split('.')[0] !== main);
    if (found) return { slug: found.owner.slug, language, question: found.question };
  }
  return undefined;
}

function questionsOf({ title, questions }: Pick<DraftText, 'title' | 'questions'>): string[] {
  return [...new Set([title, ...questions])];
}

function withMissing(
  items: readonly ImportItem[],
  records: ReadonlyMap<string, ArticleRecord>,
): ImportItem[] {
  const there = new Set([
    ...records.keys(),
    ...items.filter(({ kind }) => kind !== 'faulty').map(articleId),
  ]);
  return items.map((item) => ({
    ...item,
    missing: LANGUAGES.filter((language) => {
      return language !== item.language && !there.has(articleId({ slug: item.slug, language }));
    }),
  }));
}
