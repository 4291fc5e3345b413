import { languageWishIn } from './language-wish.js';

describe('languageWishIn', () => {
  it.each([
    ['English please', 'en'],
    ['can you speak Chinese?', 'zh'],
    ['说中文可以吗', 'zh'],
    ['能不能用英文回复我', 'en'],
    ["sorry, I don't understand Chinese", 'en'],
    ['我看不懂英文', 'zh'],
    ['中文', 'zh'],
  ])('hears in "%s" nothing but the wish for a language', (text, language) => {
    expect(languageWishIn(text)).toEqual({ language, rest: '' });
  });

  it('keeps what else the message wants', () => {
    expect(languageWishIn('English please, where is my order A10023?')).toEqual({
      language: 'en',
      rest: 'where is my order A10023',
    });
  });

  it.each(['do you have a Chinese manual', '有英文说明书吗', 'Chinese tea for my mum', '我要退货'])(
    'hears no such wish in "%s"',
    (text) => {
      expect(languageWishIn(text)).toBeUndefined();
    },
  );
});
