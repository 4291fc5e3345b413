import type { Language } from '../../../shared/language.js';
import { en } from './vocabulary.en.js';
import { zh } from './vocabulary.zh.js';

/** "Why did it say that?", in plain words. Only fetched when somebody asks. */
export interface Vocabulary {
  readonly language: string;
  readonly heard: string;
  readonly nothingHeard: string;
  readonly rule: string;
  readonly article: string;
  readonly dialog: string;
  readonly languages: Readonly<Record<string, string>>;
  /** By intent id. Ids that are missing here and below are shown as they are. */
  readonly intents: Readonly<Record<string, string>>;
  /** By rule, or by its first word: `status` explains `status-shipped`. */
  readonly rules: Readonly<Record<string, string>>;
  readonly dialogs: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, string>>;
}

export const VOCABULARY: Readonly<Record<Language, Vocabulary>> = { zh, en };

/** The words for a rule such as `status-shipped`. */
export function ruleWords(rule: string, { rules, intents }: Vocabulary): string {
  return rules[rule] ?? intents[rule] ?? rules[rule.split('-', 1)[0] ?? ''] ?? rule;
}
