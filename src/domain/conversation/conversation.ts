import type { Json, JsonObject } from '../json.js';
import type { Language } from '../language.js';
import type { IndexEntry, Collection } from '../store.js';
import type { Entry } from './entry.js';
import type { Owner } from './owner.js';

/** A dialog that waits for the customer: its name, the step it stands at and what it has gathered. */
export interface OpenDialog {
  readonly name: string;
  readonly step: string;
  readonly data: JsonObject;
  /** Its question was asked again after an interruption; a second time would be nagging. */
  readonly reminded?: boolean;
}

/** A due time that survives restarts. One timer per name and conversation; setting it again moves it. */
export interface Timer {
  readonly name: string;
  /** UTC ISO 8601. */
  readonly dueAt: string;
  readonly data?: Json;
}

/** What the bot keeps in mind between messages of one conversation. */
export interface Memory {
  /** Orders this person proved to own, with the moment the proof expires (UTC ISO 8601). */
  readonly verified: Readonly<Record<string, string>>;
  /** Failed proofs in this conversation. */
  readonly failedProofs: number;
  /** Turns in a row that the bot did not understand. */
  readonly misses: number;
  /** Turns in a row that ended in an error. */
  readonly faults: number;
  readonly lastOrder?: string;
  readonly lastCase?: string;
  /** The article answered last, so that "was this helpful" and follow-ups know the topic. */
  readonly lastArticle?: string;
  /** Ids of the products shown last, so that "these two" and "the cheaper one" mean something. */
  readonly lastProducts?: readonly string[];
  readonly greeted?: boolean;
  /** The language to answer in, for one who asked for it; `undefined` answers in that of the message. */
  readonly language?: Language;
  readonly lastSurveyAt?: string;
}

/** Why and for whom a person was asked for; kept until the conversation is resolved. */
export interface Handoff {
  readonly requestedAt: string;
  /** When the present wait began; queue order is priority, then this. */
  readonly queuedAt: string;
  readonly reason: string;
  /** 0 (ordinary) to 9 (first). */
  readonly priority: number;
  readonly language: Language;
  readonly skill?: string;
  /** What the agent should know at a glance: entities, order and case numbers. */
  readonly context: JsonObject;
  readonly acceptedAt?: string;
  readonly acceptedBy?: string;
}

/** A message to a push channel that is not yet known to have arrived. */
export interface Outgoing {
  readonly seq: number;
  readonly attempts: number;
  readonly nextAt: string;
}

/**
 * The one aggregate: state and the newest part of the log in one record, so that a turn's whole
 * result is one atomic write. Older log entries live in segments (`segment.ts`).
 */
export interface Conversation {
  readonly id: string;
  readonly channel: string;
  /** The customer's id in the channel, vouched for by the channel, never by the message. */
  readonly userId: string;
  readonly userName?: string;
  /** The customer this is linked to, by sign-in or by proof. A link alone shows no orders. */
  readonly customerId?: string;
  /** The shop's own server vouched for `customerId` when the conversation began. */
  readonly signedIn?: boolean;
  readonly openedAt: string;
  readonly lastAt: string;
  /** The sequence that the next entry will get; the first entry is 1. */
  readonly nextSeq: number;
  /** The log's newest entries, gapless, ending at `nextSeq - 1`. */
  readonly tail: readonly Entry[];
  /** Customer messages up to and including this sequence have had their turn. */
  readonly handledThrough: number;
  readonly owner: Owner;
  /** Counts changes of owner: the fence that a slow bot turn must pass before it may speak. */
  readonly ownerEpoch: number;
  readonly language: Language;
  /** Open dialogs, the active one last. */
  readonly dialogs: readonly OpenDialog[];
  readonly memory: Memory;
  readonly handoff?: Handoff;
  readonly timers: readonly Timer[];
  readonly outbox: readonly Outgoing[];
  /** Keys of messages that have left the tail, with their sequence, oldest first: recorded once is enough. */
  readonly olderKeys: readonly (readonly [key: string, seq: number])[];
  /** How to reach the customer on a push channel; opaque to everything but the channel. */
  readonly address?: JsonObject;
  /** True from the customer's first message on: opened pages alone are no conversations to an agent. */
  readonly engaged: boolean;
}

/** A new conversation, owned by the bot. */
export function newConversation(
  init: Pick<Conversation, 'id' | 'channel' | 'userId' | 'language'> &
    Partial<Pick<Conversation, 'userName' | 'customerId' | 'signedIn' | 'address'>>,
  at: string,
): Conversation {
  return {
    ...init,
    openedAt: at,
    lastAt: at,
    nextSeq: 1,
    tail: [],
    handledThrough: 0,
    owner: { kind: 'bot' },
    ownerEpoch: 0,
    dialogs: [],
    memory: { verified: {}, failedProofs: 0, misses: 0, faults: 0 },
    timers: [],
    outbox: [],
    olderKeys: [],
    engaged: false,
  };
}

/** The hour of a UTC ISO time, which is the partition of time indexes: `2026-11-20T02`. */
export function hourOf(iso: string): string {
  return iso.slice(0, 13);
}

/** The partition of the `owner` index for a conversation that waits or is with an agent. */
export function ownerPartition(owner: Owner): string | undefined {
  if (owner.kind === 'queue') return 'queue';
  return owner.kind === 'agent' ? `agent:${owner.agentId}` : undefined;
}

function byOwner(c: Conversation): IndexEntry | undefined {
  const partition = ownerPartition(c.owner);
  if (!partition) return undefined;
  const since = c.handoff?.queuedAt ?? c.lastAt;
  return { partition, key: `${9 - (c.handoff?.priority ?? 0)}|${since}` };
}

function byDueTimer(c: Conversation): IndexEntry | undefined {
  const first = c.timers.map((timer) => timer.dueAt).sort()[0];
  return first ? { partition: hourOf(first), key: first } : undefined;
}

/** Conversations by owner, by next timer, by waiting deliveries, by customer and by hour of start. */
export const conversations: Collection<Conversation> = {
  name: 'conversation',
  indexes: {
    owner: byOwner,
    due: byDueTimer,
    outbox: (c) => (c.outbox.length > 0 ? { partition: 'waiting', key: c.id } : undefined),
    customer: (c) =>
      c.customerId && c.engaged ? { partition: c.customerId, key: c.openedAt } : undefined,
    opened: (c) => (c.engaged ? { partition: hourOf(c.openedAt), key: c.openedAt } : undefined),
  },
};
