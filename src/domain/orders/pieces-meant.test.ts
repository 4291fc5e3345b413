import { piecesMeant } from './pieces-meant.js';

const item = (productId: string, quantity: number) => ({
  productId,
  name: { zh: productId, en: productId },
  quantity,
  priceCents: 1_000,
});
const three = { items: [item('tea', 3)] };
const mixed = { items: [item('tea', 3), item('cup', 1)] };
const candles = { items: [item('candle', 1), item('candle', 1)] };

describe('piecesMeant', () => {
  it.each(['退2个', '三盒里退两盒', '2 of the 3', 'I want to return two of them', 'only two'])(
    'reads two of three in "%s"',
    (text) => {
      expect(piecesMeant(text, three, [])).toEqual({
        kind: 'some',
        pieces: [{ at: 0, count: 2 }],
      });
    },
  );

  it.each(['都退', '整单退', 'both', 'all of it', 'the whole order'])(
    'reads all in "%s"',
    (text) => {
      expect(piecesMeant(text, mixed, [])).toMatchObject({
        pieces: [
          { at: 0, count: 3 },
          { at: 1, count: 1 },
        ],
      });
    },
  );

  it.each([
    ['不是全部退，退一盒', 1],
    ["just the one, that's all", 1],
    ['not all of it, just 2 of them', 2],
  ])('reads the number where all is denied in "%s"', (text, count) => {
    expect(piecesMeant(text, three, [])).toEqual({ kind: 'some', pieces: [{ at: 0, count }] });
  });

  it('asks who does not mean all of them', () => {
    expect(piecesMeant('别全退', three, [])).toEqual({ kind: 'count', at: 0 });
    expect(piecesMeant('not everything', mixed, [])).toEqual({ kind: 'which', among: [0, 1] });
  });

  it.each([
    ['退十二盒', 12],
    ['退二十盒', 20],
    ['退二十五盒', 25],
  ])('reads numbers beyond ten in "%s"', (text, count) => {
    const many = { items: [item('tea', 30)] };
    expect(piecesMeant(text, many, [])).toEqual({ kind: 'some', pieces: [{ at: 0, count }] });
  });

  it.each(['return the 2 litre kettle', 'return the 2-pack'])(
    'takes the size of a thing for no number of pieces in "%s"',
    (text) => {
      expect(piecesMeant(text, three, [])).toBeUndefined();
    },
  );

  it('asks how many of what was bought several times', () => {
    expect(piecesMeant('退茶', mixed, [0])).toEqual({ kind: 'count', at: 0 });
    expect(piecesMeant('退5个', three, [])).toEqual({ kind: 'count', at: 0 });
  });

  it('takes what was bought once by its name alone', () => {
    expect(piecesMeant('the cup', mixed, [1])).toEqual({
      kind: 'some',
      pieces: [{ at: 1, count: 1 }],
    });
  });

  it('asks which of two alike', () => {
    expect(piecesMeant('退一个', candles, [0, 1])).toEqual({ kind: 'which', among: [0, 1] });
  });

  it.each(['用了两天就不亮', '不喜欢', 'it broke after 2 days'])(
    'reads nothing in "%s"',
    (text) => {
      expect(piecesMeant(text, mixed, [])).toBeUndefined();
    },
  );
});
