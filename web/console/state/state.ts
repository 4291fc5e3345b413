import type { Entry, MessageKind, TalkDetail } from '../api/conversation-types.js';
import type { StreamState } from '../api/stream.js';
import type { Agent, Case, Item, Role } from '../api/types.js';
import type { Notice } from './notice.js';
import type { Route } from './route.js';

export type Session =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'out'; readonly expired: boolean }
  | { readonly kind: 'in'; readonly agent: Agent; readonly csrf: string; readonly demo: boolean };

export type Phase = 'loading' | 'ready' | 'failed';

/** A value with the revision at which a frame or an answer last set it. */
export interface Known<T> {
  readonly value: T;
  readonly rev: number;
}

/** One conversation as far as it is loaded. `entries` rise by sequence and hold none twice. */
export interface Talk {
  readonly phase: Phase;
  readonly entries: readonly Entry[];
  readonly olderLoading: boolean;
  /** Nothing older is left on the server. */
  readonly complete: boolean;
  /** As last told; the inbox does not hold past conversations. */
  readonly item?: Item;
  readonly detail?: TalkDetail;
}

/** Words of this agent that the log does not show yet. */
export interface Pending {
  readonly key: string;
  readonly kind: MessageKind;
  readonly text: string;
  readonly at: string;
  /** The newest sequence known when it was written; its entry comes after that. */
  readonly after: number;
  /** `failed` may be tried again; `refused` never goes through, because somebody else owns it now. */
  readonly state: 'sending' | 'sent' | 'failed' | 'refused';
  readonly seq?: number;
  readonly code?: string;
}

export interface TypingMark {
  readonly role: Role;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export interface DeskState {
  readonly session: Session;
  readonly connection: StreamState;
  readonly agents: readonly Agent[];
  readonly route: Route;
  readonly inboxPhase: Phase;
  /** Rises with every change of an item: what came later than a request was sent wins over its answer. */
  readonly rev: number;
  readonly items: Readonly<Record<string, Known<Item>>>;
  readonly cases: Readonly<Record<string, Case>>;
  readonly talks: Readonly<Record<string, Talk>>;
  readonly outbox: Readonly<Record<string, readonly Pending[]>>;
  /** The newest sequence that this agent has looked at, by conversation. */
  readonly seen: Readonly<Record<string, number>>;
  readonly typing: Readonly<Record<string, TypingMark>>;
  /** What is being asked of the server about a conversation or case, by its id. */
  readonly busy: Readonly<Record<string, string>>;
  readonly notices: readonly Notice[];
  /** The conversation whose reply box is to take the focus as soon as it may be written in. */
  readonly focusReply?: string | undefined;
}

export const NO_TALK: Talk = {
  phase: 'loading',
  entries: [],
  olderLoading: false,
  complete: false,
};

/** What survives a reload of the page, for one agent. */
export type Kept = Pick<DeskState, 'outbox' | 'seen'>;

/** The desk before anything is known. */
export function initialState(route: Route): DeskState {
  return {
    session: { kind: 'unknown' },
    connection: 'connecting',
    agents: [],
    route,
    inboxPhase: 'loading',
    rev: 0,
    items: {},
    cases: {},
    talks: {},
    outbox: {},
    seen: {},
    typing: {},
    busy: {},
    notices: [],
  };
}
