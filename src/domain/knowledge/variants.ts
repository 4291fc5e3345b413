import { isValid, type Article } from './article.js';

/** Who reads an article, as far as that may change what it says. */
export interface Reader {
  /** The channel of the conversation, such as `webchat`. */
  readonly channel: string;
  /** What the customer is: level, stage of life as a customer, `member` or `guest`. */
  readonly classes: readonly string[];
}

/** A reader of whom nothing is known: sees what everybody sees. */
export const ANYBODY: Reader = { channel: '', classes: [] };

/**
 * Whether an article may be told to a reader at `now` (milliseconds since 1970-01-01 UTC): inside its
 * days, on one of its channels, to one of its classes; what it does not name is not limited.
 */
export function fits(article: Article, reader: Reader, now: number): boolean {
  const { channels, audience } = article;
  if (!isValid(article, now)) return false;
  if (channels && !channels.includes(reader.channel)) return false;
  return !audience || audience.some((each) => reader.classes.includes(each));
}

/**
 * The text for a reader among an article and its variants: of those that fit, the one made for the
 * customer's class before the one for the channel, before the one for these days, before the text
 * for all. `undefined` when none fits.
 */
export function variantFor(
  variants: readonly Article[],
  reader: Reader,
  now: number,
): Article | undefined {
  const fitting = variants.filter((article) => fits(article, reader, now));
  return fitting.sort((a, b) => closeness(b) - closeness(a) || byName(a, b))[0];
}

/** The order of precedence as weights: each is more than all below it together. */
function closeness({ audience, channels, validFrom, validTo }: Article): number {
  return (audience ? 4 : 0) + (channels ? 2 : 0) + (validFrom || validTo ? 1 : 0);
}

function byName(a: Article, b: Article): number {
  return (a.variant ?? '') < (b.variant ?? '') ? -1 : 1;
}
