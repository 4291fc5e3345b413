import type { Frame } from './frame.js';
import { Stream, type Socket, type StreamState } from './stream.js';

class FakeSocket implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  closed = false;

  close(): void {
    this.closed = true;
  }

  open(): void {
    this.onopen?.({} as Event);
  }

  say(data: unknown): void {
    this.onmessage?.({ data } as MessageEvent);
  }

  end(code = 1006): void {
    this.onclose?.({ code } as CloseEvent);
  }
}

interface Timer {
  readonly step: () => void;
  readonly ms: number;
  off: boolean;
}

function setUp(): {
  stream: Stream;
  sockets: FakeSocket[];
  timers: Timer[];
  states: StreamState[];
  frames: Frame[];
  loggedOut: () => number;
} {
  const sockets: FakeSocket[] = [];
  const timers: Timer[] = [];
  const states: StreamState[] = [];
  const frames: Frame[] = [];
  let out = 0;
  const stream = new Stream({
    connect: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    onFrame: (frame) => frames.push(frame),
    onState: (state) => states.push(state),
    onLoggedOut: () => {
      out += 1;
    },
    later: (step, ms) => {
      const timer = { step, ms, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
    random: () => 0,
  });
  return { stream, sockets, timers, states, frames, loggedOut: () => out };
}

const live = (timers: readonly Timer[]): readonly Timer[] => timers.filter((timer) => !timer.off);

describe('Stream', () => {
  it('tells its state and hands frames on', () => {
    const { stream, sockets, states, frames } = setUp();

    stream.start();
    sockets[0]?.open();
    sockets[0]?.say('{"type":"typing","conversationId":"c1","role":"customer"}');
    sockets[0]?.say('');

    expect(states).toEqual(['connecting', 'online']);
    expect(frames).toHaveLength(1);
  });

  it('comes back by itself, waiting longer each time', () => {
    const { stream, sockets, timers, states } = setUp();

    stream.start();
    sockets[0]?.end();
    const first = live(timers).at(-1);
    first?.step();
    sockets[1]?.end();
    const second = live(timers).at(-1);

    expect(states).toContain('offline');
    expect(second?.ms ?? 0).toBeGreaterThan(first?.ms ?? 0);
  });

  it('does not wait longer after a connection that lasted', () => {
    const { stream, sockets, timers } = setUp();
    stream.start();
    sockets[0]?.end();
    const firstWait = live(timers).at(-1)?.ms;
    live(timers).at(-1)?.step();
    sockets[1]?.open();
    live(timers).at(-1)?.step();

    sockets[1]?.end();

    expect(live(timers).at(-1)?.ms).toBe(firstWait);
  });

  it('does not come back when the session is over', () => {
    const { stream, sockets, timers, loggedOut } = setUp();
    stream.start();
    sockets[0]?.open();

    sockets[0]?.end(4401);

    expect(loggedOut()).toBe(1);
    expect(live(timers)).toEqual([]);
  });

  it('hurries when the network is back, and only then', () => {
    const { stream, sockets } = setUp();
    stream.start();
    stream.hurry();
    expect(sockets).toHaveLength(1);

    sockets[0]?.end();
    stream.hurry();

    expect(sockets).toHaveLength(2);
  });

  it('gives a dead socket up when the browser says so, and ignores its late words', () => {
    const { stream, sockets, states } = setUp();
    stream.start();
    sockets[0]?.open();

    stream.lost();
    sockets[0]?.end();

    expect(sockets[0]?.closed).toBe(true);
    expect(states.filter((state) => state === 'offline')).toHaveLength(1);
  });

  it('retries when a socket cannot even be made', () => {
    const timers: number[] = [];
    const stream = new Stream({
      connect: () => {
        throw new SyntaxError('bad protocol');
      },
      onFrame: () => undefined,
      onState: () => undefined,
      onLoggedOut: () => undefined,
      later: (_step, ms) => {
        timers.push(ms);
        return () => undefined;
      },
      random: () => 0,
    });

    stream.start();

    expect(timers).toHaveLength(1);
  });

  it('leaves nothing running once stopped', () => {
    const { stream, sockets, timers } = setUp();
    stream.start();
    sockets[0]?.open();

    stream.stop();

    expect(sockets[0]?.closed).toBe(true);
    expect(live(timers)).toEqual([]);
  });
});
