/** Addresses from messages are opened or loaded only when they pass one of these. */

const LINKS = ['https:', 'mailto:', 'tel:'];

function parse(value: unknown, base?: string): URL | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/** A link that a message may offer: absolute, and https, mailto or tel. */
export function safeLink(value: unknown): string | undefined {
  const url = parse(value);
  return url && LINKS.includes(url.protocol) ? url.href : undefined;
}

/** A web page that a card may open. */
export function safePage(value: unknown): string | undefined {
  const url = parse(value);
  return url?.protocol === 'https:' ? url.href : undefined;
}

/** A picture to show: from our own server or https, or carried in the message as a bitmap. */
export function safePictureUrl(value: unknown, base: string): string | undefined {
  const url = parse(value, base);
  if (!url) return undefined;
  if (url.protocol === 'data:') {
    return /^data:image\/(png|jpe?g|gif|webp);/i.test(url.href) ? url.href : undefined;
  }
  return isOurs(url, base) || url.protocol === 'https:' ? url.href : undefined;
}

/** A file to fetch: from our own server, or https. */
export function safeFileUrl(value: unknown, base: string): string | undefined {
  const url = parse(value, base);
  return url && (isOurs(url, base) || url.protocol === 'https:') ? url.href : undefined;
}

function isOurs(url: URL, base: string): boolean {
  return url.protocol.startsWith('http') && url.origin === new URL(base).origin;
}
