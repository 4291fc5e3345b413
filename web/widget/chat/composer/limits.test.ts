import { admit } from './limits.js';

const picture = (name: string, size: number, type = 'image/png') => ({ name, size, type });

describe('admit', () => {
  it('takes pictures in order', () => {
    const { admitted, problem } = admit([], [picture('a', 1), picture('b', 2)]);

    expect(admitted.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(problem).toBeUndefined();
  });

  it('refuses what is no picture and takes the rest', () => {
    const { admitted, problem } = admit(
      [],
      [picture('a.svg', 1, 'image/svg+xml'), picture('b', 2)],
    );

    expect(admitted.map(({ name }) => name)).toEqual(['b']);
    expect(problem).toEqual({ kind: 'not-a-picture', name: 'a.svg' });
  });

  it('counts the bytes of all pictures together', () => {
    const { admitted, problem } = admit([{ size: 3_000_000 }], [picture('a', 1_000_001)]);

    expect(admitted).toEqual([]);
    expect(problem).toEqual({ kind: 'too-large', name: 'a' });
  });

  it('takes four at most', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => picture(name, 1));
    const { admitted, problem } = admit([], five);

    expect(admitted).toHaveLength(4);
    expect(problem).toEqual({ kind: 'too-many' });
  });
});
