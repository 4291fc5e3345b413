import type { Language } from '../../src/domain/language.js';
import { started, type EntitySystem, type ReportedEntity } from './entity-system.js';

/** The parts of `chrono-node` that are used. */
interface Components {
  get(part: 'year' | 'month' | 'day' | 'hour' | 'minute'): number | null;
  isCertain(part: 'hour'): boolean;
}
interface Result {
  readonly text: string;
  readonly start: Components;
}
interface Parser {
  parse(text: string, reference: Date): Result[];
}
interface Chrono {
  readonly en: { readonly casual: Parser };
  readonly zh: { readonly hans: Parser };
}

/** chrono-node, for dates in both languages. */
export function chronoNode(load: (name: string) => unknown, now: Date): EntitySystem {
  return started('chrono-node', ['date'], () => {
    const chrono = load('chrono-node') as Chrono;
    const parsers: Record<Language, Parser> = { en: chrono.en.casual, zh: chrono.zh.hans };
    return (text, language) => parsers[language].parse(text, now).map(entityOf);
  });
}

function entityOf({ text, start }: Result): ReportedEntity {
  const two = (part: Parameters<Components['get']>[0]): string =>
    String(start.get(part)).padStart(2, '0');
  const day = `${two('year')}-${two('month')}-${two('day')}`;
  const value = start.isCertain('hour') ? `${day}T${two('hour')}:${two('minute')}` : day;
  return { type: 'date', text, value };
}
