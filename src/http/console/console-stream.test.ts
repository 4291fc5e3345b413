import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { anAgent, CoreWorld } from '../../../test/support/core-world.js';
import { CaseDesk } from '../../domain/cases/case-desk.js';
import { Presence } from '../../domain/handoff/presence.js';
import { ConsoleStream, type ConsoleStreamParts } from './console-stream.js';

/** As much of a WebSocket as the stream touches. */
class FakeSocket extends EventEmitter {
  readonly frames: string[] = [];
  bufferedAmount = 0;
  code?: number;

  send(text: string): void {
    this.frames.push(text);
  }

  close(code: number): void {
    this.code = code;
    this.emit('close');
  }
}

const world = new CoreWorld();
let presence: Presence;
let faults: string[];
let good: () => Promise<boolean>;
let item: () => Promise<object>;
let stream: ConsoleStream;

function open(agentId = 'lin'): FakeSocket {
  const socket = new FakeSocket();
  stream.attach(socket as unknown as WebSocket, anAgent(agentId), 'session');
  return socket;
}

/** Lets promises come to their end; the clock is a fake one here. */
async function settle(): Promise<void> {
  for (let n = 0; n < 20; n++) await Promise.resolve();
}

beforeEach(() => {
  jest.useFakeTimers();
  presence = new Presence();
  faults = [];
  good = () => Promise.resolve(true);
  item = () => Promise.resolve({});
  const desk = { item: () => item(), agents: () => Promise.resolve([]) };
  stream = new ConsoleStream({
    ...{ desk: desk as unknown as ConsoleStreamParts['desk'], presence, handoff: world.desk },
    ...{ feed: world.feed, log: world.log, store: world.store },
    cases: new CaseDesk(world.store, world.clock),
    stillLoggedIn: () => good(),
    onFault: (code) => faults.push(code),
  });
});
afterEach(() => {
  stream.close();
  jest.useRealTimers();
});

describe('a desk', () => {
  it('is closed within a minute after its session has ended', async () => {
    const socket = open();
    jest.advanceTimersByTime(60_000);
    await settle();
    expect(socket.code).toBeUndefined();

    good = () => Promise.resolve(false);
    jest.advanceTimersByTime(60_000);
    await settle();

    expect(socket.code).toBe(4401);
    expect(presence.statusOf('lin')).toBe('offline');
  });

  it('stays open when its session could not be looked up, and the operator is told', async () => {
    const socket = open();
    good = () => Promise.reject(new Error('disk'));

    jest.advanceTimersByTime(60_000);
    await settle();

    expect([socket.code, faults]).toEqual([undefined, ['console.recheck']]);
  });

  it('that does not read is closed, and the others are served', async () => {
    const [slow, quick] = [open('lin'), open('chen')];
    slow.bufferedAmount = 1_000_001;

    world.feed.publish({ kind: 'typing', conversationId: 'c', role: 'customer' });
    await settle();

    expect(slow.code).toBe(1013);
    expect(quick.frames.join()).toContain('typing');
  });

  it('is told to come again when the server stops', () => {
    const socket = open();

    stream.close();

    expect(socket.code).toBe(1012);
  });
});

describe('news', () => {
  it('that cannot be told are a fault for the operator, and later ones are told', async () => {
    await world.open('told');
    const socket = open();
    const conversation = await world.log.require('told');
    item = () => Promise.reject(new Error('damaged'));

    world.feed.publish({ kind: 'state', conversation });
    world.feed.publish({ kind: 'typing', conversationId: 'told', role: 'customer' });
    await settle();

    expect(faults).toEqual(['console.stream']);
    expect(socket.frames.join()).toContain('typing');
  });

  it('are told one after the other, so that none overtakes an earlier one', async () => {
    await world.open('order');
    const socket = open();
    let [busy, most] = [0, 0];
    item = async () => {
      most = Math.max(most, ++busy);
      await Promise.resolve();
      busy -= 1;
      return {};
    };
    const conversation = await world.log.require('order');

    for (let n = 0; n < 3; n++) world.feed.publish({ kind: 'state', conversation });
    await settle();

    expect(most).toBe(1);
    expect(socket.frames.filter((frame) => frame.includes('item'))).toHaveLength(3);
  });
});
