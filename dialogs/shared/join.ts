import type { Language } from '../../src/domain/language.js';

/** Things of a list, parted as the language does. */
export function joinList(language: Language, things: readonly string[]): string {
  return things.join(language === 'zh' ? '、' : ', ');
}

/** Half sentences one after the other. */
export function joinClauses(language: Language, clauses: readonly string[]): string {
  return clauses.join(language === 'zh' ? '，' : ', ');
}
