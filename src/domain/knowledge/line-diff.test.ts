import fc from 'fast-check';
import { diffLines } from './line-diff.js';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });

function shown(before: string, after: string): string {
  const sign = { same: ' ', removed: '-', added: '+' };
  return diffLines(before, after)
    .map(({ kind, text }) => `${sign[kind]}${text}`)
    .join('|');
}

describe('diffLines', () => {
  it('keeps what both have and names what changed, the removed first', () => {
    expect(shown('one\ntwo\nthree', 'one\n2\nthree')).toBe(' one|-two|+2| three');
    expect(shown('a\nb', 'a\nx\nb')).toBe(' a|+x| b');
    expect(shown('same', 'same')).toBe(' same');
  });

  it('can be put together to either text again', () => {
    fc.assert(
      fc.property(lines, lines, (old, fresh) => {
        const [before, after] = [old.join('\n'), fresh.join('\n')];
        const diff = diffLines(before, after);
        const without = (kind: string): string =>
          diff.flatMap((line) => (line.kind === kind ? [] : line.text)).join('\n');

        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('finds as many common lines as there are', () => {
    fc.assert(
      fc.property(lines, lines, (old, fresh) => {
        const same = diffLines(['x', ...old].join('\n'), ['x', ...fresh].join('\n')).filter(
          ({ kind }) => kind === 'same',
        ).length;

        expect(same - 1).toBe(longest(old, fresh));
      }),
    );
  });

  it('is quick with texts beyond measure', () => {
    const long = (word: string): string =>
      Array.from({ length: 20_000 }, (_, n) => word + n).join('\n');

    expect(diffLines(long('a'), long('b'))).toHaveLength(40_000);
  });
});

function longest(old: readonly string[], fresh: readonly string[]): number {
  const [first, ...rest] = old;
  if (first === undefined) return 0;
  const at = fresh.indexOf(first);
  const skipped = longest(rest, fresh);
  return at < 0 ? skipped : Math.max(skipped, 1 + longest(rest, fresh.slice(at + 1)));
}
