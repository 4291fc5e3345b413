import { asksFact, asksHow, lacksSubject, sideAskedFor } from './fact-asked.js';

describe('asksFact', () => {
  it.each(['60平米够用吗', '它能放床底吗？', 'do your slippers run small?', 'is it loud'])(
    'hears a question whether something is so: %s',
    (text) => expect(asksFact(text)).toBe(true),
  );

  it.each([
    '有没有便宜点的',
    '介绍一下这款灯',
    'do you have mugs',
    'tell me about the kettle',
    '加湿器',
  ])('hears none in %s', (text) => expect(asksFact(text)).toBe(false));
});

describe('asksHow', () => {
  it('tells how something is done from whether it is so', () => {
    expect(asksHow('怎么清洗内胆')).toBe(true);
    expect(asksHow('how do I clean it')).toBe(true);
    expect(asksHow('它能放床底吗')).toBe(false);
  });
});

describe('lacksSubject', () => {
  it.each(['防滑吗', '费电吗？', 'is it good for diabetics', '这款适合老人吗'])(
    'can only be about what is talked of: %s',
    (text) => expect(lacksSubject(text)).toBe(true),
  );

  it.each(['你会唱歌吗', '我能开发票吗', 'do you play chess'])('has a subject: %s', (text) =>
    expect(lacksSubject(text)).toBe(false),
  );
});

describe('sideAskedFor', () => {
  it.each([
    ['tell me about the toaster', 'inquiry.usage', 'inquiry.product'],
    ['how much for three boxes', 'inquiry.product', 'inquiry.price'],
    ['门只有70厘米进得去吗', 'inquiry.stock', 'inquiry.product'],
    ['37码还有吗', 'inquiry.stock', undefined],
    ['加湿器', 'inquiry.price', undefined],
  ])('%s, guessed as %s, asks for %s', (text, guess, side) => {
    expect(sideAskedFor(text, guess)).toBe(side);
  });
});
