import type { Language } from '../../shared/language.js';
import type { ReasonKind, Sides } from './loop-types.js';

export interface DayCount {
  readonly day: string;
  readonly answered: number;
  readonly offered: number;
  readonly unknown: number;
  readonly helpful: number;
  readonly unhelpful: number;
}

export interface ArticleLine {
  readonly slug: string;
  readonly title: Sides;
  readonly told: number;
  readonly helpful: number;
  readonly unhelpful: number;
  readonly used: number;
}

export type StaleWhy = 'expired' | 'expires-soon' | 'old' | 'other-newer';

export interface KnowledgeReport {
  readonly days: readonly DayCount[];
  readonly total: Omit<DayCount, 'day'>;
  readonly precision?: number;
  readonly mostAsked: readonly ArticleLine[];
  readonly badlyLiked: readonly (ArticleLine & {
    readonly reasons: Partial<Readonly<Record<ReasonKind, number>>>;
  })[];
  readonly unused: readonly { readonly slug: string; readonly title: Sides }[];
  readonly stale: readonly {
    readonly slug: string;
    readonly language: Language;
    readonly title: string;
    readonly why: StaleWhy;
    readonly day: string;
  }[];
  readonly mayRecount: boolean;
}
