import { threatens } from './threat.js';

describe('a threat with law, authorities or the public', () => {
  it.each([
    '我要去12315投诉你们',
    '我找消协',
    '去工商局告你们',
    '我已经请了律师',
    '法院见',
    '发小红书曝光你们',
    '挂到微博上去',
    '再不处理我就找记者',
    "I'll report you to the consumer association and sue you",
    "I'm taking you to small claims",
    'my solicitor will be in touch',
    'Trading Standards will hear about this',
    "I'll post this all over social media",
    "I'm going to the press",
  ])('is heard in %s', (text) => {
    expect(threatens(text)).toBe(true);
  });

  it.each([
    '工商银行的卡能付吗',
    '我老公是律师，想买个书包送他',
    '在小红书上看到你们的被子',
    '我没想起诉',
    '广告上写的是纯棉',
    '烟雾报警器怎么装',
    '我叫 Sue，想查一下订单',
    'my wife is a lawyer, which bag would suit her?',
    'ship to 5 Rose Court',
    'I saw it on social media',
    'where is my order',
  ])('is not heard in %s', (text) => {
    expect(threatens(text)).toBe(false);
  });
});
