import fc from 'fast-check';
import { MAX_CHARACTERS, normalise } from './normalise.js';
import { createSimplify } from './simplify.js';

const simplify = createSimplify();

describe('normalise', () => {
  it.each([
    ['  Hello   there ', 'Hello there'],
    ['ＡＢＣ１２３', 'ABC123'],
    ['我的訂單到哪了', '我的订单到哪了'],
    ['退\u200b货', '退货'],
    ['can\u2019t', "can't"],
    ['a\u0000b\u0007c', 'abc'],
    ['one\n\n\ntwo', 'one\ntwo'],
    ['', ''],
  ])('reads %j as %j', (received, expected) => {
    expect(normalise(received, simplify).text).toBe(expected);
  });

  it('keeps the length in lower case and reads no more than the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (received) => {
        const { text, lower } = normalise(received.repeat(50), simplify);
        return lower.length === text.length && text.length < MAX_CHARACTERS + 50;
      }),
      { numRuns: 60 },
    );
  });

  it('knows where each part of the text came from', () => {
    const received = ' 我的 \u200bＡ１０２３ 呢';
    const { text, startOf, endOf } = normalise(received, simplify);
    const at = text.indexOf('A1023');
    expect(received.slice(startOf(at), endOf(at + 5))).toBe('Ａ１０２３');
  });
});
