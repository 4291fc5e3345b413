import type { Language } from '../shared/language.js';
import type { ArticleFault, ArticleMove, ArticleState, ImportKind } from './api/article-types.js';
import type { FormField } from './state/article-form.js';

/** Which articles the list shows. */
export const ARTICLE_FILTERS = ['all', 'open', 'gaps'] as const;
export type ArticleFilter = (typeof ARTICLE_FILTERS)[number];

/** The words of the page on which articles are written. */
export interface KnowledgeWords {
  readonly search: string;
  readonly add: string;
  readonly importing: string;
  readonly filter: string;
  readonly filters: Readonly<Record<ArticleFilter, string>>;
  readonly counted: (count: number) => string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly state: Readonly<Record<ArticleState, string>>;
  readonly missing: (language: string) => string;
  readonly older: (language: string) => string;
  readonly topics: Readonly<Record<string, string>>;
  readonly choose: { readonly title: string; readonly text: string };
  readonly fields: Readonly<Record<FormField, string>>;
  readonly hints: Partial<Readonly<Record<FormField, string>>>;
  readonly more: string;
  readonly preview: string;
  readonly previewEmpty: string;
  readonly restOfText: string;
  readonly write: (language: string) => string;
  readonly notWritten: { readonly title: string; readonly text: string };
  readonly moves: Readonly<Record<ArticleMove, string>>;
  readonly archiveSure: string;
  readonly saving: string;
  readonly done: Readonly<Record<ArticleMove | 'undo' | 'agree' | 'discard', string>>;
  readonly throwAway: string;
  readonly throwAwaySure: string;
  readonly unsaved: string;
  readonly restored: string;
  readonly discard: string;
  readonly stillTold: string;
  readonly notTold: string;
  readonly newer: (other: string) => string;
  readonly inStep: (other: string) => string;
  readonly agree: string;
  readonly conflict: (name: string) => string;
  readonly takeTheirs: string;
  readonly keepMine: string;
  readonly faultsLead: string;
  readonly fault: (fault: ArticleFault) => string;
  readonly changed: (name: string, time: string) => string;
  readonly fromFile: string;
  readonly importer: string;
  readonly history: {
    readonly open: string;
    readonly heading: (title: string) => string;
    readonly actions: Readonly<Record<string, string>>;
    readonly revision: (revision: number) => string;
    readonly compared: (from: number, to: number) => string;
    readonly first: string;
    readonly noChange: string;
    readonly undo: string;
    readonly current: string;
    readonly removed: string;
    readonly added: string;
  };
  readonly fresh: {
    readonly heading: string;
    readonly lead: string;
    readonly name: string;
    readonly nameHint: string;
    readonly begin: string;
    readonly badName: string;
    readonly taken: string;
  };
  readonly import: {
    readonly heading: string;
    readonly lead: string;
    readonly files: string;
    readonly folder: string;
    readonly chosen: (count: number) => string;
    readonly topic: string;
    readonly language: string;
    readonly byScript: string;
    readonly publish: string;
    readonly duplicates: string;
    readonly check: string;
    readonly checking: string;
    readonly confirm: (count: number) => string;
    readonly kinds: Readonly<Record<ImportKind, string>>;
    readonly duplicateOf: (question: string) => string;
    readonly nothing: string;
    readonly noneToImport: string;
    readonly imported: (count: number) => string;
    readonly refused: Readonly<Record<string, string>>;
    readonly export: string;
    readonly exportLead: string;
    readonly notRead: string;
  };
}
