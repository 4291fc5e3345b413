import { followUpOf } from './follow-up.js';

describe('followUpOf', () => {
  it.each([
    ['and for shoes?', 'shoes'],
    ['and in blue?', 'blue'],
    ['what about the toaster', 'toaster'],
    ['How about the cheaper one?', 'cheaper one'],
    ['okay, and what about tea', 'tea'],
    ['那鞋子呢', '鞋子'],
    ['那鞋子呢？', '鞋子'],
    ['蓝色的呢', '蓝色'],
    ['换成毯子可以吗', '毯子'],
    ['那内衣也一样吗', '内衣'],
  ])('reads %s', (text, thing) => {
    expect(followUpOf(text)).toBe(thing);
  });

  it.each([
    'where is my order?',
    'shoes',
    '我的订单到哪了',
    'and I would also like to know when my other parcel is going to arrive',
    '那你们什么时候才能把我上周买的那台净化器送到',
    '',
    '👍',
  ])('sees none in "%s"', (text) => {
    expect(followUpOf(text)).toBeUndefined();
  });
});
