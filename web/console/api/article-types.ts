import type { Language } from '../../shared/language.js';

export type ArticleState = 'draft' | 'review' | 'published' | 'archived';
export type ArticleMove = 'save' | 'review' | 'publish' | 'archive';

/** One language of an article in the list. */
export interface ArticleSide {
  readonly title: string;
  readonly state: ArticleState;
  readonly changedAt: string;
  readonly by: string;
  readonly live: boolean;
  readonly older: boolean;
}

export interface ArticleSides {
  readonly slug: string;
  readonly sides: Partial<Record<Language, ArticleSide>>;
  readonly missing: readonly Language[];
}

export interface ArticleRow extends ArticleSides {
  readonly topic: string;
  readonly variants: readonly ArticleSides[];
}

/** A text that stands in for an article for some readers; one for each language. */
export interface ArticleVariant {
  readonly slug: string;
  readonly language: Language;
  readonly state: ArticleState;
  readonly audience?: readonly string[];
  readonly channels?: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** What is wrong with an expression in an article. */
export interface ValueProblem {
  readonly kind: 'unknown-kind' | 'unknown-name' | 'not-a-value' | 'not-closed';
  readonly named: string;
  readonly known: readonly string[];
}

/** What customers read in the place of an expression, or why they read nothing. */
export interface ShownValue {
  readonly expression: string;
  readonly shown?: Readonly<Record<Language, string>>;
  readonly problem?: ValueProblem;
}

/** A value of the shop that may stand in an article. */
export interface ValueEntry {
  readonly expression: string;
  readonly kind: ValueKind;
  readonly name: string;
  readonly shown: Readonly<Record<Language, string>>;
  readonly product?: Readonly<Record<Language, string>>;
}

export type ValueKind =
  'fee' | 'days' | 'hours' | 'contact' | 'level' | 'price' | 'stock' | 'product';

export interface ArticleFault {
  readonly field: string;
  readonly code: string;
  readonly found?: string;
  readonly instead?: string;
  readonly line?: number;
  readonly value?: ValueProblem;
  /** File and row, in imports. */
  readonly where?: string;
}

/** What an editor writes. */
export interface ArticleText {
  readonly topic: string;
  readonly title: string;
  readonly questions: readonly string[];
  readonly keywords: readonly string[];
  readonly intent?: string;
  readonly next: readonly string[];
  readonly products?: readonly string[];
  readonly source: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly audience?: readonly string[];
  readonly channels?: readonly string[];
  readonly body: string;
}

/** The newest text in one language, and what customers are told meanwhile. */
export interface ArticleVersion {
  readonly slug: string;
  readonly language: Language;
  readonly state: ArticleState;
  readonly revision: number;
  readonly text: ArticleText & { readonly updated: string };
  readonly at: string;
  readonly by: string;
  readonly changedAt: string;
  readonly live: { readonly from: 'file' | 'nowhere' | 'console'; readonly revision?: number };
  readonly moves: readonly ArticleMove[];
  /** No customer was ever told it: it may be thrown away. */
  readonly disposable?: boolean;
  readonly faults: readonly ArticleFault[];
  readonly older?: boolean;
}

export type ArticlePair = Partial<Record<Language, ArticleVersion>>;

export interface ArticleRevision {
  readonly revision: number;
  readonly action: string;
  readonly state: ArticleState;
  readonly at: string;
  readonly by: string;
  readonly note?: string;
}

export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface ArticleDiff {
  readonly fields: readonly {
    readonly name: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly lines: readonly DiffLine[];
}

export type ImportKind = 'new' | 'changed' | 'same' | 'duplicate' | 'faulty';

export interface ImportItem {
  readonly where: string;
  readonly slug: string;
  readonly language: Language;
  readonly kind: ImportKind;
  readonly title: string;
  readonly faults: readonly ArticleFault[];
  readonly duplicateOf?: { readonly slug: string; readonly question: string };
  readonly missing: readonly Language[];
}

export interface ImportAnswer {
  readonly items: readonly ImportItem[];
  readonly counts: Partial<Record<ImportKind, number>>;
  readonly faults: readonly ArticleFault[];
  readonly done?: {
    readonly imported: number;
    readonly refused: readonly {
      readonly slug: string;
      readonly language: Language;
      readonly where: string;
      readonly reason: string;
    }[];
  };
}

/** How far an import has come: bytes while they arrive, files until they are read, then articles. */
export interface ImportProgress {
  readonly phase: 'receiving' | 'waiting' | 'reading' | 'comparing' | 'saving';
  readonly done: number;
  readonly of: number;
  readonly name?: string;
}

export interface ImportChoices {
  readonly confirm: boolean;
  readonly publish: boolean;
  readonly duplicates: boolean;
  readonly topic: string;
  readonly language: Language | '';
}
