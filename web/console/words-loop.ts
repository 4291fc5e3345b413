import type { ReasonKind } from './api/loop-types.js';
import type { SuggestionKind } from './api/suggestion-types.js';
import type { StaleWhy } from './api/report-types.js';

/** The words of the pages on what the bot could not answer, and how its knowledge does. */
export interface LoopWords {
  readonly pages: Readonly<Record<'unanswered' | 'reports' | 'canned' | 'transcripts', string>>;
  readonly nav: string;
  readonly unanswered: {
    readonly lead: (questions: number, groups: number) => string;
    readonly empty: { readonly title: string; readonly text: string };
    readonly customers: (count: number) => string;
    readonly wishes: (count: number) => string;
    readonly why: Readonly<Record<'unknown' | 'rejected' | 'declined', (count: number) => string>>;
    readonly reasons: Readonly<Record<ReasonKind, string>>;
    readonly since: (first: string, last: string) => string;
    readonly wordings: (count: number) => string;
    readonly newArticle: string;
    readonly addTo: string;
    readonly otherArticle: string;
    readonly anyArticle: string;
    readonly searchArticle: string;
    readonly noneFound: string;
    readonly outOfScope: string;
    readonly keys: string;
    readonly drafted: (title: string) => string;
    readonly added: (title: string, published: boolean) => string;
    readonly scoped: string;
    readonly open: string;
    readonly undo: string;
    readonly reopened: string;
    readonly recent: string;
    readonly told: Readonly<Record<'said' | 'too-old' | 'gone', string>>;
    readonly waits: string;
    readonly moreGroups: (count: number) => string;
  };
  readonly suggest: {
    readonly label: string;
    readonly lead: string;
    readonly kinds: Readonly<Record<SuggestionKind, string>>;
    readonly insert: (kind: string, title: string) => string;
    readonly said: (name: string, day: string) => string;
  };
  readonly canned: {
    readonly empty: { readonly title: string; readonly text: string };
    readonly menu: string;
    readonly noneFound: string;
    readonly lead: string;
    readonly add: string;
    readonly edit: string;
    readonly title: string;
    readonly save: string;
    readonly remove: string;
    readonly used: (count: number) => string;
  };
  readonly transcripts: {
    readonly search: string;
    readonly nothing: string;
    readonly reach: (days: number) => string;
    readonly cut: (days: number, lines: number) => string;
  };
  readonly report: {
    readonly window: string;
    readonly days: (count: number) => string;
    readonly kinds: Readonly<Record<'answered' | 'offered' | 'unknown', string>>;
    readonly precision: string;
    readonly voices: (helpful: number, unhelpful: number) => string;
    readonly perDay: string;
    readonly most: (count: number) => string;
    readonly day: (day: string, answered: number, offered: number, unknown: number) => string;
    readonly mostAsked: string;
    readonly nothingAsked: string;
    readonly times: (count: number) => string;
    readonly liked: (helpful: number, unhelpful: number, used: number) => string;
    readonly badlyLiked: string;
    readonly nothingBad: string;
    readonly against: (unhelpful: number, all: number) => string;
    readonly stale: string;
    readonly nothingStale: string;
    readonly staleWhy: Readonly<Record<StaleWhy, (day: string) => string>>;
    readonly unused: string;
    readonly nothingUnused: string;
    readonly recount: string;
    readonly recountHint: string;
    readonly recounted: (conversations: number) => string;
    readonly recountCut: (conversations: number) => string;
  };
}
