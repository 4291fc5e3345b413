import { Replies } from './replies.js';

function replies(templates: Readonly<Record<string, string>>): Replies {
  const table = new Map(Object.entries(templates));
  return new Replies({ en: table, zh: table }, 'Asia/Shanghai');
}

describe('Replies', () => {
  it('fills values in as they are: whoever shows a text escapes it', () => {
    expect(
      replies({ 'a.b': 'Hello {{name}}' }).word('en', 'a.b', { name: '<b>O’Neil & Co</b>' }).text,
    ).toBe('Hello <b>O’Neil & Co</b>');
  });

  it.each([
    '{{secret}}',
    '${7*7}',
    '{{constructor.constructor}}',
    '{{#with "s" as |s|}}{{s.sub.constructor}}{{/with}}',
    '{{{x}}}',
  ])('never reads what a customer wrote as a template: %s', (text) => {
    expect(
      replies({ 'a.b': 'You said {{text}}' }).word('en', 'a.b', { text, secret: 'S' }).text,
    ).toBe(`You said ${text}`);
  });

  it('says the same again for the same turn, and uses all its variants', () => {
    const varied = replies({ 'a.b': 'one', 'a.b_2': 'two', 'a.b_3': 'three' });
    const said = Array.from(
      { length: 60 },
      (_, n) => varied.word('en', 'a.b', {}, `turn ${n}`).text,
    );

    expect(said).toEqual(
      Array.from({ length: 60 }, (_, n) => varied.word('en', 'a.b', {}, `turn ${n}`).text),
    );
    expect(new Set(said)).toEqual(new Set(['one', 'two', 'three']));
    expect(varied.word('en', 'a.b').text).toBe('one');
  });

  it('reads choices line by line, with a value of their own or without', () => {
    const { choices } = replies({ 'a.b': 'How?', 'a.b_choices': '😀 Good | 5\n\n Bad \n' }).word(
      'en',
      'a.b',
    );

    expect(choices).toEqual([
      { title: '😀 Good', value: '5' },
      { title: 'Bad', value: 'Bad' },
    ]);
  });

  it('fails for a key that is in no file, and for a value that was not given', () => {
    expect(() => replies({}).word('en', 'a.b')).toThrow(
      expect.objectContaining({ code: 'replies.unknown-key' }),
    );
    expect(() => replies({ 'a.b': '{{name}}' }).word('en', 'a.b')).toThrow('name');
  });

  it('tells the shop’s own values, and keeps those it was given of the same name', () => {
    const table = new Map([['a.b', '{{hours "service"}}: {{contact}}, {{contact "phone"}}']]);
    const values = {
      find: (kind: string, name: string) => ({ text: { zh: '', en: `${kind} ${name}` } }),
      names: () => [],
    };
    const spoken = new Replies({ en: table, zh: table }, 'Asia/Shanghai', values);

    expect(spoken.word('en', 'a.b', { contact: 'Ann' }).text).toBe(
      'hours service: Ann, contact phone',
    );
    expect(() => spoken.word('en', 'a.b')).toThrow(/no value was given/);
  });

  it('fails for a value that the shop does not have', () => {
    expect(() => replies({ 'a.b': '{{fee "moon"}}' }).word('en', 'a.b')).toThrow(/no fee "moon"/);
  });

  it('knows its keys', () => {
    const some = replies({ 'a.b': 'x', 'a.c': 'y' });

    expect([some.keys('zh'), some.has('en', 'a.b'), some.has('en', 'a.z')]).toEqual([
      ['a.b', 'a.c'],
      true,
      false,
    ]);
  });
});
