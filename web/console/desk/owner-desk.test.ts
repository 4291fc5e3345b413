import { anItem } from '../testing/builders.js';
import { FakeDesk, refusal } from '../testing/fake-desk.js';
import { OwnerDesk } from './owner-desk.js';

const mine = { kind: 'agent', agentId: 'lin' } as const;

function setUp(): { desk: FakeDesk; owners: OwnerDesk; reloads: () => number } {
  const desk = new FakeDesk().enter();
  let reloads = 0;
  const owners = new OwnerDesk(desk.env, async () => {
    reloads += 1;
  });
  for (const [id, minute] of [
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['d', 4],
  ] as const) {
    const item = anItem({ id, name: id, queuedAt: `2026-11-20T01:0${minute}:00Z` });
    desk.store.dispatch({ type: 'item', item });
  }
  return { desk, owners, reloads: () => reloads };
}

const taken = {
  status: 409,
  body: refusal('handoff.taken', { id: 'chen', name: '陈默' }),
} as const;

describe('OwnerDesk', () => {
  it('goes to an accepted conversation and wants to write', async () => {
    const { desk, owners } = setUp();
    desk.answer = () => ({ body: { item: anItem({ id: 'a', owner: mine }) } });

    await owners.accept('a');

    expect(desk.went).toEqual([{ tab: 'mine', id: 'a' }]);
    expect(desk.store.get().focusReply).toBe('a');
    expect(desk.store.get().items['a']?.value.owner).toEqual(mine);
  });

  it('takes the next one when a colleague was faster, and says so', async () => {
    const { desk, owners } = setUp();
    desk.answer = ({ path }) =>
      path.includes('/a/') ? taken : { body: { item: anItem({ id: 'b', owner: mine }) } };

    await owners.acceptNext();

    expect(desk.told).toEqual([{ kind: 'taken', by: '陈默' }]);
    expect(desk.went).toEqual([{ tab: 'mine', id: 'b' }]);
  });

  it('does not race for ever', async () => {
    const { desk, owners } = setUp();
    desk.answer = () => taken;

    await owners.acceptNext();

    expect(desk.callsTo('/accept')).toHaveLength(3);
    expect(desk.went).toEqual([]);
  });

  it('says that nobody waits', async () => {
    const desk = new FakeDesk().enter();

    await new OwnerDesk(desk.env, async () => undefined).acceptNext();

    expect(desk.told).toEqual([{ kind: 'queue-empty' }]);
  });

  it('loads the lists again after a refusal', async () => {
    const { desk, owners, reloads } = setUp();
    desk.answer = () => taken;

    await owners.accept('a');

    expect(reloads()).toBe(1);
  });

  it('asks once, however often the button is pressed', async () => {
    const { desk, owners } = setUp();

    await Promise.all([owners.resolve('a'), owners.resolve('a')]);

    expect(desk.callsTo('/resolve')).toHaveLength(1);
  });

  it('leaves a resolved conversation only when it is still open', async () => {
    const { desk, owners } = setUp();
    desk.env.go({ tab: 'mine', id: 'a' });
    desk.went.length = 0;

    await owners.resolve('b');
    expect(desk.went).toEqual([]);
    await owners.resolve('a');
    expect(desk.went).toEqual([{ tab: 'mine' }]);
  });

  it('hands over with a note, and without one when there is nothing to say', async () => {
    const { desk, owners } = setUp();

    await owners.transfer('a', { agentId: 'chen' }, '陈默', '等仓库');
    await owners.transfer('b', { queue: true }, '排队', '');

    expect(desk.calls.map((call) => call.body)).toEqual([
      { agentId: 'chen', note: '等仓库' },
      { queue: true },
    ]);
  });
});
