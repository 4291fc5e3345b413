import type { Fault, Outcome } from '../line/outcome.js';
import { SendQueue, type Delivery } from './send-queue.js';

interface Parcel {
  readonly key: string;
}

const OK: Outcome<true> = { ok: true, value: true };
const fails = (fault: Fault): Outcome<true> => ({ ok: false, fault });
const DOWN = fails({ kind: 'unavailable' });

/** A queue whose server answers from a script (the last answer again and again) and whose time is instant. */
function aQueue(...answers: readonly Outcome<true>[]) {
  const sent: string[] = [];
  const waits: number[] = [];
  const states = new Map<string, Delivery>();
  const server = { answers: [...answers], onWait: (): void => undefined };
  const queue = new SendQueue<Parcel>({
    send: async ({ key }) => {
      sent.push(key);
      return (server.answers.length > 1 ? server.answers.shift() : server.answers[0]) ?? OK;
    },
    report: (key, delivery) => states.set(key, delivery),
    wait: async (ms) => {
      waits.push(ms);
      server.onWait();
    },
  });
  return { queue, sent, waits, states, server };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('SendQueue', () => {
  it('sends nothing before it is opened, then all in the order written', async () => {
    const { queue, sent, states } = aQueue(OK);
    for (const key of ['a', 'b', 'c']) queue.add({ key });
    await settled();
    expect(sent).toEqual([]);
    expect(states.get('b')).toBe('waiting');

    queue.setOpen(true);
    await settled();

    expect(sent).toEqual(['a', 'b', 'c']);
    expect([...states.values()]).toEqual(['sent', 'sent', 'sent']);
  });

  it('repeats a passing fault under the same key, waiting longer each time', async () => {
    const { queue, sent, waits, states } = aQueue(DOWN, fails({ kind: 'unreachable' }), OK);
    queue.setOpen(true);
    queue.add({ key: 'a' });
    await settled();

    expect(sent).toEqual(['a', 'a', 'a']);
    expect(waits[1]).toBeGreaterThan(waits[0] ?? Infinity);
    expect(states.get('a')).toBe('sent');
  });

  it('gives up after a few repeats, together with what waits behind', async () => {
    const { queue, sent, states } = aQueue(DOWN);
    queue.setOpen(true);
    queue.add({ key: 'a' });
    queue.add({ key: 'b' });
    await settled();

    expect(sent).toEqual(['a', 'a', 'a', 'a', 'a']);
    expect(states.get('a')).toBe('failed');
    expect(states.get('b')).toBe('failed');
  });

  it('brings everything that failed together back in order with one retry', async () => {
    const { queue, sent, server } = aQueue(DOWN);
    queue.setOpen(true);
    queue.add({ key: 'a' });
    queue.add({ key: 'b' });
    await settled();
    sent.length = 0;
    server.answers = [OK];

    queue.retry('b');
    await settled();

    expect(sent).toEqual(['a', 'b']);
  });

  it('sends again, in order, what failed while nothing got through', async () => {
    const { queue, sent, states, server } = aQueue(fails({ kind: 'too-long' }), DOWN);
    queue.setOpen(true);
    for (const key of ['long', 'a', 'b']) queue.add({ key });
    await settled();
    sent.length = 0;
    server.answers = [OK];

    queue.retryPassing();
    await settled();

    expect(sent).toEqual(['a', 'b']);
    expect(states.get('long')).toBe('failed');
  });

  it('lets the next message pass when one is refused for good', async () => {
    const { queue, sent, states } = aQueue(fails({ kind: 'too-long' }), OK);
    queue.setOpen(true);
    queue.add({ key: 'long' });
    queue.add({ key: 'short' });
    await settled();

    expect(sent).toEqual(['long', 'short']);
    expect(states.get('long')).toBe('failed');
    expect(states.get('short')).toBe('sent');
  });

  it('waits as long as a busy server asks', async () => {
    const { queue, waits } = aQueue(fails({ kind: 'busy', retryAfterMs: 7_000 }), OK);
    queue.setOpen(true);
    queue.add({ key: 'a' });
    await settled();

    expect(waits).toEqual([7_000]);
  });

  it('does not use up repeats while the network is away', async () => {
    const { queue, sent, states, server } = aQueue(DOWN);
    server.onWait = () => queue.setOpen(false);
    queue.setOpen(true);
    queue.add({ key: 'a' });
    await settled();
    expect(sent).toEqual(['a']);
    expect(states.get('a')).toBe('waiting');

    server.answers = [OK];
    queue.setOpen(true);
    await settled();

    expect(sent).toEqual(['a', 'a']);
    expect(states.get('a')).toBe('sent');
  });

  it('does not send again what was seen in the conversation', async () => {
    const { queue, sent, states, server } = aQueue(DOWN);
    server.onWait = () => queue.confirm('a');
    queue.setOpen(true);
    queue.add({ key: 'a' });
    await settled();

    expect(sent).toEqual(['a']);
    expect(states.get('a')).toBe('sent');
  });

  it('forgets a discarded message', async () => {
    const { queue, sent, server } = aQueue(fails({ kind: 'refused' }));
    queue.setOpen(true);
    queue.add({ key: 'a' });
    await settled();
    server.answers = [OK];

    queue.discard('a');
    queue.retry('a');
    await settled();

    expect(sent).toEqual(['a']);
  });
});
