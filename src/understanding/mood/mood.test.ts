import { readMood } from './mood.js';

const moodOf = (text: string) => readMood(text.toLowerCase(), text);

describe('readMood', () => {
  it.each([
    '你们太坑人了,气死我了',
    'this is absolutely disgusting, worst shop ever',
    'I AM SO FURIOUS!!!',
  ])('hears anger in %j', (text) => {
    expect(moodOf(text).anger).toBeGreaterThan(0.6);
    expect(moodOf(text).reasons).not.toHaveLength(0);
  });

  it.each(['麻烦尽快,我急用', 'please hurry, it is urgent'])('hears urgency in %j', (text) => {
    expect(moodOf(text).urgency).toBeGreaterThan(0.5);
  });

  it.each(['太感谢了', 'thank you so much', 'cheers 🙏'])('hears gratitude in %j', (text) => {
    expect(moodOf(text).gratitude).toBeGreaterThan(0.4);
    expect(moodOf(text).anger).toBeLessThan(0.2);
  });

  it.each(['不着急', "it's not urgent", '我没生气', "i'm not angry", 'where is my order A10023'])(
    'hears nothing in %j',
    (text) => {
      const { anger, urgency } = moodOf(text);
      expect([anger, urgency]).toEqual([0, 0]);
    },
  );

  it('hears more when it is said more strongly', () => {
    expect(moodOf('so annoying').anger).toBeGreaterThan(moodOf('annoying').anger);
    expect(moodOf('annoying!!!').anger).toBeGreaterThan(moodOf('annoying').anger);
  });
});
