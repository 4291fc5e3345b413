import type { IntentScore } from '../../domain/understanding.js';
import { turnsOf, withoutAnnouncer } from './turns.js';
import { twoRequests } from './two-requests.js';

const TELLING = [
  ['order.status', /parcel|快递/],
  ['order.refund', /refund|退款/],
  ['thanks', /thanks|谢谢/],
] as const;

/** Reads a part by its telling words; without one it is nothing. */
function rank(part: string): readonly IntentScore[] {
  const hits = TELLING.filter(([, word]) => word.test(part));
  if (hits.length === 0) return [{ id: 'none', score: 0.9 }];
  return hits.map(([id]) => ({ id, score: 0.95 / hits.length }));
}

const idsOf = (text: string) => twoRequests(text, rank(text), rank)?.intents.map(({ id }) => id);

describe('twoRequests', () => {
  it.each([
    ['where is my parcel and also when do i get my refund', ['order.status', 'order.refund']],
    ['退款多久到账?另外快递到哪了', ['order.refund', 'order.status']],
    ['where is my parcel? i want a refund', ['order.status', 'order.refund']],
    ['快递到哪了啊我那退款也该到了', ['order.status', 'order.refund']],
    ['快递到哪了 退款给我退没退', ['order.status', 'order.refund']],
    ['谢谢,快递到哪了?另外退款给我退没退', ['order.status', 'order.refund']],
  ])('hears two in %j', (text, expected) => {
    expect(idsOf(text)).toEqual(expected);
  });

  it.each([
    'where is my parcel, the big parcel',
    'where is my parcel',
    'where is my parcel, it rained today',
    `where is my parcel and i want a refund ${'x'.repeat(500)}`,
    '',
    ' , and ',
  ])('hears one in %j', (text) => {
    expect(idsOf(text)).toBeUndefined();
  });
});

describe('turnsOf', () => {
  it('takes the plainest mark of a place', () => {
    expect(turnsOf('my lamp broke. also where is it').map(({ kind }) => kind)).toContain('word');
    expect(turnsOf('灯坏了 发票呢')).toEqual([{ left: '灯坏了', right: '发票呢', kind: 'blank' }]);
  });

  it('sees no turn inside a question', () => {
    expect(turnsOf('what payment methods do you take')).toEqual([]);
    expect(turnsOf('my lamp is broken do you repair it')).toHaveLength(1);
  });

  it.each(['where is order 123, phone 3356', '手机尾号3356,查一下快递', 'where is it. no. 3356'])(
    'sees no turn before or behind a number and its name in %j',
    (text) => {
      expect(turnsOf(text).filter(({ kind }) => kind === 'comma' || kind === 'stop')).toEqual([]);
    },
  );

  it('sees no turn in a number', () => {
    expect(turnsOf('it cost 12.50 pounds')).toEqual([]);
  });

  it('gives at most twelve', () => {
    expect(turnsOf('wie geht, '.repeat(40))).toHaveLength(12);
  });
});

describe('withoutAnnouncer', () => {
  it.each([
    ['对了,运费多少钱', '运费多少钱'],
    ['by the way, where is it', 'where is it'],
    ['对了', '对了'],
    ['还有货吗', '还有货吗'],
    ['also-rans', 'also-rans'],
  ])('leaves of %j what is said', (text, left) => {
    expect(withoutAnnouncer(text)).toBe(left);
  });
});
