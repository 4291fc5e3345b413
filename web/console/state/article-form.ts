import type { Language } from '../../shared/language.js';
import type { ArticleText } from '../api/article-types.js';

/** The languages that articles are written in, in the order in which they stand side by side. */
export const ARTICLE_LANGUAGES: readonly Language[] = ['zh', 'en'];

/** An article in the fields of a form: text as it is typed. */
export interface ArticleForm {
  readonly title: string;
  /** One question a line. */
  readonly questions: string;
  readonly body: string;
  readonly topic: string;
  /** Between commas, like all lists below. */
  readonly keywords: string;
  readonly intent: string;
  readonly next: string;
  readonly products: string;
  readonly source: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly audience: string;
  readonly channels: string;
}

export type FormField = keyof ArticleForm;

export const EMPTY_FORM: ArticleForm = {
  title: '',
  questions: '',
  body: '',
  topic: '',
  keywords: '',
  intent: '',
  next: '',
  products: '',
  source: '',
  validFrom: '',
  validTo: '',
  audience: '',
  channels: '',
};

const joined = (list: readonly string[] | undefined): string => (list ?? []).join(', ');

export function formOf(text: ArticleText): ArticleForm {
  return {
    title: text.title,
    questions: text.questions.join('\n'),
    body: text.body,
    topic: text.topic,
    keywords: joined(text.keywords),
    intent: text.intent ?? '',
    next: joined(text.next),
    products: joined(text.products),
    source: text.source,
    validFrom: text.validFrom ?? '',
    validTo: text.validTo ?? '',
    audience: joined(text.audience),
    channels: joined(text.channels),
  };
}

/** What the form says, as the server takes it; fields left empty are not there. */
export function textOf(form: ArticleForm): ArticleText {
  const { intent, products, validFrom, validTo, audience, channels } = form;
  return {
    topic: form.topic.trim(),
    title: form.title.trim(),
    questions: tidy(form.questions.split('\n')),
    keywords: listOf(form.keywords),
    next: listOf(form.next),
    source: form.source.trim(),
    body: form.body,
    ...(intent.trim() === '' ? {} : { intent: intent.trim() }),
    ...(products.trim() === '' ? {} : { products: listOf(products) }),
    ...(validFrom === '' ? {} : { validFrom }),
    ...(validTo === '' ? {} : { validTo }),
    ...(audience.trim() === '' ? {} : { audience: listOf(audience) }),
    ...(channels.trim() === '' ? {} : { channels: listOf(channels) }),
  };
}

/** Whether two forms say the same, blanks at the ends aside. */
export function sameForm(one: ArticleForm, other: ArticleForm): boolean {
  return JSON.stringify(textOf(one)) === JSON.stringify(textOf(other));
}

/** A kept form, if it is one; what an older page left half is not. */
export function asForm(value: unknown): ArticleForm | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const held = value as Readonly<Record<string, unknown>>;
  const whole = Object.keys(EMPTY_FORM).every((field) => typeof held[field] === 'string');
  return whole ? (value as ArticleForm) : undefined;
}

/** A name for a new article from an English title; empty when there is nothing to make it from. */
export function slugFrom(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

function listOf(line: string): string[] {
  return tidy(line.split(/[,，、;；\n]/));
}

function tidy(lines: readonly string[]): string[] {
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
}
