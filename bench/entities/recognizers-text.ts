import type { EntityType } from '../../src/domain/understanding.js';
import { started, type EntitySystem, type ReportedEntity } from './entity-system.js';

/** The parts of `@microsoft/recognizers-text-suite` that are used. */
interface Result {
  readonly text: string;
  readonly start: number;
  /** The last unit, not the one after it. */
  readonly end: number;
  readonly typeName: string;
  readonly resolution: {
    readonly value?: string | null;
    readonly values?: readonly { readonly value?: string; readonly start?: string }[];
  } | null;
}
type Recognise = (text: string, culture: string) => Result[];
interface Suite {
  recognizeDateTime(
    text: string,
    culture: string,
    options: number,
    reference: Date,
    fallback?: boolean,
  ): Result[];
  readonly recognizeCurrency: Recognise;
  readonly recognizePhoneNumber: Recognise;
  readonly recognizeEmail: Recognise;
  readonly recognizeNumber: Recognise;
}

const CULTURES = { zh: 'zh-cn', en: 'en-us' } as const;
const TYPES: readonly EntityType[] = ['date', 'amount', 'phone', 'email', 'quantity'];
/** What our `date` does not mean: spans of time and repetitions. */
const NO_DATES = /duration$|set$|timezone$/;

/**
 * Microsoft's recognizers. A number that is part of nothing else is taken as a quantity, which is the
 * nearest that they have.
 */
export function recognizersText(load: (name: string) => unknown, now: Date): EntitySystem {
  return started('recognizers-text', TYPES, () => {
    const suite = load('@microsoft/recognizers-text-suite') as Suite;
    return (text, language) => read(suite, text, CULTURES[language], now);
  });
}

function read(suite: Suite, text: string, culture: string, now: Date): ReportedEntity[] {
  const found: (ReportedEntity & { readonly start: number; readonly end: number })[] = [];
  const take = (type: EntityType, results: readonly Result[]): void => {
    for (const result of results) {
      const isTaken = found.some(({ start, end }) => result.start <= end && start <= result.end);
      if (isTaken) continue;
      const { start, end } = result;
      const value = valueOf(type, result, now);
      found.push({ type, text: text.slice(start, end + 1), start, end, value });
    }
  };
  take('email', suite.recognizeEmail(text, culture));
  take('phone', suite.recognizePhoneNumber(text, culture));
  take('amount', suite.recognizeCurrency(text, culture));
  const dates = suite.recognizeDateTime(text, culture, 0, now);
  take(
    'date',
    dates.filter(({ typeName }) => !NO_DATES.test(typeName)),
  );
  const spans = dates.filter(({ typeName }) => NO_DATES.test(typeName));
  const numbers = suite.recognizeNumber(text, culture);
  take(
    'quantity',
    numbers.filter((number) => !spans.some((span) => isInside(number, span))),
  );
  return found;
}

function isInside(inner: Result, outer: Result): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function valueOf(type: EntityType, { resolution }: Result, now: Date): string | undefined {
  if (type === 'date') return nearest(resolution?.values ?? [], now);
  const value = resolution?.value ?? undefined;
  if (value === undefined) return undefined;
  if (type === 'amount') return String(Math.round(Number(value) * 100));
  return type === 'phone' ? value.replace(/\D/g, '') : value;
}

/** It gives both the last and the next day; the nearer one is taken. */
function nearest(
  values: readonly { readonly value?: string; readonly start?: string }[],
  now: Date,
): string | undefined {
  const far = (value: string): number => Math.abs(Date.parse(value) - now.getTime());
  return values
    .flatMap(({ value, start }) => value ?? start ?? [])
    .sort((a, b) => far(a) - far(b))[0]
    ?.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d):\d\d$/, '$1T$2');
}
