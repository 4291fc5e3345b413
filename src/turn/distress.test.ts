import { isDistress } from './distress.js';

describe('isDistress', () => {
  it.each([
    '我真的不想活了',
    '都没人管我，我想死',
    '我就是活不下去了',
    '我想结束自己的生命',
    'I want to die',
    'I’m suicidal',
    "honestly I just don't want to live anymore",
    'thinking of killing myself',
  ])('hears it in "%s"', (text) => {
    expect(isDistress(text)).toBe(true);
  });

  it.each([
    '我想死你了',
    '我想死了心退掉算了',
    '手机想死机了',
    'this queue is killing me',
    'I want to diet',
    'the battery is about to die',
  ])('does not hear it in "%s"', (text) => {
    expect(isDistress(text)).toBe(false);
  });
});
