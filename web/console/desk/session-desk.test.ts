import { anAgent, aPending } from '../testing/builders.js';
import { FakeDesk, refusal } from '../testing/fake-desk.js';
import { keepUpToDate } from './kept.js';
import { SessionDesk } from './session-desk.js';

const me = { agent: anAgent(), csrf: 'fresh', demo: true, agents: [anAgent()] };

function setUp(): { desk: FakeDesk; session: SessionDesk; events: string[] } {
  const desk = new FakeDesk();
  const events: string[] = [];
  const session = new SessionDesk(
    desk.env,
    () => events.push('arrived'),
    () => events.push('left'),
  );
  return { desk, session, events };
}

describe('SessionDesk', () => {
  it('goes on with a session that the browser still holds', async () => {
    const { desk, session, events } = setUp();
    desk.answer = () => ({ body: me });

    await session.resume();

    expect(desk.store.get().session).toMatchObject({ kind: 'in', csrf: 'fresh', demo: true });
    expect(events).toEqual(['arrived']);
  });

  it('asks for a login when there is none, without calling it expired', async () => {
    const { desk, session } = setUp();
    desk.answer = () => ({ status: 401, body: refusal('auth.required') });

    await session.resume();

    expect(desk.store.get().session).toEqual({ kind: 'out', expired: false });
  });

  it('waits for a server that is away instead of asking for a login', async () => {
    const { desk, session } = setUp();
    const replies = ['unreachable', { status: 503 }, { body: me }] as const;
    let at = 0;
    desk.answer = () => replies[at++] ?? {};

    await session.resume();

    expect(desk.store.get().session.kind).toBe('in');
    expect(desk.waits).toHaveLength(2);
  });

  it('gives a wrong password back as a refusal', async () => {
    const { desk, session } = setUp();
    desk.answer = () => ({ status: 401, body: refusal('auth.wrong') });

    expect(await session.login('lin', 'x')).toMatchObject({ code: 'auth.wrong' });
    expect(desk.unauthorized).toBe(0);
  });

  it('says that a session expired only to somebody who was in', () => {
    const { desk, session, events } = setUp();

    session.leave(true);
    expect(desk.store.get().session.kind).toBe('unknown');
    desk.enter();
    session.leave(true);

    expect(desk.store.get().session).toEqual({ kind: 'out', expired: true });
    expect(events).toEqual(['left']);
  });

  it('brings unsent words back to the agent who wrote them, and to nobody else', async () => {
    const { desk, session } = setUp();
    desk.enter();
    keepUpToDate(desk.keep, desk.store);
    desk.store.dispatch({ type: 'pending', id: 'c1', messages: [aPending()] });
    session.leave(true);

    desk.answer = () => ({ body: { ...me, agent: anAgent({ id: 'chen' }) } });
    await session.resume();
    expect(desk.store.get().outbox).toEqual({});

    session.leave(true);
    desk.answer = () => ({ body: me });
    await session.resume();
    expect(desk.store.get().outbox['c1']).toHaveLength(1);
  });

  it('takes a status back that the server refused', async () => {
    const { desk, session } = setUp();
    desk.enter();
    desk.answer = () => ({ status: 503 });

    await session.setStatus('away');

    expect(desk.store.get().session).toMatchObject({ agent: { status: 'available' } });
    expect(desk.told).toHaveLength(1);
  });
});
