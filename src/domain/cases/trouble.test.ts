import { tellsOfTrouble, tellsOfWaiting } from './trouble.js';
import { asks, asksWhen } from '../text/asking.js';

const calm = { anger: 0 };

describe('telling how long one has waited', () => {
  it.each([
    '暖风机一个礼拜了！！',
    '都五天了',
    '整整三周了！',
    "it's been two weeks",
    'My heater, a week now!!',
  ])('hears it when a message says nothing else: %s', (text) => {
    expect(tellsOfWaiting(text)).toBe(true);
  });

  it.each(['暖风机用了一个礼拜了', '买了三天了', 'a week', 'it worked for two weeks', '几天了？'])(
    'does not hear it in %s',
    (text) => {
      expect(tellsOfWaiting(text)).toBe(false);
    },
  );
});

describe('telling of trouble', () => {
  it.each([
    '被子漏绒',
    '收到的碗碎了一个',
    '你们说话算话吗，说好今天到的',
    '包裹显示签收了但是我没收到',
    'you sent me the wrong size',
    'it says delivered but I never got it',
    'My duvet is late again',
    'the kettle does not match, I want my money back',
  ])('is heard in %s', (text) => {
    expect(tellsOfTrouble(text, calm)).toBe(true);
  });

  it.each([
    'cheaper one please',
    "it's after 11 here",
    '放门卫吧',
    '价保怎么申请',
    '双十一买的现在降价了能退差价吗',
    'the price dropped after I bought it, do I get the difference?',
    "I'll take two, total price?",
    '盒子扔了',
    'I threw away the box',
  ])('is not heard in %s', (text) => {
    expect(tellsOfTrouble(text, calm)).toBe(false);
  });

  it('is heard in anger whatever the words', () => {
    expect(tellsOfTrouble('well', { anger: 0.6 })).toBe(true);
  });
});

describe('asking', () => {
  it.each(['能退吗', '多久能有结果', 'can I get a refund instead', 'and how long?', '怎么申请'])(
    'is heard in %s',
    (text) => expect(asks(text)).toBe(true),
  );

  it.each(['碗碎了一个', 'the bowl is cracked', '不用照片'])('is not heard in %s', (text) =>
    expect(asks(text)).toBe(false),
  );

  it.each(['多久能有结果', '什么时候赔我', 'what happens now?', 'when will I hear back?'])(
    'for the time is heard in %s',
    (text) => expect(asksWhen(text)).toBe(true),
  );
});
