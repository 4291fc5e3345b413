import type { Language } from '../../shared/language.js';

/** A text in the languages that it exists in. */
export type Sides = Partial<Readonly<Record<Language, string>>>;

export interface NearArticle {
  readonly slug: string;
  readonly confidence: number;
  readonly title?: Sides;
}

export const REASON_KINDS = [
  'not-my-question',
  'out-of-date',
  'unclear',
  'too-long',
  'other',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** Questions asked in vain that one article would answer. */
export interface QuestionGroup {
  readonly id: string;
  readonly ids: readonly string[];
  readonly titles: Sides;
  readonly samples: readonly { readonly text: string; readonly language: Language }[];
  readonly customers: number;
  readonly anger: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly near: readonly NearArticle[];
  readonly wishes: number;
  readonly why: Readonly<Record<'unknown' | 'rejected' | 'declined', number>>;
  readonly reasons: readonly { readonly kind: ReasonKind; readonly words?: string }[];
}

export interface SettledQuestion {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly state: 'answered' | 'out-of-scope';
  readonly settledAt: string;
  readonly settledBy: string;
  readonly slug?: string;
  readonly tellMe: boolean;
  readonly told?: 'said' | 'too-old' | 'gone';
}

export interface Unanswered {
  readonly groups: readonly QuestionGroup[];
  /** Groups that are not shown. */
  readonly more: number;
  readonly questions: number;
  readonly settled: readonly SettledQuestion[];
  readonly maySupervise: boolean;
}

export interface Settling {
  readonly slug?: string;
  readonly made: readonly { readonly language: Language; readonly published: boolean }[];
  readonly settled: number;
}

export interface FoundArticle {
  readonly slug: string;
  readonly title: Sides;
}
