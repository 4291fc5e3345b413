import fc from 'fast-check';
import { ownHref, piecesOf, safeHref } from './links.js';

describe('piecesOf', () => {
  it('finds an address and leaves the mark of the sentence outside', () => {
    expect(piecesOf('看 https://a.example/x?y=1。谢谢')).toEqual([
      { text: '看 ' },
      { text: 'https://a.example/x?y=1', href: 'https://a.example/x?y=1' },
      { text: '。谢谢' },
    ]);
    expect(piecesOf('(http://a.example).')[1]?.href).toBe('http://a.example');
  });

  it('finds none in other schemes', () => {
    expect(piecesOf('javascript:alert(1) ftp://a data:x')).toHaveLength(1);
  });

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (text, url) => {
        const whole = `${text} ${url} ${text}`;
        const told = piecesOf(whole).map((piece) => piece.text);
        return told.join('') === whole;
      }),
      { numRuns: 40 },
    );
  });
});

describe('safeHref', () => {
  it('lets web, mail and telephone pass', () => {
    expect(safeHref('https://a.example')).toBe('https://a.example');
    expect(safeHref('mailto:a@b.example')).toBe('mailto:a@b.example');
    expect(safeHref('tel:400-000-2468')).toBe('tel:400-000-2468');
  });

  it.each(['javascript:x', ' javascript:x', 'java\nscript:x', '/path', 'https://a b', ''])(
    'stops %j',
    (address) => {
      expect(safeHref(address)).toBeUndefined();
    },
  );
});

describe('ownHref', () => {
  const base = 'https://desk.example/console';

  it('keeps files of this server', () => {
    expect(ownHref('/files/a.png', base)).toBe('https://desk.example/files/a.png');
  });

  it.each([
    'https://evil.example/a.png',
    '//evil.example/a.png',
    'javascript:alert(1)',
    'data:image/svg+xml,<svg>',
    'http://[',
  ])('refuses %j', (address) => {
    expect(ownHref(address, base)).toBeUndefined();
  });
});
