import type { Case } from '../../domain/cases/case.js';
import type { Conversation } from '../../domain/conversation/conversation.js';
import { wordsOf, type Entry } from '../../domain/conversation/entry.js';
import type { Customer } from '../../domain/customers/customer.js';
import { maskEmail, maskPhone } from '../../domain/customers/mask.js';
import type { Agent } from '../../domain/handoff/agent.js';
import type { AgentStatus } from '../../domain/handoff/presence.js';
import type { Order } from '../../domain/orders/order.js';

/** A conversation as one row of the inbox. */
export function itemView(conversation: Conversation, customer?: Customer): object {
  const lastSaid = lastOf(
    conversation,
    (entry) => entry.visibility === 'everyone' && wordsOf(entry) !== '',
  );
  const lastHeard = lastOf(conversation, (entry) => entry.trace !== undefined)?.trace;
  return {
    id: conversation.id,
    name: conversation.userName ?? customer?.name ?? '',
    customerId: conversation.customerId,
    channel: conversation.channel,
    language: conversation.language,
    owner: conversation.owner,
    reason: conversation.handoff?.reason,
    priority: conversation.handoff?.priority ?? 0,
    queuedAt: conversation.handoff?.queuedAt,
    openedAt: conversation.openedAt,
    lastAt: conversation.lastAt,
    lastText: lastSaid ? wordsOf(lastSaid).slice(0, 200) : '',
    lastRole: lastSaid?.author.role ?? 'system',
    lastSeq: conversation.nextSeq - 1,
    anger: moodOf(lastHeard)['anger'],
    intent: firstIntent(lastHeard),
  };
}

function lastOf(conversation: Conversation, fits: (entry: Entry) => boolean): Entry | undefined {
  return [...conversation.tail].reverse().find(fits);
}

function moodOf(trace: Entry['trace']): Readonly<Record<string, unknown>> {
  const mood = trace?.['mood'];
  return typeof mood === 'object' && mood !== null ? (mood as Record<string, unknown>) : {};
}

function firstIntent(trace: Entry['trace']): unknown {
  const intents = trace?.['intents'];
  const first: unknown = Array.isArray(intents) ? intents[0] : undefined;
  return typeof first === 'object' && first !== null && 'id' in first ? first.id : undefined;
}

/** A customer as agents may see them: contact data masked. */
export function customerView(customer: Customer): object {
  return {
    id: customer.id,
    name: customer.name,
    level: customer.level,
    points: customer.points,
    phoneMasked: maskPhone(customer.phone),
    emailMasked: maskEmail(customer.email),
    note: customer.note,
    joinedAt: customer.joinedAt,
    language: customer.language,
  };
}

export function orderView(order: Order, statusLabel: object): object {
  return {
    number: order.number,
    status: order.status,
    statusLabel,
    placedAt: order.placedAt,
    totalCents: order.totalCents,
    items: order.items.map(({ name, quantity }) => ({ name, quantity })),
  };
}

export function caseView(found: Case): object {
  const { attachments, openedBy, ...shown } = found;
  return {
    ...shown,
    attachments: attachments.length,
    openedBy: undefined,
    by: openedBy === '' ? undefined : 'bot',
  };
}

export function agentView(agent: Agent, status: AgentStatus, load: number): object {
  const { passwordHash, login, ...shown } = agent;
  return { ...shown, login: passwordHash === '' ? undefined : login, status, load };
}
