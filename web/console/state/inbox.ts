import type { Case, CaseStatus, Inbox, Item } from '../api/types.js';
import type { DeskState, Known } from './state.js';
import type { Tab } from './route.js';

export type ItemTab = Exclude<Tab, 'messages' | 'knowledge' | 'learning'>;

/** Whether what is opened from a list is a conversation; the other lists have pages of their own. */
export function isTalkTab(tab: Tab): tab is ItemTab {
  return tab !== 'messages' && tab !== 'knowledge' && tab !== 'learning';
}

/** The agent who is logged in; empty when nobody is. */
export function myId(state: DeskState): string {
  return state.session.kind === 'in' ? state.session.agent.id : '';
}

/** Whether this agent may look after the conversations of others. */
export function supervises(state: DeskState): boolean {
  return state.session.kind === 'in' && state.session.agent.role !== 'agent';
}

/** The list a conversation belongs to, told by its owner alone; `undefined` when it is closed. */
export function tabOf(item: Item, me: string): ItemTab | undefined {
  if (item.owner.kind === 'queue' || item.owner.kind === 'bot') return item.owner.kind;
  if (item.owner.kind === 'closed') return undefined;
  return item.owner.agentId === me ? 'mine' : 'others';
}

/** The customer spoke last and waits for this agent. */
export function awaitsReply(item: Item): boolean {
  return item.lastRole === 'customer';
}

function byTurn(a: Item, b: Item): number {
  return b.priority - a.priority || waitStart(a).localeCompare(waitStart(b));
}

function byLatest(a: Item, b: Item): number {
  return b.lastAt.localeCompare(a.lastAt);
}

function byNeed(a: Item, b: Item): number {
  if (awaitsReply(a) !== awaitsReply(b)) return awaitsReply(a) ? -1 : 1;
  return awaitsReply(a) ? a.lastAt.localeCompare(b.lastAt) : byLatest(a, b);
}

const ORDER = { queue: byTurn, mine: byNeed, others: byLatest, bot: byLatest } as const;

/** When the present wait began. */
export function waitStart(item: Item): string {
  return item.queuedAt ?? item.lastAt;
}

/** The conversations of one list, in the order in which they want attention. */
export function itemsOf(items: DeskState['items'], tab: ItemTab, me: string): readonly Item[] {
  return Object.values(items)
    .map((known) => known.value)
    .filter((item) => tabOf(item, me) === tab)
    .sort(ORDER[tab]);
}

/** Cases in the given states: overdue and severe ones first, then the oldest. */
export function casesOf(
  cases: DeskState['cases'],
  statuses: readonly CaseStatus[],
): readonly Case[] {
  const due = (value: Case): string => value.dueAt ?? '9999';
  return Object.values(cases)
    .filter((value) => statuses.includes(value.status))
    .sort((a, b) => due(a).localeCompare(due(b)) || a.openedAt.localeCompare(b.openedAt));
}

/**
 * The inbox as answered, but keeping what frames told after the request was sent.
 *
 * @param sinceRev the revision when the request left
 */
export function mergeInbox(
  held: DeskState['items'],
  inbox: Inbox,
  sinceRev: number,
  rev: number,
): Record<string, Known<Item>> {
  const merged: Record<string, Known<Item>> = {};
  for (const item of [...inbox.queue, ...inbox.mine, ...inbox.others, ...inbox.bot])
    merged[item.id] = { value: item, rev };
  for (const [id, known] of Object.entries(held)) if (known.rev > sinceRev) merged[id] = known;
  return merged;
}

/** Whether the conversation holds words of the customer that this agent has not looked at. */
export function isUnread(item: Item, seen: DeskState['seen']): boolean {
  return awaitsReply(item) && item.lastSeq > (seen[item.id] ?? 0);
}

/** What the page title counts: customers without anybody, and unread ones of this agent. */
export function badgeCount(state: DeskState): number {
  const me = myId(state);
  return Object.values(state.items).filter(({ value }) => {
    const tab = tabOf(value, me);
    return tab === 'queue' || (tab === 'mine' && isUnread(value, state.seen));
  }).length;
}
