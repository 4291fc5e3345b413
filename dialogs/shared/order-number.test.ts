import type { Entity } from '../../src/domain/understanding.js';
import { isBareNumber, lastFourIn, orderNumberIn } from './order-number.js';

function heard(
  text: string,
  ...named: readonly (readonly [Entity['type'], string, string])[]
): never {
  const entities = named.map(([type, words, value]) => {
    const start = text.indexOf(words);
    return { type, text: words, value, start, end: start + words.length };
  });
  return { text, heard: { text, entities } } as never;
}

describe('the proof in a message', () => {
  it.each([
    ['A10042 3356', '3356'],
    ['单号A10042 手机尾号3356', '3356'],
    ['A10044 等了六天了！1457', '1457'],
    ['Order A10037, phone 1073. Where is it?', '1073'],
    ['last four digits: 8265', '8265'],
  ])('%s', (text, digits) => {
    expect(lastFourIn(heard(text))).toBe(digits);
  });

  it.each(['要2000元', '1803室', '¥1299的那单', '2024年买的', 'A10042'])('is not in %s', (text) => {
    expect(lastFourIn(heard(text))).toBeUndefined();
  });

  it('is the end of a whole phone number, but what is called the end comes first', () => {
    const phone = ['phone', '19900001234', '19900001234'] as const;

    expect(lastFourIn(heard('19900001234', phone))).toBe('1234');
    expect(lastFourIn(heard('尾号3356，改成19900001234', phone))).toBe('3356');
  });
});

describe('the order in a message', () => {
  it('is a whole number rather than the end of a phone number', () => {
    const said = heard(
      '单号A10042 手机尾号3356',
      ['order_number', 'A10042', 'A10042'],
      ['order_number', '尾号3356', '…3356'],
    );

    expect(orderNumberIn(said)).toBe('A10042');
  });

  it('may be anything when it is digits alone', () => {
    expect(isBareNumber(heard('12345', ['order_number', '12345', 'A12345']), 'A12345')).toBe(true);
    expect(isBareNumber(heard('A12345', ['order_number', 'A12345', 'A12345']), 'A12345')).toBe(
      false,
    );
  });
});
