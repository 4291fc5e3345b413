import {
  isCourierNote,
  isFault,
  isOnlyScope,
  reasonIn,
  tellsWhy,
  withNewNumber,
  withNewPhone,
} from './reading.js';
import { dropsIt, isInDoubt } from './refusing.js';
import { insideKey } from './inside.js';

describe('what customers say in the steps of a wish', () => {
  it.each(['不退了', '算了，不换了', '先不退了', '还是留着吧', 'keep it', "don't cancel it"])(
    'takes the wish back: %s',
    (text) => expect(dropsIt(text)).toBe(true),
  );

  it.each([
    ['哦 那先别取消', 'cancel'],
    ['那你先不要取消哈', 'cancel'],
    ["don't cancel it then", 'cancel'],
    ['oh wait no', 'cancel'],
    ['hold on, not yet', 'return'],
    ['好 等等', 'return'],
    ['我老婆说还是不换了', 'exchange'],
    ["please don't send it back yet", 'turn-back'],
  ])('hears a no to the deed behind any words: %s', (text, topic) => {
    expect(dropsIt(text, topic)).toBe(true);
  });

  it.each([
    ['不想换，只想退', 'return'],
    ["I can't wait that long", 'cancel'],
    ['买错了，取消吧', 'cancel'],
    ['地址改一下，电话不要改', 'cancel'],
    ["change the street, don't change the phone", 'address'],
    ['no, the blue one', 'exchange'],
  ])('hears no such no: %s', (text, topic) => {
    expect(dropsIt(text, topic)).toBe(false);
    expect(isInDoubt(text)).toBe(false);
  });

  it.each(['不喜欢', '我要退货', '换成蓝的', 'too small', 'it does not keep its heat'])(
    'does not take it back: %s',
    (text) => expect(dropsIt(text)).toBe(false),
  );

  it.each(['杯子漏水', '颜色和图片差太多了', 'the lid is loose', "won't turn on"])(
    'tells a fault: %s',
    (text) => expect(isFault(text)).toBe(true),
  );

  it.each(['不喜欢这个香味', '买重了', 'too strong for me', 'changed my mind'])(
    'gives a reason that is no fault: %s',
    (text) => expect([tellsWhy(text), isFault(text)]).toEqual([true, false]),
  );

  it.each(['两个都退', 'both', 'just the kettle'])('says which, not why: %s', (text) =>
    expect([isOnlyScope(text), tellsWhy(text)]).toEqual([true, false]),
  );

  it.each(['放门卫吧', '改明天送', 'leave it with the neighbour'])(
    'is a word to the courier: %s',
    (text) => expect(isCourierNote(text)).toBe(true),
  );

  it.each(['改到人民路100号', '换个颜色'])('is no word to the courier: %s', (text) =>
    expect(isCourierNote(text)).toBe(false),
  );

  it('corrects the phone number alone', () => {
    expect(withNewPhone('稻香路 8 号，19900001953', '19900001954')).toBe(
      '稻香路 8 号，19900001954',
    );
    expect(withNewPhone('稻香路 8 号', '19900001954')).toBeUndefined();
  });
});

describe('questions inside the steps', () => {
  it.each([
    ['return', '钱多久到', 'inside_money_return'],
    ['return', 'how do I send it back', 'inside_collect'],
    ['repair', '修要钱吗', 'inside_cost_repair'],
    ['address', '改好了吗', 'inside_when'],
  ])('%s: %s is answered on the spot', (topic, text, key) => {
    expect(insideKey(topic, text, true)).toBe(key);
  });

  it('leave what is about something else', () => {
    expect(insideKey('return', '你们几点下班')).toBeUndefined();
  });
});

describe('a number corrected in what was read back', () => {
  const before = '王芳 19900001719 杭州市平江路17号';

  it('is the whole number, never digits of another', () => {
    expect(withNewNumber(before, '写错了，是71号')).toBe('王芳 19900001719 杭州市平江路71号');
  });

  it('is none where several have as many digits', () => {
    expect(withNewNumber('平江路17号12幢', '是71号')).toBeUndefined();
  });
});

describe('reasonIn', () => {
  it('is done with thousands of blanks at once', () => {
    const start = performance.now();
    expect(reasonIn(`A10007太小了${' '.repeat(4_000)}order${' '.repeat(4_000)}x`)).toContain(
      '太小',
    );
    expect(performance.now() - start).toBeLessThan(50);
  });
});
