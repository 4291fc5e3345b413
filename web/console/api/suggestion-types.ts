import type { Sides } from './loop-types.js';

export interface Suggestions {
  /** The customer's words that these are for. */
  readonly seq: number;
  readonly articles: readonly {
    readonly slug: string;
    readonly title: string;
    readonly lead: string;
    readonly source: string;
  }[];
  readonly answers: readonly {
    readonly id: string;
    readonly question: string;
    readonly answer: string;
    /** Who said it, and when; nobody has reviewed it. */
    readonly agentName?: string;
    readonly at?: string;
  }[];
}

export interface CannedReply {
  readonly id: string;
  readonly title: string;
  readonly text: Sides;
  readonly used: number;
}

export interface FoundLine {
  readonly conversationId: string;
  readonly seq: number;
  readonly at: string;
  readonly role: 'customer' | 'bot' | 'agent';
  readonly name: string;
  readonly text: string;
}

export interface FoundLines {
  readonly lines: readonly FoundLine[];
  /** Older lines are not searched. */
  readonly cut: boolean;
  readonly days: number;
  readonly most: number;
}

export type SuggestionKind = 'article' | 'answer' | 'canned';
