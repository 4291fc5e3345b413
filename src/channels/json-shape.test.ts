import { isModestJson } from './json-shape.js';

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value };
  return value;
}

describe('isModestJson', () => {
  it.each([null, 1, 'x'.repeat(100_000), [], {}, { a: [1, 2, { b: 'c' }] }])(
    'takes ordinary values: %#',
    (value) => {
      expect(isModestJson(value)).toBe(true);
    },
  );

  it('takes 32 levels and refuses one more', () => {
    expect([isModestJson(nested(32)), isModestJson(nested(33))]).toEqual([true, false]);
  });

  it('takes 5,000 parts and refuses one more', () => {
    const list = (parts: number): number[] => Array.from({ length: parts - 1 }, () => 0);

    expect([isModestJson(list(5_000)), isModestJson(list(5_001))]).toEqual([true, false]);
  });

  it('survives nesting that would break recursion', () => {
    expect(isModestJson(nested(200_000))).toBe(false);
  });
});
