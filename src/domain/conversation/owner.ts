/** Who may speak to the customer now. Exactly one of these at every moment. */
export type Owner =
  | { readonly kind: 'bot' }
  | { readonly kind: 'queue' }
  | { readonly kind: 'agent'; readonly agentId: string }
  | { readonly kind: 'closed' };

/**
 * Everything that can change an owner.
 * - `message`: the customer wrote · `request`: a person is asked for · `accept`: an agent takes it
 * - `reject`: an agent declines an offered conversation · `transfer`: to a named agent · `requeue`: to the queue
 * - `toBot`: an agent hands back · `resolve`: an agent is done (the bot asks how it was)
 * - `timeout`: the longest wait is over, or the agent fell silent · `leave`: the customer left · `close`: the end
 */
export type OwnerEvent =
  | { readonly kind: 'message' }
  | { readonly kind: 'request' }
  | { readonly kind: 'accept'; readonly agentId: string }
  | { readonly kind: 'reject'; readonly agentId: string }
  | { readonly kind: 'transfer'; readonly agentId: string; readonly toAgentId: string }
  | { readonly kind: 'requeue'; readonly agentId: string }
  | { readonly kind: 'toBot'; readonly agentId: string }
  | { readonly kind: 'resolve'; readonly agentId: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'close' };

/** The outcome of asking for a change of owner; a refusal says who owns the conversation. */
export type OwnerChange =
  | { readonly ok: true; readonly owner: Owner }
  | { readonly ok: false; readonly reason: 'not-allowed' | 'not-owner'; readonly owner: Owner };

export const BOT: Owner = { kind: 'bot' };
export const QUEUE: Owner = { kind: 'queue' };
export const CLOSED: Owner = { kind: 'closed' };

type Next = (event: OwnerEvent, owner: Owner) => Owner;
type Row = Partial<Record<OwnerEvent['kind'], Next>>;

const stay: Next = (_event, owner) => owner;
const to =
  (next: Owner): Next =>
  () =>
    next;
const toAgent: Next = (event, owner) =>
  event.kind === 'accept'
    ? { kind: 'agent', agentId: event.agentId }
    : event.kind === 'transfer'
      ? { kind: 'agent', agentId: event.toAgentId }
      : owner;

/**
 * The one transition table. What is not in it is not allowed. `leave` with an agent keeps the agent
 * as owner: the agent may still write, note and resolve; in the queue it gives the place up.
 */
const TABLE: Readonly<Record<Owner['kind'], Row>> = {
  bot: { message: stay, request: to(QUEUE), leave: stay, close: to(CLOSED) },
  queue: {
    message: stay,
    request: stay,
    accept: toAgent,
    reject: stay,
    timeout: to(BOT),
    leave: to(BOT),
    close: to(CLOSED),
  },
  agent: {
    message: stay,
    transfer: toAgent,
    requeue: to(QUEUE),
    toBot: to(BOT),
    resolve: to(BOT),
    timeout: to(QUEUE),
    leave: stay,
    close: to(CLOSED),
  },
  closed: { message: to(BOT), close: stay },
};

/**
 * The only way an owner changes: looks the event up in the table.
 *
 * @returns the next owner; or `not-owner` when the event names an agent who does not own the
 *   conversation, `not-allowed` when the table has no such step.
 */
export function nextOwner(owner: Owner, event: OwnerEvent): OwnerChange {
  const step = TABLE[owner.kind][event.kind];
  if (!step) return { ok: false, reason: 'not-allowed', owner };
  if (owner.kind === 'agent' && 'agentId' in event && event.agentId !== owner.agentId) {
    return { ok: false, reason: 'not-owner', owner };
  }
  return { ok: true, owner: step(event, owner) };
}

export function sameOwner(a: Owner, b: Owner): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind !== 'agent' || (b.kind === 'agent' && a.agentId === b.agentId);
}
