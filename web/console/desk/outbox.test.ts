import { anItem } from '../testing/builders.js';
import { FakeDesk, refusal, settled, type Call } from '../testing/fake-desk.js';
import { Outbox } from './outbox.js';

function setUp(): { desk: FakeDesk; outbox: Outbox; lost: string[] } {
  const desk = new FakeDesk().enter();
  const lost: string[] = [];
  let key = 0;
  const newKey = (): string => `key-${(key += 1)}`;
  return { desk, outbox: new Outbox(desk.env, newKey, (id) => lost.push(id)), lost };
}

const states = (desk: FakeDesk): string[] =>
  (desk.store.get().outbox['c1'] ?? []).map((message) => message.state);
const bodies = (calls: readonly Call[]): unknown[] => calls.map((call) => call.body);

describe('Outbox', () => {
  it('shows a message before the server knows it', () => {
    const { desk, outbox } = setUp();

    outbox.add('c1', 'reply', '您好');

    expect(states(desk)).toEqual(['sending']);
  });

  it('repeats with the same key while the server is away', async () => {
    const { desk, outbox } = setUp();
    const replies = ['unreachable', { status: 503 }, { body: { seq: 4 } }] as const;
    let at = 0;
    desk.answer = () => replies[at++] ?? {};

    outbox.add('c1', 'reply', '您好');
    await settled();

    expect(bodies(desk.calls)).toEqual(Array(3).fill({ text: '您好', key: 'key-1' }));
    expect(states(desk)).toEqual(['sent']);
  });

  it('stops after a few tries and keeps the order when tried again', async () => {
    const { desk, outbox } = setUp();
    desk.answer = () => 'unreachable';
    outbox.add('c1', 'reply', 'first');
    outbox.add('c1', 'reply', 'second');
    await settled();
    expect(states(desk)).toEqual(['failed', 'failed']);
    desk.calls.length = 0;
    desk.answer = () => ({ body: { seq: 9 } });

    outbox.retry('c1');
    await settled();

    expect(bodies(desk.calls)).toMatchObject([{ text: 'first' }, { text: 'second' }]);
  });

  it('sends one after the other, never two at once', async () => {
    const { desk, outbox } = setUp();
    desk.answer = () => ({ body: { seq: 9 } });

    outbox.add('c1', 'reply', 'first');
    outbox.add('c1', 'reply', 'second');

    expect(desk.calls).toHaveLength(1);
    await settled();
    expect(desk.calls).toHaveLength(2);
  });

  it('does not insist when somebody else owns the conversation, and says who', async () => {
    const { desk, outbox, lost } = setUp();
    desk.answer = () => ({
      status: 409,
      body: refusal('handoff.not-yours', { id: 'chen', name: '陈默' }),
    });

    outbox.add('c1', 'reply', '您好');
    await settled();

    expect(desk.calls).toHaveLength(1);
    expect(states(desk)).toEqual(['refused']);
    expect(desk.told).toEqual([{ kind: 'not-yours', by: '陈默' }]);
    expect(lost).toEqual(['c1']);
  });

  it('goes on after a refused message was taken back', async () => {
    const { desk, outbox } = setUp();
    desk.answer = () => ({ status: 413, body: refusal('too-long') });
    outbox.add('c1', 'reply', 'long');
    await settled();

    outbox.discard('c1', 'key-1');

    expect(states(desk)).toEqual([]);
  });

  it('waits as long as the server asks', async () => {
    const { desk, outbox } = setUp();
    desk.answer = () => ({ status: 429, body: refusal('slow-down') });

    outbox.add('c1', 'reply', 'x');
    await settled();

    expect(desk.waits).toHaveLength(3);
    expect(states(desk)).toEqual(['failed']);
  });

  it('keeps words through the end of a session, to go out after the next login', async () => {
    const { desk, outbox } = setUp();
    desk.answer = () => ({ status: 401, body: refusal('auth.required') });

    outbox.add('c1', 'reply', 'x');
    await settled();

    expect(states(desk)).toEqual(['failed']);
  });

  it('remembers after which entry it was written', () => {
    const { desk, outbox } = setUp();
    desk.store.dispatch({ type: 'item', item: anItem({ lastSeq: 7 }) });

    outbox.add('c1', 'note', 'x');

    expect(desk.store.get().outbox['c1']?.[0]).toMatchObject({ after: 7, kind: 'note' });
  });
});
