import type { Entry } from '../api/conversation-types.js';
import type { Agent, Case, Inbox, Item } from '../api/types.js';
import type { Pending } from '../state/state.js';

/** Valid values for tests; each test names only what it is about. */
export function anItem(part: Partial<Item> = {}): Item {
  return {
    id: 'c1',
    name: '王雨桐',
    channel: 'webchat',
    language: 'zh',
    owner: { kind: 'queue' },
    priority: 0,
    openedAt: '2026-11-20T01:00:00.000Z',
    lastAt: '2026-11-20T01:05:00.000Z',
    lastText: '在吗',
    lastRole: 'customer',
    lastSeq: 3,
    ...part,
  };
}

export function anEntry(
  seq: number,
  part: Partial<Entry> & { readonly text?: string } = {},
): Entry {
  const { text = `words ${seq}`, ...rest } = part;
  return {
    seq,
    at: new Date(Date.UTC(2026, 10, 20, 1, 0, seq)).toISOString(),
    author: { role: 'customer', id: 'u1' },
    visibility: 'everyone',
    body: { kind: 'text', text, format: 'plain' },
    ...rest,
  };
}

export function anEvent(seq: number, name: string, value: unknown = {}): Entry {
  return anEntry(seq, { author: { role: 'system' }, body: { kind: 'event', name, value } });
}

export function anAgent(part: Partial<Agent> = {}): Agent {
  return {
    id: 'lin',
    name: { zh: '林晓', en: 'Lin Xiao' },
    role: 'agent',
    title: { zh: '售后', en: 'After-sales' },
    status: 'available',
    load: 1,
    capacity: 5,
    languages: ['zh'],
    skills: [],
    ...part,
  };
}

export function aCase(part: Partial<Case> = {}): Case {
  return {
    number: 'C7K2-9QXM',
    kind: 'message',
    status: 'open',
    severity: 2,
    summary: '请回电',
    openedAt: '2026-11-20T01:00:00.000Z',
    history: [],
    ...part,
  };
}

export function anInbox(part: Partial<Inbox> = {}): Inbox {
  return { queue: [], mine: [], others: [], bot: [], messages: [], ...part };
}

export function aPending(part: Partial<Pending> = {}): Pending {
  return {
    key: 'k1',
    kind: 'reply',
    text: '您好',
    at: '2026-11-20T01:06:00.000Z',
    after: 3,
    state: 'sending',
    ...part,
  };
}
