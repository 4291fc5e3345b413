import { anEntry, aPending } from '../testing/builders.js';
import { marked, nextToSend, retried, unconfirmed } from './pending.js';

const mine = (seq: number, text: string, visibility: 'everyone' | 'staff' = 'everyone') =>
  anEntry(seq, { text, visibility, author: { role: 'agent', id: 'lin', name: '林晓' } });

describe('unconfirmed', () => {
  it('lets go of a message when the log shows its sequence', () => {
    const pending = [aPending({ state: 'sent', seq: 4 })];

    expect(unconfirmed(pending, [mine(4, 'anything')], 'lin')).toEqual([]);
    expect(unconfirmed(pending, [mine(5, '您好')], 'lin')).toEqual(pending);
  });

  it('knows its words when the log is faster than the answer', () => {
    expect(unconfirmed([aPending()], [mine(4, '您好')], 'lin')).toEqual([]);
  });

  it('knows its words when the answer was lost and the message counts as failed', () => {
    expect(unconfirmed([aPending({ state: 'failed' })], [mine(4, '您好')], 'lin')).toEqual([]);
  });

  it('goes by the key where the log shows it', () => {
    const keyed = (seq: number, key: string) => ({ ...mine(seq, '您好'), key });

    expect(unconfirmed([aPending()], [keyed(4, 'a:k1')], 'lin')).toEqual([]);
    expect(unconfirmed([aPending()], [keyed(4, 'a:other')], 'lin')).toHaveLength(1);
  });

  it('does not take earlier words, a note, or a colleague for its own', () => {
    const entries = [
      mine(3, '您好'),
      mine(4, '您好', 'staff'),
      anEntry(5, { text: '您好', author: { role: 'agent', id: 'chen' } }),
    ];

    expect(unconfirmed([aPending()], entries, 'lin')).toHaveLength(1);
  });

  it('counts the same words twice as two messages', () => {
    const twice = [aPending({ key: 'a' }), aPending({ key: 'b' })];

    expect(unconfirmed(twice, [mine(4, '您好')], 'lin').map((one) => one.key)).toEqual(['b']);
  });

  it('keeps what was refused until the agent takes it back', () => {
    expect(unconfirmed([aPending({ state: 'refused' })], [mine(4, '您好')], 'lin')).toHaveLength(1);
  });
});

describe('nextToSend', () => {
  it('takes the oldest that waits', () => {
    const pending = [aPending({ key: 'a', state: 'sent' }), aPending({ key: 'b' })];

    expect(nextToSend(pending)?.key).toBe('b');
  });

  it('sends nothing past a failed one, so that the order is kept', () => {
    expect(
      nextToSend([aPending({ key: 'a', state: 'failed' }), aPending({ key: 'b' })]),
    ).toBeUndefined();
  });

  it('goes past a refused one, which would never get through', () => {
    const pending = [aPending({ key: 'a', state: 'refused' }), aPending({ key: 'b' })];

    expect(nextToSend(pending)?.key).toBe('b');
  });
});

describe('marked and retried', () => {
  it('stops the later ones together with the failed one and sends all again in order', () => {
    const three = [aPending({ key: 'a' }), aPending({ key: 'b' }), aPending({ key: 'c' })];

    const stopped = marked(three, 'b', { state: 'failed', code: 'network' });

    expect(stopped.map((one) => one.state)).toEqual(['sending', 'failed', 'failed']);
    expect(retried(stopped).map((one) => [one.key, one.state])).toEqual([
      ['a', 'sending'],
      ['b', 'sending'],
      ['c', 'sending'],
    ]);
  });
});
