import { admit } from './limits.js';

const picture = (name: string, size: number, type = 'image/png') => ({ name, size, type });

describe('admit', () => {
  it('takes pictures in order', () => {
    const { admitted, problem } = admit(0, [picture('a', 1), picture('b', 2)]);

    expect(admitted.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(problem).toBeUndefined();
  });

  it('refuses what is no picture and takes the rest', () => {
    const { admitted, problem } = admit(0, [picture('a.svg', 1, 'image/svg+xml'), picture('b', 2)]);

    expect(admitted.map(({ name }) => name)).toEqual(['b']);
    expect(problem).toEqual({ kind: 'not-a-picture', name: 'a.svg' });
  });

  it('takes 4 MB and not a byte more', () => {
    const limit = 4 * 1024 * 1024;
    const { admitted, problem } = admit(1, [picture('a', limit), picture('b', limit + 1)]);

    expect(admitted.map(({ name }) => name)).toEqual(['a']);
    expect(problem).toEqual({ kind: 'too-large', name: 'b' });
  });

  it('takes four at most', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => picture(name, 1));
    const { admitted, problem } = admit(0, five);

    expect(admitted).toHaveLength(4);
    expect(problem).toEqual({ kind: 'too-many' });
  });
});
