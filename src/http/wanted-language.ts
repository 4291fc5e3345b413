import { LANGUAGES, type Language } from '../domain/language.js';

/** Longer headers are no browser's. */
const LONGEST_HEADER = 500;

/**
 * The language in which a conversation begins: the client's `locale`, else what the browser asks for by
 * `Accept-Language` (RFC 9110, 12.5.4). Whoever asks for other languages only gets English; nobody's
 * wish is Chinese.
 */
export function wantedLanguage(locale: string | undefined, acceptLanguage: unknown): Language {
  const asked = locale ? [locale] : preferences(acceptLanguage);
  const known = asked.map(toLanguage).find((language) => language !== undefined);
  return known ?? (asked.length > 0 ? 'en' : 'zh');
}

/** The tags of the header, most wanted first; empty when there are none. */
function preferences(header: unknown): string[] {
  if (typeof header !== 'string' || header.length > LONGEST_HEADER) return [];
  return header
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== '' && tag !== '*' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

function toLanguage(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary);
}
