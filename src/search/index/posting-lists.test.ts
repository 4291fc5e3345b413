import fc from 'fast-check';
import { PostingLists } from './posting-lists.js';

function read(lists: PostingLists, list: number): number[] {
  const values: number[] = [];
  lists.forEachBlock(list, (page, from, to) => values.push(...page.subarray(from, to)));
  return values;
}

describe('PostingLists', () => {
  it('holds the same numbers as plain arrays whatever is added and removed', () => {
    const step = fc.record({
      list: fc.nat(3),
      value: fc.nat(20),
      times: fc.nat(400),
      remove: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const lists = new PostingLists();
        const plain: number[][] = [[], [], [], []];
        for (const { list, value, times, remove } of steps) {
          for (let time = 0; time < times; time++) {
            const values = plain[list] ?? [];
            if (remove) {
              lists.remove(list, (posting) => posting % 21 === value);
              const at = values.findIndex((posting) => posting % 21 === value);
              if (at >= 0) values.splice(at, 1);
            } else {
              lists.add(list, value + 21 * time);
              values.push(value + 21 * time);
            }
          }
        }
        plain.forEach((values, list) => {
          const held = read(lists, list).map((posting) => posting % 21);
          expect(held.sort()).toEqual(values.map((posting) => posting % 21).sort());
          expect(lists.count(list)).toBe(values.length);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps numbers of 32 bits', () => {
    const lists = new PostingLists();

    lists.add(0, 0xffffffff);

    expect(read(lists, 0)).toEqual([0xffffffff]);
  });
});
