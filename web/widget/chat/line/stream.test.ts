import type { Activity, ActivitySet } from './activity.js';
import type { Socket } from './socket.js';
import { Stream } from './stream.js';

const activity = (seq: number): Activity => ({ type: 'message', id: `c|${seq}`, fields: {} });

/** A server with a log, sockets that the test opens and cuts, and a clock that stands. */
function aWorld(recorded: number, isNew = false) {
  const world = { recorded, isReachable: true, socketsOpen: true, locatedFrom: [] as unknown[] };
  const delivered: string[] = [];
  const failures: number[] = [];
  let hear: (frame: string) => void = () => undefined;
  let cut: () => void = () => undefined;
  let caughtUp = 0;
  let pauses = 0;

  const page = (watermark: string | undefined): ActivitySet => {
    const from = Number(watermark ?? 0);
    const to = Math.min(world.recorded, from + 2);
    const activities = Array.from({ length: to - from }, (_, at) => activity(from + at + 1));
    return { activities, watermark: String(to) };
  };
  const open = (_url: string, listen: (frame: string) => void): Socket => {
    hear = listen;
    const isOpen = world.socketsOpen;
    const closed = new Promise<void>((resolve) => {
      cut = resolve;
      if (!isOpen) resolve();
    });
    return { opened: Promise.resolve(isOpen), closed, close: () => cut() };
  };
  const stream = new Stream(
    {
      locate: async (watermark) => {
        world.locatedFrom.push(watermark);
        return world.isReachable
          ? { ok: true, value: 'ws://again' }
          : { ok: false, fault: { kind: 'unreachable' } };
      },
      page: async (watermark) =>
        world.isReachable
          ? { ok: true, value: page(watermark) }
          : { ok: false, fault: { kind: 'unreachable' } },
      open,
      deliver: ({ activities }, origin) =>
        delivered.push(...activities.map(({ id }) => `${origin} ${id}`)),
      caughtUp: () => (caughtUp += 1),
      report: (count) => failures.push(count),
      pause: async () => {
        pauses += 1;
        if (pauses > 40) stream.stop();
      },
      now: () => 0,
    },
    isNew,
  );
  const push = (seq: number): void => {
    world.recorded = Math.max(world.recorded, seq);
    const fields = { type: 'message', id: `c|${seq}` };
    hear(JSON.stringify({ activities: [fields], watermark: String(seq) }));
  };
  return {
    world,
    stream,
    delivered,
    failures,
    push,
    frame: (text: string) => hear(text),
    cut: () => cut(),
    caughtUp: () => caughtUp,
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Stream', () => {
  it('reads history to its end, page by page, and calls it history', async () => {
    const { stream, delivered, caughtUp } = aWorld(5);
    void stream.run('ws://first');
    await settled();

    expect(delivered).toEqual([1, 2, 3, 4, 5].map((seq) => `history c|${seq}`));
    expect(caughtUp()).toBe(1);
    stream.stop();
  });

  it('calls everything live in a conversation that begins now', async () => {
    const { stream, delivered } = aWorld(1, true);
    void stream.run('ws://first');
    await settled();

    expect(delivered).toEqual(['live c|1']);
    stream.stop();
  });

  it('asks to replay from the last frame after the socket fell', async () => {
    const { stream, world, push, cut } = aWorld(2);
    void stream.run('ws://first');
    await settled();
    push(3);

    cut();
    await settled();

    expect(world.locatedFrom).toEqual(['3']);
    stream.stop();
  });

  it('reads what was recorded while the socket was away', async () => {
    const { stream, world, delivered, cut } = aWorld(1);
    void stream.run('ws://first');
    await settled();
    world.recorded = 3;

    cut();
    await settled();

    expect(delivered).toEqual(['history c|1', 'live c|2', 'live c|3']);
    stream.stop();
  });

  it('asks again and again where no socket gets through', async () => {
    const { stream, world, delivered } = aWorld(0);
    world.socketsOpen = false;
    void stream.run('ws://first');
    world.recorded = 2;
    await settled();

    expect(delivered).toEqual(expect.arrayContaining(['live c|1', 'live c|2']));
  });

  it('counts failures and goes back to none', async () => {
    const { stream, world, failures, cut } = aWorld(0);
    void stream.run('ws://first');
    await settled();
    world.isReachable = false;
    cut();
    await Promise.resolve();
    await settled();
    expect(Math.max(...failures)).toBeGreaterThan(3);
  });

  it('replaces a socket that kept something back', async () => {
    const { stream, world, delivered } = aWorld(1);
    void stream.run('ws://first');
    await settled();
    world.recorded = 2;

    await stream.check();
    await settled();

    expect(delivered).toContain('live c|2');
    expect(world.locatedFrom).toEqual(['2']);
    stream.stop();
  });

  it('leaves a socket alone that missed nothing', async () => {
    const { stream, world, push } = aWorld(1);
    void stream.run('ws://first');
    await settled();
    push(2);

    await stream.check();
    await settled();

    expect(world.locatedFrom).toEqual([]);
    stream.stop();
  });

  it('survives frames that are no activities', async () => {
    const { stream, delivered, push, frame } = aWorld(0, true);
    void stream.run('ws://first');
    await settled();
    for (const text of ['{', '[]', 'null', '{"activities":3}', '{"activities":[1,{}]}'])
      frame(text);
    push(1);

    expect(delivered).toEqual(['live c|1']);
    stream.stop();
  });
});
