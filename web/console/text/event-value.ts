/** The fields of an event's value that can be put into a sentence: words, numbers, yes and no. */
export function eventFields(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  const simple = Object.entries(value).filter(([, one]) =>
    ['string', 'number', 'boolean'].includes(typeof one),
  );
  return Object.fromEntries(simple.map(([key, one]) => [key, String(one)]));
}

/** Anything as one short line of text; an object as JSON. */
export function plainValue(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}
