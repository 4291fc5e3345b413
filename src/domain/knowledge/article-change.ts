import type { Agent } from '../handoff/agent.js';
import type { ArticleFault } from './article-fault.js';
import type { ArticleAction, ArticleRecord } from './article-record.js';
import type { ArticlePlace, ArticleText } from './article-text.js';

/** Who edits. */
export type Editor = Pick<Agent, 'id' | 'role'>;

/** What an editor sends: the desk adds the day. */
export type DraftText = Omit<ArticleText, 'updated'>;

/** What is saved, and over which revision. */
export interface DraftRequest extends ArticlePlace {
  /** The revision that the editor had before them; 0 for an article that is to be new. */
  readonly revision: number;
  readonly text: DraftText;
  readonly note?: string;
  /** The editor says that both languages agree now. */
  readonly inStep?: boolean;
  /** `saved` when not given. */
  readonly action?: Extract<ArticleAction, 'saved' | 'imported' | 'reverted'>;
}

/** What became of a change. */
export type ArticleOutcome =
  /** Done; `faults` is what still keeps the text from being published. */
  | { readonly ok: true; readonly article: ArticleRecord; readonly faults: readonly ArticleFault[] }
  /** Another revision is there now; nothing when it is gone or was never there. */
  | { readonly ok: false; readonly reason: 'conflict'; readonly current?: ArticleRecord }
  | { readonly ok: false; readonly reason: 'faulty'; readonly faults: readonly ArticleFault[] }
  | { readonly ok: false; readonly reason: 'not-allowed' | 'wrong-state' | 'unknown' };
