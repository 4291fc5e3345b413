import fc from 'fast-check';
import { maskText } from './mask-text.js';

const NOBODY = { entities: [], names: [] };

describe('maskText', () => {
  it.each([
    ['我的订单A10024到哪了', '我的订单A00000到哪了'],
    ['TL2049938817 走到哪了', 'TL0000000000 走到哪了'],
    ['尾号7788那单呢', '尾号0000那单呢'],
    ['打我电话 138-1234-5678', '打我电话 13000000000'],
    ['call +86 13812345678 please', 'call +13000000000 please'],
    ['工单C7K2-9QXM呢', '工单C000-0000呢'],
    ['write to li.lei@mail.example now', 'write to name@example.com now'],
    ['１３８１２３４５６７８', '13000000000'],
    ['我叫号一三八一二三四五六七八', '我叫号〇〇〇〇〇〇'],
    ['收件人：王小明', '收件人：…'],
  ])('hides what is personal in %s', (text, masked) => {
    expect(maskText(text, NOBODY)).toBe(masked);
  });

  it('hides addresses that were heard, and the customer’s own name', () => {
    const entities = [{ type: 'address', text: '人民路12号3室' }];

    expect(maskText('寄到人民路12号3室，我是林晓', { entities, names: ['林晓'] })).toBe(
      '寄到某地址，我是…',
    );
  });

  it.each(['买了3个', '双11有活动吗', '11.11 几点开始', '想要 2 or 3 of them', '一二三四'])(
    'leaves %s as it is',
    (text) => {
      expect(maskText(text, NOBODY)).toBe(text);
    },
  );

  it('never keeps a phone number, however it is grouped', () => {
    const digit = fc.integer({ min: 1, max: 9 }).map(String);
    const phone = fc
      .array(digit, { minLength: 9, maxLength: 9 })
      .map((digits) => `1${3 + (Number(digits[0]) % 7)}${digits.join('')}`);
    const gap = fc.constantFrom('', '-', ' ');
    fc.assert(
      fc.property(fc.string(), phone, gap, fc.string(), (before, number, between, after) => {
        const written = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(between);
        const masked = maskText(`${before}${written}${after}`, NOBODY);
        expect(masked.replace(/\D/g, '')).not.toContain(number);
        expect(masked).not.toContain(number.slice(7));
      }),
    );
  });

  it('never keeps an order number', () => {
    const digits = fc.integer({ min: 10_000, max: 99_999 }).filter((n) => n % 10_000 !== 0);
    fc.assert(
      fc.property(fc.string(), digits, fc.string(), (before, number, after) => {
        expect(maskText(`${before} A${number} ${after}`, NOBODY)).not.toContain(`${number}`);
      }),
    );
  });

  it('changes nothing when it is used twice', () => {
    const words = fc.constantFrom(
      'A10024 ',
      '13812345678',
      'a@b.example',
      '吗',
      'hi ',
      '2026-11-20',
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const once = maskText(parts.join(''), NOBODY);
        expect(maskText(once, NOBODY)).toBe(once);
      }),
    );
  });
});
