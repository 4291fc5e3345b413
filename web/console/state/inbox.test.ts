import { aCase, anAgent, anInbox, anItem } from '../testing/builders.js';
import { badgeCount, casesOf, isUnread, itemsOf, mergeInbox, tabOf } from './inbox.js';
import { initialState, type DeskState } from './state.js';

const known = (...items: ReturnType<typeof anItem>[]): DeskState['items'] =>
  Object.fromEntries(items.map((value, rev) => [value.id, { value, rev }]));

describe('tabOf', () => {
  it('tells the list by the owner alone', () => {
    expect(tabOf(anItem({ owner: { kind: 'queue' } }), 'lin')).toBe('queue');
    expect(tabOf(anItem({ owner: { kind: 'agent', agentId: 'lin' } }), 'lin')).toBe('mine');
    expect(tabOf(anItem({ owner: { kind: 'agent', agentId: 'chen' } }), 'lin')).toBe('others');
    expect(tabOf(anItem({ owner: { kind: 'bot' } }), 'lin')).toBe('bot');
    expect(tabOf(anItem({ owner: { kind: 'closed' } }), 'lin')).toBeUndefined();
  });
});

describe('itemsOf', () => {
  it('orders the queue by priority, then by who has waited longest', () => {
    const items = known(
      anItem({ id: 'late', queuedAt: '2026-11-20T01:05:00Z' }),
      anItem({ id: 'early', queuedAt: '2026-11-20T01:01:00Z' }),
      anItem({ id: 'gold', queuedAt: '2026-11-20T01:09:00Z', priority: 5 }),
    );

    expect(itemsOf(items, 'queue', 'lin').map((item) => item.id)).toEqual([
      'gold',
      'early',
      'late',
    ]);
  });

  it('puts customers who wait for an answer first, the longest wait on top', () => {
    const owner = { kind: 'agent', agentId: 'lin' } as const;
    const items = known(
      anItem({ id: 'answered', owner, lastRole: 'agent', lastAt: '2026-11-20T01:09:00Z' }),
      anItem({ id: 'fresh', owner, lastAt: '2026-11-20T01:08:00Z' }),
      anItem({ id: 'old', owner, lastAt: '2026-11-20T01:02:00Z' }),
    );

    expect(itemsOf(items, 'mine', 'lin').map((item) => item.id)).toEqual([
      'old',
      'fresh',
      'answered',
    ]);
  });
});

describe('mergeInbox', () => {
  it('forgets what the answer no longer holds', () => {
    const merged = mergeInbox(known(anItem({ id: 'gone' })), anInbox({ queue: [anItem()] }), 5, 6);

    expect(Object.keys(merged)).toEqual(['c1']);
  });

  it('keeps what a frame told after the request had left', () => {
    const taken = anItem({ owner: { kind: 'agent', agentId: 'chen' } });
    const held = { c1: { value: taken, rev: 7 } };

    const merged = mergeInbox(held, anInbox({ queue: [anItem()] }), 6, 8);

    expect(merged['c1']?.value.owner.kind).toBe('agent');
  });
});

describe('unread marks and the badge', () => {
  const owner = { kind: 'agent', agentId: 'lin' } as const;

  it('counts only newer words of the customer as unread', () => {
    expect(isUnread(anItem({ lastSeq: 4 }), { c1: 3 })).toBe(true);
    expect(isUnread(anItem({ lastSeq: 4 }), { c1: 4 })).toBe(false);
    expect(isUnread(anItem({ lastSeq: 4, lastRole: 'agent' }), {})).toBe(false);
  });

  it('counts waiting customers and unread ones of this agent', () => {
    const state: DeskState = {
      ...initialState({ tab: 'queue' }),
      session: { kind: 'in', agent: anAgent(), csrf: '', demo: false },
      items: known(
        anItem({ id: 'waits' }),
        anItem({ id: 'unread', owner }),
        anItem({ id: 'read', owner }),
        anItem({ id: 'bot', owner: { kind: 'bot' } }),
      ),
      seen: { read: 3 },
    };

    expect(badgeCount(state)).toBe(2);
  });
});

describe('casesOf', () => {
  it('puts what is due first on top and cases without a promise last', () => {
    const cases = {
      a: aCase({ number: 'a' }),
      b: aCase({ number: 'b', dueAt: '2026-11-22T00:00:00Z' }),
      c: aCase({ number: 'c', dueAt: '2026-11-21T00:00:00Z' }),
      d: aCase({ number: 'd', status: 'closed' }),
    };

    expect(casesOf(cases, ['open']).map((one) => one.number)).toEqual(['c', 'b', 'a']);
  });
});
