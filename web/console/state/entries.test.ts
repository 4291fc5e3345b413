import fc from 'fast-check';
import { anEntry } from '../testing/builders.js';
import { mergeEntries, newestGap } from './entries.js';

const seqs = (entries: readonly { readonly seq: number }[]): number[] =>
  entries.map((entry) => entry.seq);

describe('mergeEntries', () => {
  it('appends what follows', () => {
    expect(seqs(mergeEntries([anEntry(1)], [anEntry(2), anEntry(3)]))).toEqual([1, 2, 3]);
  });

  it('puts older entries in front and never shows one twice', () => {
    const merged = mergeEntries([anEntry(3), anEntry(4)], [anEntry(1), anEntry(2), anEntry(3)]);

    expect(seqs(merged)).toEqual([1, 2, 3, 4]);
  });

  it('takes the newer version of an entry', () => {
    const merged = mergeEntries([anEntry(1, { text: 'old' })], [anEntry(1, { text: 'new' })]);

    expect(merged[0]?.body).toMatchObject({ text: 'new' });
  });

  it('gives the same array back when there is nothing to add', () => {
    const held = [anEntry(1)];

    expect(mergeEntries(held, [])).toBe(held);
  });

  it('rises without doubles whatever comes in whatever order', () => {
    const some = fc.array(fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.array(some), (batches) => {
        const merged = batches.reduce(
          (held, batch) =>
            mergeEntries(
              held,
              batch.map((seq) => anEntry(seq)),
            ),
          [] as ReturnType<typeof mergeEntries>,
        );
        const expected = [...new Set(batches.flat())].sort((a, b) => a - b);
        expect(seqs(merged)).toEqual(expected);
      }),
    );
  });
});

describe('newestGap', () => {
  it('names the entry before which something is missing', () => {
    expect(newestGap([1, 2, 5, 6].map((seq) => anEntry(seq)))).toBe(5);
  });

  it('names the newest of several holes', () => {
    expect(newestGap([1, 3, 5].map((seq) => anEntry(seq)))).toBe(5);
  });

  it('finds none in a whole log, nor before its first entry', () => {
    expect(newestGap([7, 8, 9].map((seq) => anEntry(seq)))).toBeUndefined();
    expect(newestGap([])).toBeUndefined();
  });
});
