import { anEntry, anInbox, anItem } from '../testing/builders.js';
import { FakeDesk, settled } from '../testing/fake-desk.js';
import { InboxDesk } from './inbox-desk.js';
import { Live } from './live.js';
import { Outbox } from './outbox.js';
import { TalkDesk } from './talk-desk.js';

function setUp(): { desk: FakeDesk; live: Live; inbox: InboxDesk } {
  const desk = new FakeDesk().enter();
  const talk = { item: anItem(), entries: [], verified: false, orders: [], cases: [], past: [] };
  desk.answer = ({ path }) => ({ body: path.includes('/inbox') ? anInbox() : talk });
  const inbox = new InboxDesk(desk.env);
  const talks = new TalkDesk(desk.env);
  const outbox = new Outbox(
    desk.env,
    () => 'k',
    () => undefined,
  );
  return { desk, live: new Live(desk.env, inbox, talks, outbox), inbox };
}

describe('Live', () => {
  it('loads inbox and open conversation again whenever the stream comes back', async () => {
    const { desk, live } = setUp();
    desk.env.go({ tab: 'mine', id: 'c1' });

    live.stateChanged('online');
    await settled();

    expect(desk.callsTo('/inbox')).toHaveLength(1);
    expect(desk.callsTo('/conversations/c1')).not.toHaveLength(0);
  });

  it('does not take a case for a conversation', async () => {
    const { desk, live } = setUp();
    desk.env.go({ tab: 'messages', id: 'C7K2-9QXM' });

    live.catchUp();
    await settled();

    expect(desk.callsTo('/conversations')).toEqual([]);
  });

  it('says so when a colleague hands a conversation over', () => {
    const { desk, live } = setUp();
    const item = anItem({ owner: { kind: 'agent', agentId: 'chen' } });
    live.received({ type: 'item', item });

    live.received({ type: 'item', item: { ...item, owner: { kind: 'agent', agentId: 'lin' } } });

    expect(desk.told).toEqual([{ kind: 'transferred-to-you', name: item.name }]);
  });

  it('is silent about what the agent accepted', () => {
    const { desk, live } = setUp();
    live.received({ type: 'item', item: anItem() });

    live.received({ type: 'item', item: anItem({ owner: { kind: 'agent', agentId: 'lin' } }) });

    expect(desk.told).toEqual([]);
  });

  it('keeps lists right from frames of conversations that are not open', () => {
    const { desk, live } = setUp();

    live.received({ type: 'entries', item: anItem({ lastText: '新' }), entries: [anEntry(4)] });

    expect(desk.store.get().items['c1']?.value.lastText).toBe('新');
  });
});

describe('InboxDesk', () => {
  it('makes one more request of many calls while one is under way', async () => {
    const { desk, inbox } = setUp();

    await Promise.all([inbox.load(), inbox.load(), inbox.load()]);

    expect(desk.callsTo('/inbox')).toHaveLength(2);
  });

  it('shows a failure only while nothing was ever loaded', async () => {
    const { desk, inbox } = setUp();
    await inbox.load();
    desk.answer = () => 'unreachable';

    await inbox.load();

    expect(desk.store.get().inboxPhase).toBe('ready');
  });
});
