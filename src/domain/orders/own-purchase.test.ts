import { asksAfterPurchase } from './own-purchase.js';

describe('asksAfterPurchase', () => {
  it.each([
    '我上周买的东西呢',
    '我前天下的单怎么样了',
    '我的订单',
    '我想问下我上周买的东西呢',
    'what about the thing I bought last week',
    'any news on the order I placed? the one I ordered on Monday',
    'where are the things we ordered',
    'my orders',
  ])('hears in "%s" what was bought asked after', (text) => {
    expect(asksAfterPurchase(text)).toBe(true);
  });

  it.each([
    '我上周买的东西降价了',
    '我买的鞋子想退',
    'the thing I bought last week is broken',
    'can I return what I bought last week',
    '你们的东西呢',
    '我想买的那个空气炸锅什么时候有货呢',
    '我要买的那个锅在哪',
  ])('hears something else in "%s"', (text) => {
    expect(asksAfterPurchase(text)).toBe(false);
  });
});
