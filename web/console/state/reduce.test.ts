import type { ConversationAnswer } from '../api/conversation-types.js';
import { anAgent, anEntry, anInbox, anItem, aPending } from '../testing/builders.js';
import type { Action } from './action.js';
import { reduce } from './reduce.js';
import { initialState, type DeskState } from './state.js';

const after = (...actions: readonly Action[]): DeskState =>
  actions.reduce(reduce, initialState({ tab: 'queue' }));

const enter: Action = {
  type: 'session',
  session: { kind: 'in', agent: anAgent(), csrf: 't', demo: false },
};

const loaded = (part: Partial<ConversationAnswer> = {}, sinceRev = 99): Action => ({
  type: 'talk-loaded',
  id: 'c1',
  sinceRev,
  answer: {
    item: anItem(),
    entries: [anEntry(2), anEntry(3)],
    verified: false,
    orders: [],
    cases: [],
    past: [],
    ...part,
  },
});

describe('conversations', () => {
  it('shows an entry once, whether it comes by frame, by loading, or by both', () => {
    const frame: Action = { type: 'entries', item: anItem({ lastSeq: 4 }), entries: [anEntry(4)] };

    const state = after(enter, loaded(), frame, frame, loaded());

    expect(state.talks['c1']?.entries.map((entry) => entry.seq)).toEqual([2, 3, 4]);
  });

  it('does not start a log from a frame alone, because the beginning would be missing', () => {
    const state = after(enter, { type: 'entries', item: anItem(), entries: [anEntry(9)] });

    expect(state.talks['c1']).toBeUndefined();
    expect(state.items['c1']?.value.id).toBe('c1');
  });

  it('keeps a newer owner when an older answer comes in late', () => {
    const inbox: Action = {
      type: 'inbox-loaded',
      inbox: anInbox({ queue: [anItem()] }),
      sinceRev: 0,
    };
    const mine = anItem({ owner: { kind: 'agent', agentId: 'lin' } });

    const state = after(enter, inbox, { type: 'item', item: mine }, loaded({ item: anItem() }, 1));

    expect(state.items['c1']?.value.owner.kind).toBe('agent');
  });

  it('keeps an opened past conversation out of the lists', () => {
    const past = anItem({ owner: { kind: 'bot' } });

    const state = after(enter, loaded({ item: past }));

    expect(state.items).toEqual({});
    expect(state.talks['c1']?.item).toEqual(past);
  });

  it('knows the beginning by the first sequence or by an empty older page', () => {
    expect(after(enter, loaded()).talks['c1']?.complete).toBe(false);
    expect(after(enter, loaded({ entries: [anEntry(1)] })).talks['c1']?.complete).toBe(true);
    const older: Action = { type: 'older-loaded', id: 'c1', before: 2, entries: [] };
    expect(after(enter, loaded(), older).talks['c1']?.complete).toBe(true);
  });

  it('forgets the conversations that were opened longest ago', () => {
    const open = Array.from({ length: 15 }, (_, n): Action => ({
      type: 'talk-loading',
      id: `t${n}`,
    }));

    const state = after(enter, ...open);

    expect(Object.keys(state.talks)).toHaveLength(12);
    expect(state.talks['t14']).toBeDefined();
    expect(state.talks['t0']).toBeUndefined();
  });

  it('stops the dots when the words arrive', () => {
    const typing: Action = { type: 'typing', id: 'c1', mark: { role: 'customer', until: 1 } };
    const frame: Action = { type: 'entries', item: anItem(), entries: [anEntry(4)] };

    expect(after(enter, loaded(), typing).typing['c1']).toBeDefined();
    expect(after(enter, loaded(), typing, frame).typing['c1']).toBeUndefined();
  });

  it('takes a pending message away as soon as the log shows it', () => {
    const pending: Action = { type: 'pending', id: 'c1', messages: [aPending()] };
    const author = { role: 'agent', id: 'lin' } as const;
    const frame: Action = {
      type: 'entries',
      item: anItem(),
      entries: [anEntry(4, { text: '您好', author })],
    };

    expect(after(enter, loaded(), pending).outbox['c1']).toHaveLength(1);
    expect(after(enter, loaded(), pending, frame).outbox['c1']).toBeUndefined();
  });
});

describe('the session', () => {
  it('leaves nothing of one agent to the next, but the place', () => {
    const out: Action = { type: 'session', session: { kind: 'out', expired: true } };

    const state = after(enter, { type: 'went', route: { tab: 'mine', id: 'c1' } }, loaded(), out);

    expect(state.talks).toEqual({});
    expect(state.outbox).toEqual({});
    expect(state.route).toEqual({ tab: 'mine', id: 'c1' });
  });

  it('follows its own agent in the list of agents', () => {
    const state = after(enter, { type: 'agents', agents: [anAgent({ status: 'away' })] });

    expect(state.session).toMatchObject({ agent: { status: 'away' } });
  });
});

describe('reading marks', () => {
  it('never go back', () => {
    const state = after({ type: 'seen', id: 'c1', seq: 5 }, { type: 'seen', id: 'c1', seq: 3 });

    expect(state.seen).toEqual({ c1: 5 });
  });
});

describe('notices', () => {
  it('give way to newer ones', () => {
    const tell = (id: number): Action => ({ type: 'notice', id, what: { kind: 'queue-empty' } });

    const state = after(...[1, 2, 3, 4, 5].map(tell), { type: 'notice-gone', id: 3 });

    expect(state.notices.map((notice) => notice.id)).toEqual([2, 4, 5]);
  });
});
