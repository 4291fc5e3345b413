import type { ArticleVariant } from '../api/article-types.js';
import type { ArticleForm } from './article-form.js';

/** For whom, where and when a text is: the fields of the form that say so. */
export type Readers = Pick<ArticleForm, 'audience' | 'channels' | 'validFrom' | 'validTo'>;

export const READER_FIELDS = ['audience', 'channels', 'validFrom', 'validTo'] as const;

export const EVERYBODY: Readers = { audience: '', channels: '', validFrom: '', validTo: '' };

/** A text that stands in for an article, in the languages in which it is written. */
export interface Variant {
  readonly slug: string;
  readonly readers: Readers;
  readonly state: ArticleVariant['state'];
}

/** The slug of the text for all. */
export function mainSlug(slug: string): string {
  return slug.split('.')[0] ?? slug;
}

/** What is behind the dot; empty for the text for all. */
export function variantName(slug: string): string {
  return slug.split('.')[1] ?? '';
}

/** One of each name; a variant whose languages differ in state is as far as the one behind. */
export function variantsOf(found: readonly ArticleVariant[]): readonly Variant[] {
  const bySlug = new Map<string, Variant>();
  for (const one of found) {
    const known = bySlug.get(one.slug);
    const isOpen = one.state === 'draft' || one.state === 'review';
    if (!known) bySlug.set(one.slug, { slug: one.slug, readers: readersOf(one), state: one.state });
    else if (isOpen) bySlug.set(one.slug, { ...known, state: one.state });
  }
  return [...bySlug.values()];
}

function readersOf({ audience, channels, validFrom, validTo }: ArticleVariant): Readers {
  return {
    audience: (audience ?? []).join(', '),
    channels: (channels ?? []).join(', '),
    validFrom: validFrom ?? '',
    validTo: validTo ?? '',
  };
}

/** The entries of a list field. */
export function entriesOf(list: string): readonly string[] {
  return list
    .split(/[,，、;；\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** The list with an entry more, or without it when it was there. */
export function toggled(list: string, entry: string): string {
  const entries = entriesOf(list);
  const next = entries.includes(entry)
    ? entries.filter((one) => one !== entry)
    : [...entries, entry];
  return next.join(', ');
}

export function isForEverybody(readers: Readers): boolean {
  return READER_FIELDS.every((field) => readers[field].trim() === '');
}

/** A name for a variant from whom, where and when it is for; empty for everybody. */
export function nameFrom({ audience, channels, validFrom, validTo }: Readers): string {
  const parts = [...entriesOf(audience), ...entriesOf(channels)];
  const day = validFrom || validTo;
  const words = parts.length > 0 ? parts : day ? [`from-${day}`] : [];
  return words
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
}

/** Two texts for the same readers may be told on different days: the later one gets a number. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  for (let at = 2; ; at++) if (!isTaken(`${slug}-${at}`)) return `${slug}-${at}`;
}
