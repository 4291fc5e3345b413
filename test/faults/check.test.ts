import { check } from './check.js';
import type { Ledger, Sent, Shown } from './ledger.js';

/** The welcome and two messages of a customer, each with its answer. */
function aLog(): Shown[] {
  return [
    anEntry(1, 'bot', {}),
    anEntry(2, 'user', { key: 'a' }),
    anEntry(3, 'bot', { replyTo: 2 }),
    anEntry(4, 'user', { key: 'b' }),
    anEntry(5, 'bot', { replyTo: 4 }),
  ];
}

function anEntry(
  seq: number,
  role: 'user' | 'bot',
  more: { key?: string; replyTo?: number },
): Shown {
  return {
    id: idOf(seq),
    timestamp: `2026-11-20T02:00:00.00${seq}Z`,
    from: { role },
    channelData: more.key ? { clientActivityID: more.key } : {},
    ...(more.replyTo ? { replyToId: idOf(more.replyTo) } : {}),
  };
}

function idOf(seq: number): string {
  return `c|000000${seq}`;
}

function aLedger(more: Partial<Ledger> = {}): Ledger {
  const sent: Sent[] = [
    { key: 'a', id: idOf(2), tries: 1 },
    { key: 'b', id: idOf(4), tries: 2 },
  ];
  return { customer: 'anna', sent, screen: aLog(), refusals: [], ...more };
}

function faults(ledger: Ledger, log: readonly Shown[]): string[] {
  return [...new Set(check(ledger, log).map(({ fault }) => fault))].sort();
}

describe('check', () => {
  it('finds nothing when every promise was kept', () => {
    expect(check(aLedger(), aLog())).toEqual([]);
  });

  it('finds an acknowledged message that is gone', () => {
    const log = aLog().slice(0, 3);

    expect(faults(aLedger({ screen: log }), log)).toEqual(['lost']);
  });

  it('finds a message that lies at another place than was acknowledged', () => {
    const sent: Sent[] = [{ key: 'a', id: idOf(4), tries: 1 }];

    expect(faults(aLedger({ sent }), aLog())).toEqual(['lost']);
  });

  it('does not count as lost what was never acknowledged', () => {
    const sent: Sent[] = [{ key: 'c', tries: 3 }];

    expect(check(aLedger({ sent }), aLog())).toEqual([]);
  });

  it('finds a message that was recorded twice', () => {
    const log = [...aLog(), anEntry(6, 'user', { key: 'b' }), anEntry(7, 'bot', { replyTo: 6 })];

    expect(faults(aLedger({ screen: log }), log)).toEqual(['doubled']);
  });

  it('finds an entry that was shown twice', () => {
    const [first, ...rest] = aLog();
    const screen = first ? [first, first, ...rest] : [];

    expect(faults(aLedger({ screen }), aLog())).toEqual(['doubled', 'misshown']);
  });

  it('finds an entry that was never shown, or shown otherwise', () => {
    const changed = aLog().map((entry) =>
      entry.id === idOf(3) ? { ...entry, replyToId: idOf(1) } : entry,
    );

    expect(faults(aLedger({ screen: aLog().slice(0, 4) }), aLog())).toEqual(['misshown']);
    expect(faults(aLedger({ screen: changed }), aLog())).toEqual(['misshown']);
  });

  it('finds a gap, a time that does not rise, and a changed order', () => {
    const gap = aLog().filter(({ id }) => id !== idOf(1));
    const still = aLog().map((entry) => ({ ...entry, timestamp: '2026-11-20T02:00:00.000Z' }));
    const sent = [...aLedger().sent].reverse();

    expect(faults(aLedger({ screen: gap }), gap)).toContain('disordered');
    expect(faults(aLedger({ screen: still }), still)).toEqual(['disordered']);
    expect(faults(aLedger({ sent }), aLog())).toEqual(['disordered']);
  });

  it('finds a message without an answer, with two, and a conversation without a welcome', () => {
    const unanswered = aLog().slice(0, 4);
    const twice = [...aLog(), anEntry(6, 'bot', { replyTo: 4 })];
    const mute = aLog().map((entry, at) => (at === 0 ? { ...entry, replyToId: 'x' } : entry));

    expect(faults(aLedger({ screen: unanswered }), unanswered)).toEqual(['unanswered']);
    expect(faults(aLedger({ screen: twice }), twice)).toEqual(['unanswered']);
    expect(faults(aLedger({ screen: mute }), mute)).toEqual(['unanswered']);
  });

  it('finds what was refused', () => {
    expect(faults(aLedger({ refusals: ['404'] }), aLog())).toEqual(['refused']);
  });
});
