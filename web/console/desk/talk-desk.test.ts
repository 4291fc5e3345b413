import { anEntry, anItem } from '../testing/builders.js';
import { FakeDesk, type Reply } from '../testing/fake-desk.js';
import { TalkDesk } from './talk-desk.js';

const range = (from: number, to: number): ReturnType<typeof anEntry>[] =>
  Array.from({ length: to - from + 1 }, (_, index) => anEntry(from + index));

const talk = (from: number, to: number): Reply => ({
  body: {
    item: anItem({ lastSeq: to }),
    entries: range(from, to),
    verified: true,
    orders: [],
    cases: [],
    past: [],
  },
});

function setUp(answer: FakeDesk['answer']): { desk: FakeDesk; talks: TalkDesk } {
  const desk = new FakeDesk().enter();
  desk.answer = answer;
  return { desk, talks: new TalkDesk(desk.env) };
}

const seqs = (desk: FakeDesk): number[] =>
  (desk.store.get().talks['c1']?.entries ?? []).map((entry) => entry.seq);

describe('TalkDesk', () => {
  it('loads a conversation', async () => {
    const { desk, talks } = setUp(() => talk(5, 8));

    await talks.load('c1');

    expect(desk.store.get().talks['c1']?.phase).toBe('ready');
    expect(seqs(desk)).toEqual([5, 6, 7, 8]);
  });

  it('leaves what is loaded readable when loading again fails', async () => {
    const { desk, talks } = setUp(() => talk(1, 2));
    await talks.load('c1');
    desk.answer = () => 'unreachable';

    await talks.load('c1');

    expect(desk.store.get().talks['c1']?.phase).toBe('ready');
  });

  it('says when nothing could be loaded', async () => {
    const { desk, talks } = setUp(() => 'unreachable');

    await talks.load('c1');

    expect(desk.store.get().talks['c1']?.phase).toBe('failed');
  });

  it('fills the hole between what was held and what was loaded', async () => {
    const { desk, talks } = setUp(() => talk(1, 3));
    await talks.load('c1');
    desk.answer = ({ path }) =>
      path.includes('before=8') ? { body: { entries: range(4, 7) } } : talk(8, 9);

    await talks.load('c1');

    expect(seqs(desk)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('gives up on a hole that the server has, too', async () => {
    const { desk, talks } = setUp(({ path }) =>
      path.includes('before') ? { body: { entries: [] } } : talk(1, 2),
    );
    await talks.load('c1');
    desk.store.dispatch({ type: 'entries', item: anItem(), entries: [anEntry(9)] });

    await talks.fillGaps('c1');

    expect(desk.callsTo('before=9')).toHaveLength(1);
  });

  it('loads older entries until the beginning, once at a time', async () => {
    const { desk, talks } = setUp(() => talk(51, 60));
    await talks.load('c1');
    desk.answer = () => ({ body: { entries: range(1, 50) } });

    await Promise.all([talks.older('c1'), talks.older('c1')]);
    await talks.older('c1');

    expect(desk.callsTo('before=')).toHaveLength(1);
    expect(seqs(desk)).toHaveLength(60);
  });

  it('rests after a failure instead of asking in a circle', async () => {
    const { desk, talks } = setUp(() => talk(51, 60));
    await talks.load('c1');
    desk.answer = () => 'unreachable';

    await talks.older('c1');
    await talks.older('c1');
    expect(desk.callsTo('before=')).toHaveLength(1);

    desk.nowMs += 5_000;
    await talks.older('c1');
    expect(desk.callsTo('before=')).toHaveLength(2);
  });

  it('tells the customer of typing now and then, not with every letter', () => {
    const { desk, talks } = setUp(() => ({ body: {} }));

    talks.tellTyping('c1');
    talks.tellTyping('c1');
    desk.nowMs += 3_500;
    talks.tellTyping('c1');
    talks.tellTyping('c2');

    expect(desk.callsTo('c1/typing')).toHaveLength(2);
    expect(desk.callsTo('c2/typing')).toHaveLength(1);
  });
});
