import type { ConsoleApi } from '../api/console-api.js';
import type { Refusal } from '../api/answer.js';
import type { Action } from '../state/action.js';
import type { Keep } from '../state/keep.js';
import type { NoticeWhat } from '../state/notice.js';
import type { Route } from '../state/route.js';
import type { DeskState } from '../state/state.js';
import type { Store } from '../state/store.js';

export type DeskStore = Store<DeskState, Action>;

/** What the parts of the desk work with. */
export interface Environment {
  readonly api: ConsoleApi;
  readonly store: DeskStore;
  /** Lasts until the tab is closed: drafts and unsent words. */
  readonly keep: Keep;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly tell: (what: NoticeWhat) => void;
  readonly go: (route: Route) => void;
}

/** A refusal as something to tell the agent. */
export function noticeOf(refusal: Refusal): NoticeWhat {
  const by = refusal.by?.name;
  if (refusal.code === 'handoff.taken') return by ? { kind: 'taken', by } : { kind: 'taken' };
  if (refusal.code === 'handoff.not-yours')
    return by ? { kind: 'not-yours', by } : { kind: 'not-yours' };
  return { kind: 'error', code: refusal.code, message: refusal.message };
}
