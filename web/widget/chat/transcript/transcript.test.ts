import fc from 'fast-check';
import { aMessage } from './a-message.js';
import { discard, EMPTY_TRANSCRIPT, messagesOf, record, setDelivery, write } from './transcript.js';

const numbered = (seq: number) => aMessage({ key: `k${seq}`, seq });

describe('record', () => {
  it('keeps messages in order of sequence, each once, however they arrive', () => {
    const arrivals = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }));
    fc.assert(
      fc.property(arrivals, (frames) => {
        const all = frames.reduce(
          (now, frame) => record(now, frame.map(numbered)),
          EMPTY_TRANSCRIPT,
        );

        const expected = [...new Set(frames.flat())].sort((a, b) => a - b);
        expect(all.recorded.map(({ seq }) => seq)).toEqual(expected);
      }),
    );
  });

  it('returns the same transcript when nothing is new', () => {
    const before = record(EMPTY_TRANSCRIPT, [numbered(1)]);

    expect(record(before, [numbered(1)])).toBe(before);
  });

  it('puts an own message in the place that the server gave it, with its loaded pictures', () => {
    const pictures = [{ url: 'blob:1', name: 'zip.png' }];
    const own = aMessage({ key: 'mine', author: 'customer', text: 'here', pictures });
    const before = write(record(EMPTY_TRANSCRIPT, [numbered(1), numbered(3)]), own);

    const after = record(before, [{ ...own, seq: 2, pictures: [{ url: '/files/9', name: '' }] }]);

    expect(messagesOf(after).map(({ key }) => key)).toEqual(['k1', 'mine', 'k3']);
    expect(after.pending).toEqual([]);
    expect(after.recorded[1]?.pictures).toEqual(pictures);
  });
});

describe('pending messages', () => {
  const written = ['a', 'b'].reduce(
    (now, key) => write(now, aMessage({ key, author: 'customer', delivery: 'waiting' })),
    record(EMPTY_TRANSCRIPT, [numbered(1)]),
  );

  it('stand after everything recorded, as written', () => {
    expect(messagesOf(written).map(({ key }) => key)).toEqual(['k1', 'a', 'b']);
  });

  it('change their state without moving', () => {
    const after = setDelivery(written, 'a', 'failed', { kind: 'refused' });

    expect(after.pending.map(({ delivery }) => delivery)).toEqual(['failed', 'waiting']);
  });

  it('can be taken back', () => {
    expect(discard(written, 'a').pending.map(({ key }) => key)).toEqual(['b']);
  });
});
