import { Triggers } from './triggers.js';

describe('Triggers', () => {
  const triggers = new Triggers([['refund', 'return'], ['月'], ['0号'], ['@']]);

  it.each([
    ['i want a refund', 0b0001],
    ['no returns', 0b0001],
    ['11月', 0b0010],
    ['3号到', 0b0100],
    ['8月15号', 0b0110],
    ['a@b.cn', 0b1000],
    ['hello', 0],
    ['', 0],
  ])('sees in %j what may be there', (text, expected) => {
    expect(triggers.in(text)).toBe(expected);
  });

  it('refuses more lists than it can tell apart', () => {
    expect(() => new Triggers(Array.from({ length: 32 }, () => ['a']))).toThrow(RangeError);
  });
});
