/**
 * Text as it may be stored: without NUL (PostgreSQL refuses it) and without lone surrogates (JSON
 * columns and UTF-8 refuse them). Everything else, emoji, joiners, direction marks, stays as written.
 */
export function cleanText(text: string): string {
  return wellFormed(text.replaceAll('\u0000', ''));
}

/**
 * Every string inside a JSON value, cleaned, keys included. A member `__proto__` is left out: the
 * first careless copy of it would change what every object is.
 */
export function cleanJson<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleanJson) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [cleanText(key), cleanJson(inner)] as const)
      .filter(([key]) => key !== '__proto__'),
  ) as T;
}

function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text)
    ? text.replace(
        /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
        '\ufffd',
      )
    : text;
}
