import type { Attachment } from '../conversation/entry.js';
import type { Language } from '../language.js';
import type { Collection } from '../store.js';

export type CaseStatus = 'open' | 'waiting' | 'resolved' | 'closed';

/** 1 minor, 2 ordinary, 3 serious, 4 urgent. */
export type Severity = 1 | 2 | 3 | 4;

export interface CaseStep {
  readonly at: string;
  /** `customer`, `bot` or an agent's id. */
  readonly who: string;
  readonly text: string;
}

/**
 * Something the shop has to settle: a complaint, a request about an order, or a message taken when
 * nobody was on duty. `kind` is the intent that opened it, or `message`.
 */
export interface Case {
  readonly number: string;
  readonly kind: string;
  readonly status: CaseStatus;
  readonly severity: Severity;
  readonly openedAt: string;
  /** When the customer was promised a solution. */
  readonly dueAt: string;
  readonly summary: string;
  readonly language: Language;
  readonly conversationId?: string;
  readonly customerId?: string;
  readonly customerName?: string;
  readonly contact?: string;
  readonly orderNumber?: string;
  readonly owner?: string;
  /** Set while a closed case is one that its customer took back. */
  readonly closedAs?: 'withdrawn';
  readonly attachments: readonly Attachment[];
  readonly history: readonly CaseStep[];
  /** The turn that opened it: the same turn never opens a second one. */
  readonly openedBy: string;
}

/** Whether somebody still has to act on it. */
export function isUnderWay({ status }: Pick<Case, 'status'>): boolean {
  return status === 'open' || status === 'waiting';
}

/** Makes ascending keys list the newest first. */
function newestFirst(iso: string): string {
  return String(8_640_000_000_000_000 - Date.parse(iso)).padStart(16, '0');
}

/** Open cases by urgency and done ones by age (for the desk), all by conversation and by customer. */
export const cases: Collection<Case> = {
  name: 'case',
  indexes: {
    open: (c) =>
      isUnderWay(c) ? { partition: 'open', key: `${4 - c.severity}|${c.dueAt}` } : undefined,
    done: (c) => (isUnderWay(c) ? undefined : { partition: 'done', key: newestFirst(c.openedAt) }),
    conversation: (c) =>
      c.conversationId ? { partition: c.conversationId, key: c.openedAt } : undefined,
    customer: (c) => (c.customerId ? { partition: c.customerId, key: c.openedAt } : undefined),
  },
};
