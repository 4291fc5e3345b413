import { createHash } from 'node:crypto';
import type { Language } from '../language.js';
import type { Article } from './article.js';
import { without } from './without.js';

/** What an editor writes of an article; the rest follows from it and from its place. */
export type ArticleText = Omit<Article, 'slug' | 'variant' | 'language' | 'lead' | 'version'>;

/** Where an article lies: one text for each slug and language. */
export interface ArticlePlace {
  /** A variant stands behind a dot: `delivery-cost.gold`. */
  readonly slug: string;
  readonly language: Language;
}

/** The id of an article, such as `return-how.en`. */
export function articleId({ slug, language }: ArticlePlace): string {
  return `${slug}.${language}`;
}

/** The slug of the text for all, from that of any of its variants or its id. */
export function mainSlug(slug: string): string {
  return slug.split('.')[0] ?? slug;
}

/** Where an article belongs. */
export function placeOf({ slug, variant, language }: Article): ArticlePlace {
  return { slug: variant === undefined ? slug : `${slug}.${variant}`, language };
}

/** The article that a text makes at its place. */
export function articleOf(place: ArticlePlace, text: ArticleText): Article {
  const { language } = place;
  const [slug = '', variant] = place.slug.split('.');
  const body = text.body.trim();
  const named = { slug, ...(variant === undefined ? {} : { variant }), language };
  return { ...text, ...named, body, lead: leadOf(body, language), version: versionOf(text) };
}

/** The text that an editor would have had to write for this article. */
export function textOf(article: Article): ArticleText {
  return without(article, 'slug', 'variant', 'language', 'lead', 'version');
}

/**
 * A short hash of everything a text says, 8 hexadecimal digits: equal texts have equal versions,
 * whichever way and on whichever day they came.
 */
export function versionOf(text: ArticleText): string {
  const said = Object.entries({ ...text, body: text.body.trim(), updated: undefined })
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 8);
}

/** The first paragraph on one line, which is the answer in the chat; empty when there is none. */
export function leadOf(body: string, language: Language): string {
  const lines = body.split('\n').map((line) => line.trim());
  const start = lines.findIndex((line) => line !== '');
  if (start < 0) return '';
  const end = lines.indexOf('', start);
  return lines.slice(start, end < 0 ? undefined : end).join(language === 'zh' ? '' : ' ');
}
