import { handsInOld } from './trade-in.js';

describe('handing in the old one', () => {
  it.each([
    'she has an old vacuum, do you take it away',
    'can you collect the old kettle',
    '旧的吸尘器你们收不收',
    '送新的时候能把旧的拉走吗',
  ])('is heard in %s', (text) => {
    expect(handsInOld(text)).toBe(true);
  });

  it.each(['how old must a child be to take it', '收到的是旧的', '旧衣服放哪个柜子'])(
    'is not heard in %s',
    (text) => {
      expect(handsInOld(text)).toBe(false);
    },
  );
});
