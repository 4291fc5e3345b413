import { cleanJson, cleanText } from './clean-text.js';

describe('cleanText', () => {
  it.each([
    ['NUL', 'a\u0000b\u0000', 'ab'],
    ['a high surrogate alone', 'a\ud83db', 'a\ufffdb'],
    ['a low surrogate alone', '\ude00', '\ufffd'],
    ['surrogates in the wrong order', '\ude00\ud83d', '\ufffd\ufffd'],
    ['surrogates that NUL had parted', '\ud83d\u0000\ude00', '😀'],
  ])('cannot be stored everywhere, and is mended: %s', (_name, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each(['😀', '👨‍👩‍👧‍👦', '\u202eabc', '\u200b', '\ufeff', 'e\u0301', '\n\t', ''])(
    'leaves alone what can be stored: %j',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );
});

describe('cleanJson', () => {
  it('cleans every string in it, keys included, and keeps everything else', () => {
    const value = { 'k\u0000': ['\ud800', { deep: 'x\u0000' }], n: 1, b: true, nothing: null };

    expect(cleanJson(value)).toEqual({
      k: ['\ufffd', { deep: 'x' }],
      n: 1,
      b: true,
      nothing: null,
    });
  });

  it.each(['{"__proto__":{"a":1},"b":[{"__proto__":2}]}', '{"__pro\\u0000to__":1,"b":[{}]}'])(
    'leaves out what would change all objects: %s',
    (json) => {
      expect(JSON.stringify(cleanJson(JSON.parse(json) as unknown))).toBe('{"b":[{}]}');
    },
  );
});
